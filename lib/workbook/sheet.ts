import type { WriteSheet, Cell as WrittenCell } from 'hucre';
import { cleanText } from '@/lib/text/clean-text';
import { amountFormat } from './amount';

/** What a cell may hold. Text is always text: a spreadsheet runs none of it. */
export type Cell = string | number | boolean | Date | null;

export type Column = {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /** How dates show; days when left out. */
  readonly dates?: 'day' | 'instant';
};

/** A table with lines above and below it. */
export type Sheet = {
  readonly name: string;
  readonly above?: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly below?: readonly string[];
};

const font = { name: 'Calibri', size: 11 };
const dateFormats = { day: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm:ss' } as const;
const longestText = 32_000;
// `_x0041_` is how a workbook writes a character by its number: the same letters as text must be told apart.
const escapeAlike = /_(?=x[0-9a-f]{4}_)/gi;

/** A sheet as the library writes it: head row bold, frozen and filtered, numbers and dates in formats of their own. */
export function writtenSheet({ name, above = [], columns, rows, below = [] }: Sheet): WriteSheet {
  const lead = above.length > 0 ? [...above.map((line) => [line]), []] : [];
  const tail = below.length > 0 ? [[], ...below.map((line) => [line])] : [];
  const head = columns.map(({ label }) => label);
  const all = [...lead, head, ...rows, ...tail].map((row) => row.map(written));
  const cells = new Map<string, Partial<WrittenCell>>();
  const isBold = (row: number) => row === lead.length || (row === 0 && lead.length > 0);
  for (const [row, values] of all.entries())
    for (const [column, value] of values.entries()) {
      const numFmt = formatOf(value, columns[column]);
      const style = { font: { ...font, bold: isBold(row) }, ...(numFmt && { numFmt }) };
      cells.set(`${row},${column}`, { style });
    }
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: all,
    cells,
    freezePane: { rows: lead.length + 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    autoFilter: { range: `A${lead.length + 1}:${columnName(columns.length)}${lead.length + 1 + rows.length}` },
  };
}

function written(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const clean = cleanText(cell);
  const short = clean.length > longestText ? `${cleanText(clean.slice(0, longestText))}…` : clean;
  return short.replace(escapeAlike, '_x005F_') || null;
}

function formatOf(value: Cell, column: Column | undefined): string | null {
  if (typeof value === 'number') return amountFormat(value);
  return value instanceof Date ? dateFormats[column?.dates ?? 'day'] : null;
}

/** A to Z, AA, AB: the letters of a column, counted from one. */
export function columnName(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + last : last;
}
