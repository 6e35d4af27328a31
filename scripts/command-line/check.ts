import type { Command } from '@/scripts/command-line/command';
export const checkCommand: Command = { about: '', help: '', run: async () => 1 };
