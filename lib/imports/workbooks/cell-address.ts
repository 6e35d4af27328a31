import { columnIndex, columnLetters } from '@/lib/imports/tables/column-letters';

/** A cell's place, both from 0 for columns and from 1 for rows, as spreadsheets count. */
export type Address = { readonly column: number; readonly row: number };

const form = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;
const lastRow = 1_048_576;
const lastColumn = 16_383;

/** Reads `B7`; null where no sheet has such a cell. */
export function cellAddress(text: string): Address | null {
  const [, letters, digits] = form.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = columnIndex(letters);
  const row = Number(digits);
  return row > lastRow || column > lastColumn ? null : { column, row };
}

/** `B7`. */
export function addressText({ column, row }: Address): string {
  return columnLetters(column) + row;
}
