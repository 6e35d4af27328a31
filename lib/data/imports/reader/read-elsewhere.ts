import { findImport, type ImportRecord } from '@/lib/data/imports/import-record';
import type { Reading } from '@/lib/data/imports/read-file';
import { endReading } from '@/lib/data/imports/read-import';
import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import { inReader } from './reader';

/** Reads a file into the preview of a started import in a process of its own; one that it kills is refused. */
export async function readElsewhere(file: ImportFile, reading: Reading): Promise<ImportRecord> {
  try {
    return await inReader('readFile', file, reading);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await endReading(reading.importId, error);
    const ended = await findImport(reading.importId);
    if (!ended) throw error;
    return ended;
  }
}
