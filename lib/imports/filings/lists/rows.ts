import { rejected, whereOf } from '@/lib/imports/filings/rejected';
import { placeIn } from '@/lib/imports/place';
import type { Cell, TableRow } from '@/lib/imports/tables/table-row';
import { cleanText } from '@/lib/text/clean-text';
import type { ListRow, ListTable } from './list-table';
import type { ListMeaning } from './meanings';
import type { ListOutcome } from './outcome';
import { sideRow } from './side-rows';

/** A row that can be read, or what became of it already. */
export type OpenedRow =
  | { readonly kind: 'row'; readonly row: ListRow }
  | { readonly kind: 'settled'; readonly outcome: ListOutcome };

/** The rows of a table: those that speak of nobody, or whose cells cannot be told apart, are settled. */
export function openRows(table: ListTable, rowOf: (row: TableRow) => ListRow): OpenedRow[] {
  return table.rows.map((row): OpenedRow => {
    const about = { row: row.row, sheet: table.sheet, name: null };
    const fault = row.fault ?? widthFault(table, row);
    if (fault !== null) {
      const place = placeIn(table.file, { sheet: table.sheet, row: row.row });
      const sentence = `${whereOf(place)}: ${cleanText(fault)}.`;
      return {
        kind: 'settled',
        outcome: { ...about, kind: 'refused', rejected: rejected(place, '', 'a row', sentence) },
      };
    }
    const words = sideRow(table, row);
    return words === null
      ? { kind: 'row', row: rowOf(row) }
      : { kind: 'settled', outcome: { ...about, kind: 'aside', words } };
  });
}

/** In a text file a row with more or fewer cells than the heads may have its cells in the wrong columns. */
function widthFault({ headerRow, sheet }: ListTable, { cells }: TableRow): string | null {
  if (sheet !== null) return null;
  const [wanted, extra] = [headerRow.cells.length, cells.slice(headerRow.cells.length)];
  if (cells.length >= wanted && extra.every(({ text }) => text.trim() === '')) return null;
  return `The row has ${cells.length} cells, and the heads have ${wanted}`;
}

/** The cells of some columns, in all rows that can be read. */
export function cellsOf(rows: readonly OpenedRow[], meanings: readonly ListMeaning[]): Cell[] {
  return rows.flatMap((each) => (each.kind === 'row' ? meanings.map((meaning) => each.row.cell(meaning)) : []));
}
