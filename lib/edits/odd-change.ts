import type { EditContext } from '@/lib/edits/context';
import { cellKey, type Grid, type GridRow } from '@/lib/edits/grid';
import type { GridChange, Met } from '@/lib/edits/grid-changes';
import { factIn } from '@/lib/edits/grid-editing';
import { oddTimes, timesWords } from '@/lib/edits/odd-value';
import { printedValue } from '@/lib/edits/value-text';
import type { Reported } from '@/lib/figures/figure';

const besideOf = 4;

/** "$100M is about 10 times the figures beside it ($10M and $12M). Is it right?"; null where nothing is odd. */
export function oddWords(
  change: GridChange,
  changes: readonly GridChange[],
  { grid, met, context }: { grid: Grid; met: Met; context: EditContext },
): string | null {
  const { row, value, will } = change;
  if (value === null || will === null) return null;
  const saved = grid.columns.flatMap((column) => factIn(grid, met, cellKey(row, column))?.value ?? []);
  const typed = changes.flatMap((other) => (other !== change && other.row === row ? (other.value ?? []) : []));
  const at = grid.columns.indexOf(change.column);
  const beside = saved.length > 0 ? nearest(grid, met, row, at) : typed.slice(0, besideOf);
  const times = oddTimes(value, beside, row.metric);
  if (times === null) return null;
  const of = { metric: row.metric, unit: row.unit, locale: context.locale };
  const others = [...new Set(beside.map((each) => printedValue(each, of)))];
  const shown =
    others.length > 1 ? `the figures beside it (${others.join(', ')})` : `the figure beside it (${others[0]})`;
  return `${will} is ${timesWords(times)} ${shown}.`;
}

/** The saved figures of a row next to a column, and what the cell itself holds. */
function nearest(grid: Grid, met: Met, row: GridRow, at: number): Reported[] {
  return grid.columns
    .map((column, index) => ({ far: Math.abs(index - at), value: factIn(grid, met, cellKey(row, column))?.value }))
    .sort((one, other) => one.far - other.far)
    .flatMap(({ value }) => (value?.kind === 'figure' ? [value] : []))
    .slice(0, besideOf);
}
