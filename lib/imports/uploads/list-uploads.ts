import { readdir } from 'node:fs/promises';
import { findUpload } from './find-upload';
import { uploadsFolder } from './folder';
import type { Upload } from './upload';

/** The files that wait, the latest first. */
export async function listUploads(): Promise<Upload[]> {
  const names = await readdir(await uploadsFolder());
  const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  const uploads = (await Promise.all(ids.map(findUpload))).filter((upload) => upload !== null);
  return uploads.sort((one, other) => (one.storedAt < other.storedAt ? 1 : -1));
}
