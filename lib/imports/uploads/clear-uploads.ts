import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { uploadPaths, uploadsFolder } from './folder';
import { uploadPatience } from './limits';
import { isUploadId } from './upload';

/** Takes an upload's file away. What was read of it stays. */
export async function removeUpload(id: string): Promise<void> {
  if (!isUploadId(id)) return;
  const { about, content, answers } = await uploadPaths(id);
  await rm(about, { force: true });
  await rm(content, { force: true });
  await rm(answers, { force: true });
}

/** Takes away files that nobody wants any more, and pieces of uploads that broke off. */
export async function clearUploads(now: number): Promise<void> {
  const folder = await uploadsFolder();
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > uploadPatience) await rm(file, { force: true });
  }
}
