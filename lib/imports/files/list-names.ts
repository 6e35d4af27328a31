import { FileRefused } from '@/lib/imports/file-refused';
import { groupBy } from '@/lib/imports/filings/group-by';
import { readLayoffs } from '@/lib/imports/filings/layoffs/read-layoffs';
import { type LaidOut, layOut } from '@/lib/imports/filings/lists/layout';
import type { ListOptions } from '@/lib/imports/filings/lists/list-options';
import { openList } from '@/lib/imports/filings/lists/open-list';
import type { ReadList } from '@/lib/imports/filings/lists/outcome';
import { unknownOrder } from '@/lib/imports/filings/lists/read-days';
import type { ListFormat } from '@/lib/imports/filings/lists/settle-columns';
import { companyMatcher, type Matched, type NamedCompany } from '@/lib/imports/filings/match-company';
import { readNotices } from '@/lib/imports/filings/warn/read-notices';
import type { ImportFile } from '@/lib/imports/import-file';
import type { ListReading } from './file-choices';

/** A list with its sheets and columns; `read` is null while a person must be asked what its columns hold. */
export type OpenedList = { readonly laidOut: LaidOut; readonly read: ReadList | null };

export type ListOrder = { readonly format: ListFormat; readonly reading: ListReading } & Pick<ListOptions, 'source'>;

/** Reads a whole list. @throws FileRefused when it is none */
export async function readNames(file: ImportFile, { format, reading, source }: ListOrder): Promise<OpenedList> {
  const sheets = await openList(file, reading.delimiter);
  const laidOut = layOut(file.name, sheets, format, reading);
  if (laidOut.questions.length > 0) return { laidOut, read: null };
  const { dateOrder, shares } = reading;
  const today = new Date().toISOString().slice(0, 10);
  const options: ListOptions = { source, dateOrder, shares, today };
  return { laidOut, read: (format === 'layoffs' ? readLayoffs : readNotices)(laidOut.tables, options) };
}

/** The rows of a list; refused with its first question where a person must be asked. @throws FileRefused */
export async function readWholeList(
  file: ImportFile,
  order: ListOrder,
): Promise<OpenedList & { readonly read: ReadList }> {
  const { laidOut, read } = await readNames(file, order);
  if (read === null) throw new FileRefused(file.name, laidOut.questions.join(' '));
  if (read.asks.dateOrder) throw new FileRefused(file.name, `Say whether day or month stands first: ${unknownOrder}.`);
  if (read.asks.shares)
    throw new FileRefused(
      file.name,
      'Say whether its shares are fractions (0.14) or per cent (14): the list does not show it.',
    );
  return { laidOut, read };
}

/** A list's name as a person chooses it: how many rows, and whether it is the company's. */
export type OfferedName = { readonly name: string; readonly rows: number; readonly matched: Matched };

/** The names of a list for one company: its own first, then those it may be, then the others by their rows. */
export function offeredNames({ outcomes }: ReadList, company: NamedCompany): OfferedName[] {
  const match = companyMatcher([company]);
  const named = groupBy(
    outcomes.filter(({ kind, name }) => kind !== 'aside' && name !== null),
    ({ name }) => name ?? '',
  );
  const offered = [...named].map(([name, rows]) => ({ name, rows: rows.length, matched: match(name) }));
  const groups = groupBy(offered, ({ matched }) => matched.kind);
  return (['match', 'possible', 'none'] as const).flatMap((kind) =>
    (groups.get(kind) ?? []).sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1)),
  );
}
