import { Sentence, sayTo } from '@/scripts/sentence';
import { ensureGenerated } from '@/scripts/setup/generate';
import type { Command } from './command';
import { aligned, print, printed } from './print';
import { WrongUse } from './wrong-use';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import/import')).importCommand,
  imports: async () => (await import('./import/imports')).importsCommand,
  undo: async () => (await import('./import/undo')).undoCommand,
  export: async () => (await import('./export/export')).exportCommand,
  check: async () => (await import('./check')).checkCommand,
  backup: async () => (await import('./backup')).backupCommand,
  restore: async () => (await import('./restore')).restoreCommand,
};

/** `npx turnaround`, called in a folder: 0 done, 1 refused and nothing written, 2 wrong use. */
export async function main([folder = '', name = '', ...words]: string[]): Promise<void> {
  sayTo(null);
  ensureGenerated();
  process.exitCode = await run(name, words, folder);
  await printed();
  process.exit();
}

async function run(name: string, words: readonly string[], folder: string): Promise<number> {
  try {
    if (name === '' || name === '--help' || name === '-h' || name === 'help') {
      print(await overview());
      return 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) {
      const known = Object.keys(commands).join(', ');
      throw new WrongUse(`There is no command “${name}”. Known are: ${known}. See: npx turnaround --help`);
    }
    const command = await load();
    if (words.includes('--help') || words.includes('-h')) {
      print(command.help);
      return 0;
    }
    return await command.run(words, { folder });
  } catch (error) {
    if (!(error instanceof WrongUse) && !(error instanceof Sentence)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error instanceof WrongUse ? 2 : 1;
  }
}

async function overview(): Promise<string> {
  const rows = [];
  for (const [name, load] of Object.entries(commands)) rows.push([name, (await load()).about]);
  return `npx turnaround COMMAND …

${aligned(rows)}

npx turnaround COMMAND --help says what each takes. Exit codes: 0 done, 1 refused and nothing written, 2 wrong use.
Works whether the product runs or not; DATABASE_URL names a database of your own.`;
}
