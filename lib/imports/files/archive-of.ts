import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';

const most = 256_000_000;

/** What an archive's reader takes: the path of a file on disk, else its bytes. @throws FileRefused when these are too many */
export async function archiveOf(file: ImportFile): Promise<string | Buffer> {
  if (file.path) return file.path;
  if (file.size > most) throw new FileRefused(file.name, `It is larger than ${most / 1e6} MB.`);
  const pieces: Uint8Array[] = [];
  for await (const piece of file.bytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}
