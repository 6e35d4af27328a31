import { FileRefused } from '@/lib/imports/file-refused';
import { ArchiveProblem, openArchive } from './open-archive';
import { readSubmissions } from './read-tables';

/** A company that a data set holds reports of. */
export type FiledCompany = { readonly cik: string; readonly name: string; readonly forms: readonly string[] };

/** Whose reports a Financial Statement Data Set holds, by name. @throws FileRefused */
export async function filersIn(input: string | Buffer, file: string): Promise<FiledCompany[]> {
  try {
    const archive = await openArchive(input, ['sub.txt', 'tag.txt', 'num.txt']);
    try {
      const { submissions } = await readSubmissions(archive, file, null);
      const filers = new Map<string, { cik: string; name: string; forms: string[] }>();
      for (const { cik, name, filing } of submissions.values()) {
        const filer = filers.get(cik) ?? { cik, name, forms: [] };
        filer.forms.push(filing.form);
        filers.set(cik, filer);
      }
      return [...filers.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof ArchiveProblem) throw new FileRefused(file, error.message);
    throw error;
  }
}
