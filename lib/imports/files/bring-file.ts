import { findCompany } from '@/lib/data/imports/find-company';
import type { ImportRecord } from '@/lib/data/imports/import-record';
import { readImport } from '@/lib/data/imports/read-import';
import { type ImportOrder, startImport } from '@/lib/data/imports/start-import';
import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import type { FileChoices } from './file-choices';
import { openFile } from './open-file';
import { confirmedIn, filerQuestion, howToConfirm } from './same-filer';

/** A file for a company: one that is here, or one that the import makes. */
export type FileOrder = Pick<ImportOrder, 'company' | 'viewer' | 'person' | 'reason' | 'idempotencyKey'> & {
  readonly file: ImportFile;
  readonly choices: FileChoices;
};

export type Brought =
  | {
      readonly outcome: 'started' | 'there already';
      readonly import: ImportRecord;
      /** The import when it was read: previewed, cancelled, or refused with a sentence. Never rejects for a bad file. */
      readonly read: Promise<ImportRecord>;
    }
  | { readonly outcome: 'refused'; readonly sentence: string };

/** Writes an import down and begins to read its file into a preview. Nothing becomes a figure before `commitImport`. */
export async function bringFile({ file, choices, ...order }: FileOrder): Promise<Brought> {
  const started = await startImport({ ...order, fileName: file.name, format: choices.format, mapping: choices });
  if (started.outcome === 'refused') return started;
  const { id } = started.import;
  if (started.outcome === 'there already') return { ...started, read: Promise.resolve(started.import) };
  return { ...started, read: readFile(id, file, choices, order.company) };
}

async function readFile(id: string, file: ImportFile, choices: FileChoices, company: ImportOrder['company']) {
  return readImport(id, async () => {
    const known = 'new' in company ? company.new : await findCompany(company.slug);
    if (!known) throw new FileRefused(file.name, 'Its company is gone.');
    const opened = await openFile(file, choices, known);
    const { filer } = opened;
    const question = filer && 'names' in known ? filerQuestion(filer, known, confirmedIn(choices)) : null;
    if (filer && question !== null) throw new FileRefused(file.name, `${question} ${howToConfirm(filer)}`);
    return opened;
  });
}
