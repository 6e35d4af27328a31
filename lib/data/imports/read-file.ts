import { FileRefused } from '@/lib/imports/file-refused';
import type { FileChoices } from '@/lib/imports/files/file-choices';
import { openFile } from '@/lib/imports/files/open-file';
import { confirmedIn, filerQuestion, howToConfirm } from '@/lib/imports/files/same-filer';
import type { ImportFile } from '@/lib/imports/import-file';
import { findCompany } from './find-company';
import type { ImportRecord, NewCompany } from './import-record';
import { readImport } from './read-import';

/** How a started import's file is read, and for which company: one that is here, or one that the import makes. */
export type Reading = {
  readonly importId: string;
  readonly choices: FileChoices;
  readonly company: { readonly slug: string } | { readonly new: NewCompany };
};

/** Reads a file into the preview of a started import: previewed, cancelled, or refused with a sentence. */
export async function readFile(file: ImportFile, { importId, choices, company }: Reading): Promise<ImportRecord> {
  return readImport(importId, async () => {
    const known = 'new' in company ? company.new : await findCompany(company.slug);
    if (!known) throw new FileRefused(file.name, 'Its company is gone.');
    const opened = await openFile(file, choices, known);
    const { filer } = opened;
    const question = filer && 'names' in known ? filerQuestion(filer, known, confirmedIn(choices)) : null;
    if (filer && question !== null) throw new FileRefused(file.name, `${question} ${howToConfirm(filer)}`);
    return opened;
  });
}
