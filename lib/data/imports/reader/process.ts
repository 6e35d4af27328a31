// The process in which uploaded files are read, apart from the web server: it may use its own memory and its own core.
import { FileRefused } from '@/lib/imports/file-refused';
import { fileOnDisk, type ImportFile } from '@/lib/imports/import-file';
import { type Done, type Task, works } from './works';

async function answer({ work, file, words }: Task): Promise<Done> {
  try {
    const perform = works[work] as (file: ImportFile, ...words: readonly unknown[]) => Promise<unknown>;
    return { kind: 'done', value: await perform(await fileOnDisk(file.path, file.name), ...words) };
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', sentence: error.sentence, place: { ...error.place } };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'failed', message, stack };
  }
}

process.on('message', async (task: Task) => {
  const done = await answer(task);
  process.send?.(done);
});
// The web server is gone: nobody waits for this any more, and the clock of another ends the import.
process.on('disconnect', () => process.exit(0));
