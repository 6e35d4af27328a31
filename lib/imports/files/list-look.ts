import type { LaidOut, SheetUse } from '@/lib/imports/filings/lists/layout';
import { type SampleRow, sampleOf } from '@/lib/imports/filings/lists/sample';
import type { ListFormat, ListHead } from '@/lib/imports/filings/lists/settle-columns';
import type { NamedCompany } from '@/lib/imports/filings/match-company';
import type { ImportFile } from '@/lib/imports/import-file';
import type { ListReading } from './file-choices';
import { type OfferedName, offeredNames, readNames } from './list-names';

/** What a person is shown of a list before it is read: its columns, what is to be asked, its first rows, its names. */
export type ListLook = {
  readonly format: ListFormat;
  readonly sheets: readonly SheetUse[];
  readonly heads: readonly ListHead[];
  readonly headerRow: number;
  /** What must be answered before any row is read. */
  readonly questions: readonly string[];
  /** Whether the order of day and month, or the way shares are written, must be said. */
  readonly asks: { readonly dateOrder: boolean; readonly shares: boolean };
  readonly sample: readonly SampleRow[];
  readonly rows: number;
  readonly rejected: number;
  readonly names: readonly OfferedName[];
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
  const about = { format, sheets, questions, heads: headsOf(laidOut), headerRow: tables[0]?.headerRow.row ?? 1 };
  if (!read)
    return { ...about, asks: { dateOrder: false, shares: false }, sample: [], rows: 0, rejected: 0, names: [] };
  const { outcomes, asks } = read;
  const rejected = outcomes.filter(({ kind }) => kind === 'refused').length;
  const names = offeredNames(read, company);
  return {
    ...about,
    asks,
    sample: sampleOf(read, names[0]?.matched.kind === 'none' ? null : (names[0]?.name ?? null)),
    rows: outcomes.length,
    rejected,
    names,
  };
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
