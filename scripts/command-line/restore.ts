import type { Command } from '@/scripts/command-line/command';
export const restoreCommand: Command = { about: '', help: '', run: async () => 1 };
