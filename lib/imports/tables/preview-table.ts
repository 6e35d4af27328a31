import type { ImportFile } from '@/lib/imports/import-file';
import type { Mapping } from './mapping';
import { openTable } from './open-table';
import type { TextForm } from './read-csv';
import { likeliestHeader, suggestMapping } from './suggest-mapping';
import type { ImportCompany } from './table-context';
import { isBlankRow, type TableRow } from './table-row';

/** What a person is shown of a table before it is read. */
export type TablePreview = {
  /** Null for a workbook. */
  readonly text: TextForm | null;
  /** A workbook's sheets, to choose from; none for a text file. */
  readonly sheets: readonly string[];
  /** Those of the sheets that a spreadsheet does not show. */
  readonly hiddenSheets: readonly string[];
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
  /** A first mapping, with the encoding, delimiter and sheet as they were detected. */
  readonly mapping: Mapping;
  /** Heads without a meaning: each must be mapped or left out before the table is read. */
  readonly unknown: readonly string[];
};

export type PreviewChoices = Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'quote' | 'sheet' | 'headerRow'>>;

const shownRows = 30;

/** Looks at a table's first rows, and suggests how to read it. @throws FileRefused */
export async function previewTable(
  file: ImportFile,
  company: ImportCompany,
  choices: PreviewChoices = {},
): Promise<TablePreview> {
  const { encoding = null, delimiter = null, quote = '"', sheet = null, headerRow } = choices;
  const table = await openTable(file, { encoding, delimiter, quote, sheet });
  const rows = await firstRows(table.rows());
  const filled = rows.filter((row) => !isBlankRow(row) && row.fault === null);
  const header = headerRow ? rows.find(({ row }) => row === headerRow) : likeliestHeader(filled, company);
  const { mapping, unknown } = suggestMapping(header ?? { row: headerRow ?? 1, cells: [], fault: null }, company);
  const form = {
    encoding: table.text?.encoding ?? null,
    delimiter: table.text?.delimiter ?? null,
    quote,
    sheet: table.sheet,
  };
  const { text, sheets, hidden: hiddenSheets } = table;
  return { text, sheets, hiddenSheets, sheet: table.sheet, rows, mapping: { ...mapping, ...form }, unknown };
}

async function firstRows(all: AsyncIterable<readonly TableRow[]>): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const some of all) {
    rows.push(...some.slice(0, shownRows - rows.length));
    if (rows.length >= shownRows) break;
  }
  return rows;
}
