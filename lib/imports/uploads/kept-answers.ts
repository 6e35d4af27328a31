import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { findUpload } from './find-upload';
import { uploadPaths } from './folder';

/** What was chosen of a file that waits, as JSON; null where nothing was, or the file is gone. */
export async function keptAnswers(id: string): Promise<unknown> {
  if (!(await findUpload(id))) return null;
  const { answers } = await uploadPaths(id);
  try {
    return JSON.parse(await readFile(answers, 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Keeps what was chosen of a file beside it, as long as it waits. @param id of an upload that is here */
export async function keepAnswers(id: string, value: object): Promise<void> {
  const { answers } = await uploadPaths(id);
  const part = `${answers}.${randomUUID()}.part`;
  await writeFile(part, JSON.stringify(value), { mode: 0o600 });
  await rename(part, answers);
}
