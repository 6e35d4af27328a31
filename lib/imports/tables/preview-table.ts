import type { ImportFile } from '@/lib/imports/import-file';
import type { Mapping } from './mapping';
import { openTable } from './open-table';
import type { TextForm } from './read-csv';
import type { SheetCompany } from './sheets/choices';
import { understandFile } from './sheets/understand-file';
import type { Understanding } from './sheets/understanding';
import { likeliestHeader, suggestMapping } from './suggest-mapping';
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
  /** The file as a whole, with its questions; its mapping reads all sheets once they are answered. */
  readonly understanding: Understanding;
};

export type PreviewChoices = Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'quote' | 'sheet' | 'headerRow'>> & {
  /** What a person answered of the file so far, for its understanding. */
  readonly answers?: Partial<Mapping>;
};

const shownRows = 30;

/** Looks at a table's first rows, and suggests how to read it. @throws FileRefused */
export async function previewTable(
  file: ImportFile,
  company: SheetCompany,
  choices: PreviewChoices = {},
): Promise<TablePreview> {
  const { encoding = null, delimiter = null, quote = '"', sheet = null, headerRow, answers = {} } = choices;
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
  const understanding = await understandFile(file, company, { encoding, delimiter, quote, ...answers });
  const said = { ...mapping, ...form, ...moneyIn(understanding, table.sheet, mapping) };
  return { text, sheets, hiddenSheets, sheet: table.sheet, rows, mapping: said, unknown, understanding };
}

/** Scale and currency as the sheet says them itself; what it does not say is for a person. */
function moneyIn({ sheets }: Understanding, sheet: string | null, { defaults, columns }: Mapping): Partial<Mapping> {
  const money = sheets.find(({ name }) => name === sheet)?.tables[0]?.money;
  if (!money || columns.some(({ is }) => is === 'unit')) return {};
  const unit = money.currency === null ? {} : { unit: money.currency };
  return { moneyIn: money.scale, defaults: { ...unit, ...defaults } };
}

async function firstRows(all: AsyncIterable<readonly TableRow[]>): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const some of all) {
    rows.push(...some.slice(0, shownRows - rows.length));
    if (rows.length >= shownRows) break;
  }
  return rows;
}
