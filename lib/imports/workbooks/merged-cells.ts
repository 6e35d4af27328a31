import { limits } from '@/lib/imports/tables/limits';
import type { Cell, TableRow } from '@/lib/imports/tables/table-row';
import { blankCell } from '@/lib/imports/tables/table-row';
import { type Address, cellAddress } from './cell-address';
import { mentions } from './mentions';
import type { Archive } from './open-zip';
import { gatherXml, XmlProblem } from './read-xml';

/** Cells shown as one; the first holds the content. */
export type Merge = { readonly first: Address; readonly last: Address };

/** A sheet's merged cells, which stand behind its rows in the file and so are read before them. */
export async function mergedCells(archive: Archive, part: string): Promise<Merge[]> {
  if (!(await mentions(archive, part, 'mergeCell'))) return [];
  let cells = 0;
  const merges = await gatherXml<Merge>(archive, part, limits.merges, (emit) => ({
    open: (name, attribute) => {
      if (name !== 'mergeCell') return;
      const merge = mergeOf(attribute('ref') ?? '');
      cells += (merge.last.row - merge.first.row + 1) * (merge.last.column - merge.first.column + 1);
      if (cells > limits.mergedCells) throw new XmlProblem(`The sheet merges over ${limits.mergedCells} cells.`);
      emit(merge);
    },
    close: () => {},
  }));
  return merges.sort((one, other) => one.first.row - other.first.row);
}

function mergeOf(ref: string): Merge {
  const [from = '', to = from] = ref.split(':');
  const first = cellAddress(from);
  const last = cellAddress(to);
  if (!first || !last || last.row < first.row || last.column < first.column) {
    throw new XmlProblem('The workbook is damaged: it merges cells that are not there.');
  }
  return { first, last };
}

/** Fills the cells of rows, which come in their order, that share a merged cell's content; they are marked as such. */
export function mergeFiller(merges: readonly Merge[]): (row: TableRow) => TableRow {
  let next = 0;
  let open: { readonly merge: Merge; readonly content: Cell }[] = [];
  return (row) => {
    open = open.filter(({ merge }) => merge.last.row >= row.row);
    for (; next < merges.length; next += 1) {
      const merge = merges[next];
      if (!merge || merge.first.row > row.row) break;
      if (merge.last.row < row.row) continue;
      const content = merge.first.row === row.row ? row.cells[merge.first.column] : undefined;
      open.push({ merge, content: content ?? blankCell });
    }
    return open.length === 0 ? row : { ...row, cells: filled(row, open) };
  };
}

function filled(row: TableRow, open: readonly { merge: Merge; content: Cell }[]): Cell[] {
  const cells = [...row.cells];
  for (const { merge, content } of open) {
    for (let column = merge.first.column; column <= Math.min(merge.last.column, limits.columns - 1); column += 1) {
      if (row.row === merge.first.row && column === merge.first.column) continue;
      while (cells.length < column) cells.push(blankCell);
      cells[column] = { ...content, merged: true };
    }
  }
  return cells;
}
