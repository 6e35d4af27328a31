import { readPeriodHead } from '@/lib/imports/tables/period-head';
import { anyMonth } from '@/lib/imports/tables/period-words';
import { remembered } from '@/lib/imports/tables/remembered';
import { blankCell, type Cell, type TableRow } from '@/lib/imports/tables/table-row';
import { moneySign } from './money-sign';

/** A sheet as it is understood: its first rows, and whether they are all of it. */
export type Sheet = {
  /** Null for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
  readonly whole: boolean;
};

export function cellAt({ cells }: TableRow, column: number): Cell {
  return cells[column] ?? blankCell;
}

export function textAt(row: TableRow, column: number): string {
  return cellAt(row, column).text.trim();
}

/** Whether a cell holds something of its own. */
export function isFilled(cell: Cell): boolean {
  return cell.merged !== true && cell.text.trim() !== '';
}

const amount =
  /^[<>~≈±]?\s*\(?\s*(?:[A-Z]{0,3}[$€£¥₹]\s?|[A-Z]{3}\s)?[-−–+(]?\s*(?:[$€£¥₹]\s?)?(?:\d[\d.,'’\s\u00a0\u202f]*|\.\d+)(?:e[+-]?\d+)?\s*\)?\s*(?:%|k|m|mm|mn|bn|b|mio\.?|mrd\.?|million|billion|thousand|tsd\.?|x|fte|people|[A-Z]{3}|[$€£¥₹]|cr|dr|[*†]|\+|-)?(?:\s*[$€£¥₹])?\)?[*†¹²³]*$/i;
const missing = /^(?:-|–|—|−|--|n\/?a|n\.a\.|n\.?m\.?|n\/m|nil|tbd|tbc|#n\/a|\.\.)$/i;

const readsAsAmount = remembered(
  (text): boolean => missing.test(text) || (amount.test(text) && moneySign(text)?.rest !== ''),
);

/** Whether a cell holds a value, or a mark for none: a number, or a text that is one. */
export function isValue(cell: Cell): boolean {
  if (!isFilled(cell)) return false;
  if (cell.kind === 'number' || cell.kind === 'error') return true;
  return cell.kind === 'text' && cell.text.length < 60 && readsAsAmount(cell.text.trim());
}

/** Whether a cell holds words. */
export function isWords(cell: Cell): boolean {
  return isFilled(cell) && cell.kind === 'text' && !readsAsAmount(cell.text.trim());
}

const mayBePeriod = new RegExp(`\\d|^(?:${anyMonth})\\.?$`, 'i');
const readsAsPeriod = remembered((text): boolean => {
  const head = readPeriodHead({ kind: 'text', text }, { fiscalYearEnd: '12-31' });
  return head.kind !== 'other';
});

/** Whether a cell can be the head of a period. A number can be a year. */
export function isPeriod(cell: Cell): boolean {
  if (!isFilled(cell)) return false;
  if (cell.kind === 'date') return true;
  const text = moneySign(cell.text)?.rest ?? cell.text.trim();
  if (cell.kind === 'number') return isYear(text);
  return cell.kind === 'text' && text.length < 60 && mayBePeriod.test(text) && readsAsPeriod(text);
}

/** Whether a text is four digits that may be a year of a company's figures. */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && text >= '1950' && text <= '2060';
}

/** A column's cells in some rows. */
export function columnOf(rows: readonly TableRow[], column: number): Cell[] {
  return rows.map((row) => cellAt(row, column));
}

export function widthOf(rows: readonly TableRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}
