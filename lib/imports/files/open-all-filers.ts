import { FileRefused } from '@/lib/imports/file-refused';
import { readStatements } from '@/lib/imports/filings/fsds/read-statements';
import type { ImportFile } from '@/lib/imports/import-file';
import { archiveOf } from './archive-of';
import { type FilerCompany, filerCompany, filerSlugs } from './filer-company';
import { type OpenedFile, openFilings } from './open-file';

/** One of a data set's filers, ready to be read. */
export type OpenedFiler = {
  readonly cik: string;
  readonly slug: string;
  readonly company: FilerCompany;
  readonly open: () => OpenedFile;
};

/** All filers of a Financial Statement Data Set, read in one pass. @throws FileRefused, also when cells are rejected and not left out */
export async function openAllFilers(file: ImportFile, leaveOutRejected: boolean): Promise<OpenedFiler[]> {
  const read = await readStatements(await archiveOf(file), { file: file.name });
  if (!read.ok) throw new FileRefused(file.name, read.rejected.sentence, read.rejected.place);
  const [first] = read.rejected;
  if (first && !leaveOutRejected)
    throw new FileRefused(
      file.name,
      `${read.rejected.length} of its rows were rejected. Mend the file, or leave them out. The first: ${first.sentence}`,
    );
  const slugs = filerSlugs(read.filers);
  return read.filers.map((filer) => ({
    cik: filer.cik,
    slug: slugs.get(filer.cik) ?? filer.cik,
    company: filerCompany(filer),
    open: () => openFilings(filer),
  }));
}
