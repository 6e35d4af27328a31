import type { Pasted } from '@/lib/edits/grid-paste';

/** What became of pasted cells, for the status line: "6 cells pasted, into 1 new row and 2 new columns." */
export function pastedWords({ texts, rows, columns, left }: Pasted): string {
  const count = Object.keys(texts).length;
  const made = [
    rows.length > 0 && `${rows.length} new ${rows.length === 1 ? 'row' : 'rows'}`,
    columns.length > 0 && `${columns.length} new ${columns.length === 1 ? 'column' : 'columns'}`,
  ].filter(Boolean);
  const into = made.length > 0 ? `, into ${made.join(' and ')}` : '';
  const out =
    left > 0
      ? ` ${left} left out: paste ${left === 1 ? 'it' : 'them'} with the names of rows and heads of columns.`
      : '';
  return `${count} ${count === 1 ? 'cell' : 'cells'} pasted${into}.${out}`;
}
