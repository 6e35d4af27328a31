import type { Command } from '@/scripts/command-line/command';
export const backupCommand: Command = { about: '', help: '', run: async () => 1 };
