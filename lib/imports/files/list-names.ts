import { FileRefused } from '@/lib/imports/file-refused';
import { groupBy } from '@/lib/imports/filings/group-by';
import type { Told } from '@/lib/imports/filings/layoffs/by-company';
import { type LayoffOptions, readLayoffs } from '@/lib/imports/filings/layoffs/read-layoffs';
import { companyMatcher, type Matched, type NamedCompany } from '@/lib/imports/filings/match-company';
import { readNotices } from '@/lib/imports/filings/warn/read-notices';
import type { ImportFile } from '@/lib/imports/import-file';
import type { ProposedSource, Rejected } from '@/lib/imports/proposed';
import type { FileChoices } from './file-choices';
import { wholeText } from './file-text';

/** A name that a list gives, and the rows that give it. */
export type ListName = { readonly name: string; readonly told: readonly Told[] };

/** A list by the names it gives. Every row is under a name or refused. */
export type NamedList = {
  readonly source: ProposedSource;
  readonly rows: number;
  readonly names: readonly ListName[];
  readonly rejected: readonly Rejected[];
};

type Chosen = Pick<FileChoices & { format: 'layoffs' | 'notices' }, 'format' | 'dateOrder' | 'source'>;

/** Reads a whole list. @throws FileRefused when it is none */
export async function readNames(file: ImportFile, { format, dateOrder, source }: Chosen): Promise<NamedList> {
  const options: LayoffOptions = { file: file.name, companies: [], source, ...(dateOrder ? { dateOrder } : {}) };
  const read = (format === 'layoffs' ? readLayoffs : readNotices)(await wholeText(file), options);
  if (!read.ok) throw new FileRefused(file.name, read.rejected.sentence, read.rejected.place);
  const names = read.others.map(({ name, told }) => ({ name, told }));
  return { source: read.source, rows: read.rows, rejected: read.rejected, names };
}

/** A list's name as a person chooses it: how many rows, and whether it is the company's. */
export type OfferedName = { readonly name: string; readonly rows: number; readonly matched: Matched };

/** The names of a list for one company: its own first, then those it may be, then the others by their rows. */
export function offeredNames({ names }: NamedList, company: NamedCompany): OfferedName[] {
  const match = companyMatcher([company]);
  const offered = names.map(({ name, told }) => ({ name, rows: told.length, matched: match(name) }));
  const groups = groupBy(offered, ({ matched }) => matched.kind);
  return (['match', 'possible', 'none'] as const).flatMap((kind) =>
    (groups.get(kind) ?? []).sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1)),
  );
}
