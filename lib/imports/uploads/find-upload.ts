import { readFile } from 'node:fs/promises';
import { fileOnDisk, type ImportFile } from '@/lib/imports/import-file';
import { uploadPaths } from './folder';
import { isUploadId, type Upload } from './upload';

/** An upload that is whole and still waits, or null. */
export async function findUpload(id: string): Promise<Upload | null> {
  if (!isUploadId(id)) return null;
  const { about } = await uploadPaths(id);
  try {
    return JSON.parse(await readFile(about, 'utf8')) as Upload;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Its content, to be read as often as needed. */
export async function uploadedFile({ id, name }: Upload): Promise<ImportFile> {
  return fileOnDisk((await uploadPaths(id)).content, name);
}
