import { wrapText } from '@/components/charts/layout/fit-text';
import type { TableColumn } from '@/lib/briefings/deck';
import type { TablePart } from './laid-slide';
import { leading } from './paragraphs';

/** Above and below the lines of a cell. */
export const cellPadding = 5;
const betweenColumns = 16;
const mostLines = 8;

type Row = TablePart['rows'][number];

/**
 * A table in pieces that each fit a height, every piece under its own head. A row is never split; one that is too
 * high alone is cut to eight lines a cell.
 */
export function layTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  box: { readonly x: number; readonly y: number; readonly width: number },
  mostHeight: number,
  size: number,
): TablePart[] {
  const places = placesOf(columns, box);
  const row = (texts: readonly string[], head: boolean): Row => {
    const cells = texts.map((text, index) => {
      const lines = wrapText(text, size, places[index]?.width ?? 0, mostLines);
      return { text: lines.join(' '), lines };
    });
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    return { y: 0, height: 2 * cellPadding + most * size * leading, head, cells };
  };
  const head = row(
    columns.map(({ label }) => label),
    true,
  );
  const pieces: Row[][] = [];
  for (const each of rows.map((texts) => row(texts, false))) {
    const last = pieces.at(-1);
    const used = last?.reduce((sum, { height }) => sum + height, head.height) ?? 0;
    if (last && used + each.height <= mostHeight) last.push(each);
    else pieces.push([each]);
  }
  return pieces.map((piece) => {
    const stacked = stack([head, ...piece], box.y);
    const height = stacked.reduce((sum, each) => sum + each.height, 0);
    return { kind: 'table', ...box, height, size, columns: places, rows: stacked };
  });
}

function placesOf(columns: readonly TableColumn[], { x, width }: { readonly x: number; readonly width: number }) {
  const room = width - betweenColumns * (columns.length - 1);
  let reached = x;
  return columns.map(({ share, align }) => {
    const place = { x: reached, width: room * share, align };
    reached += place.width + betweenColumns;
    return place;
  });
}

function stack(rows: readonly Row[], top: number): Row[] {
  let reached = top;
  return rows.map((row) => {
    const placed = { ...row, y: reached };
    reached += row.height;
    return placed;
  });
}
