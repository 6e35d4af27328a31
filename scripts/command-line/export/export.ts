import type { Command } from '@/scripts/command-line/command';
export const exportCommand: Command = { about: '', help: '', run: async () => 1 };
