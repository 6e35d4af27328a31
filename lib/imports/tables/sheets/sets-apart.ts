import type { TableRow } from '@/lib/imports/tables/table-row';
import { textAt } from './grid';
import type { UnderstoodColumn } from './understanding';

/** Why the rows of a column that nobody knows wait for an answer. */
export const setsApartReason = 'It sets rows of one name apart: say what it holds.';

/**
 * Whether a column of words says something of its rows' values: two rows that agree in all that is understood beside the
 * values, and differ in it, are of two things.
 */
export function setsApart(column: number, known: readonly UnderstoodColumn[], body: readonly TableRow[]): boolean {
  const naming = known.filter(({ is }) => is !== 'values' && is !== 'left out' && is !== 'units');
  const texts = new Map<string, string>();
  return body.some((row) => {
    const key = JSON.stringify(naming.map((one) => textAt(row, one.column)));
    const text = textAt(row, column);
    const other = texts.get(key);
    if (text !== '' && other === undefined) texts.set(key, text);
    return text !== '' && other !== undefined && other !== text;
  });
}

/** The head of the first column that waits for an answer, and says something of a row. */
export function openBeside(row: TableRow, columns: readonly UnderstoodColumn[]): string | null {
  const open = columns.find(({ reason, column }) => reason === setsApartReason && textAt(row, column) !== '');
  return open ? open.words : null;
}
