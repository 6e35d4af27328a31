import type { By } from '@/lib/acts/act';
import type { ImportRecord } from '@/lib/data/imports/import-record';
import { type Reading, readFile } from '@/lib/data/imports/read-file';
import type { FileChoices } from '@/lib/imports/files/file-choices';
import type { ImportFile } from '@/lib/imports/import-file';
import { done, type Result } from '@/lib/result';
import { type ImportOrder, startImport } from '../start';

/** A file for a company: one that is here, or one that the import makes. */
export type FileOrder = Omit<ImportOrder, 'fileName' | 'format' | 'mapping'> & {
  readonly file: ImportFile;
  readonly choices: FileChoices;
};

export type Brought = {
  readonly import: ImportRecord;
  /** The import when it was read: previewed, cancelled, or refused with a sentence. Never rejects for a bad file. */
  readonly read: Promise<ImportRecord>;
};

/**
 * Begins an import and the reading of its file into a preview. Nothing becomes a figure before `commitImport`.
 * @param read does the reading; here, unless another process does it
 */
export async function bringFile(
  by: By,
  { file, choices, ...order }: FileOrder,
  read: (reading: Reading) => Promise<ImportRecord> = (reading) => readFile(file, reading),
): Promise<Result<Brought>> {
  const started = await startImport(by, { ...order, fileName: file.name, format: choices.format, mapping: choices });
  if (!started.ok) return started;
  const { outcome, import: begun } = started.value;
  if (outcome === 'there already') return done({ import: begun, read: Promise.resolve(begun) });
  return done({ import: begun, read: read({ importId: begun.id, choices, company: order.company }) });
}
