import type { LaidOut, SheetUse } from '@/lib/imports/filings/lists/layout';
import { type SampleRow, sampleOf } from '@/lib/imports/filings/lists/sample';
import type { ListFormat, ListHead } from '@/lib/imports/filings/lists/settle-columns';
import type { NamedCompany } from '@/lib/imports/filings/match-company';
import type { ImportFile } from '@/lib/imports/import-file';
import { textForm } from '@/lib/imports/tables/text-form';
import type { ListReading } from './file-choices';
import { type OfferedName, offeredNames, readNames } from './list-names';

/** What a person is shown of a list before it is read: its columns, what is to be asked, its first rows, its names. */
export type ListLook = {
  readonly format: ListFormat;
  readonly sheets: readonly SheetUse[];
  readonly heads: readonly ListHead[];
  readonly headerRow: number;
  /** What divides the columns of a text file; null for a workbook. */
  readonly delimiter: string | null;
  /** What must be answered before any row is read. */
  readonly questions: readonly string[];
  /** Whether the order of day and month, or the way shares are written, must be said. */
  readonly asks: { readonly dateOrder: boolean; readonly shares: boolean };
  readonly sample: readonly SampleRow[];
  readonly rows: number;
  readonly rejected: number;
  /** Rows that are no notice or lay-off: totals, headings, repeats. */
  readonly leftOut: number;
  readonly names: readonly OfferedName[];
};

const unread = {
  ...{ asks: { dateOrder: false, shares: false }, sample: [], names: [] },
  ...{ rows: 0, rejected: 0, leftOut: 0 },
};
const nothing = { publisher: '', publishedOn: null, url: null };

/** Looks at a list without choosing whose rows are read. @throws FileRefused when it is none */
export async function lookAtList(
  file: ImportFile,
  format: ListFormat,
  reading: ListReading,
  company: NamedCompany,
  publishedOn: string | null = null,
): Promise<ListLook> {
  const source = { ...nothing, title: file.name, publishedOn };
  const { laidOut, read } = await readNames(file, { format, reading, source });
  const { sheets, tables, questions } = laidOut;
  const delimiter = sheets[0]?.name === null ? await delimiterOf(file, reading) : null;
  const headerRow = tables[0]?.headerRow.row ?? 1;
  const about = { format, sheets, questions, heads: headsOf(laidOut), headerRow, delimiter };
  if (!read) return { ...about, ...unread };
  const { outcomes, asks } = read;
  const rejected = outcomes.filter(({ kind }) => kind === 'refused').length;
  const names = offeredNames(read, company);
  return {
    ...about,
    asks,
    sample: sampleOf(read, names[0]?.matched.kind === 'none' ? null : (names[0]?.name ?? null)),
    rows: outcomes.length,
    rejected,
    leftOut: outcomes.filter(({ kind }) => kind === 'aside').length,
    names,
  };
}

async function delimiterOf(file: ImportFile, { delimiter }: ListReading): Promise<string> {
  return (await textForm(file, { encoding: null, delimiter, quote: '"' })).delimiter;
}

/** The heads of all sheets that are read, each once; one that a sheet leaves open is open. */
function headsOf({ tables }: Pick<LaidOut, 'tables'>): ListHead[] {
  const heads = new Map<string, ListHead>();
  for (const { heads: own } of tables)
    for (const head of own) {
      const before = heads.get(head.header);
      if (!before || (head.is === null && before.is !== null))
        heads.set(head.header, before ? { ...before, is: null } : head);
    }
  return [...heads.values()];
}
