import type { Gap, Mark, TimeChartSpec } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import { dayNumber } from '@/lib/turnaround/period';

/** A category of a chart over time: a mark, or a span of time that has none. */
export type Column = { readonly start: IsoDate; readonly end: IsoDate } & (
  | { readonly mark: Mark; readonly gap: null }
  | { readonly mark: null; readonly gap: Gap }
);

/**
 * Marks and gaps in order of time: a period without a value has its place, and no bar. The order is that of their ends,
 * by which a period is before the restructuring or after it, so that the two part at one place.
 */
export function columnsOf({ marks, gaps }: TimeChartSpec): Column[] {
  const columns: Column[] = [
    ...marks.map((mark) => ({ start: mark.period.start, end: mark.period.end, mark, gap: null })),
    ...gaps.map((gap) => ({ start: gap.from, end: gap.to, mark: null, gap })),
  ];
  return columns
    .map((column, index) => ({ column, index }))
    .sort(
      ({ column: one, index: at }, { column: other, index: otherAt }) =>
        dayNumber(one.end) - dayNumber(other.end) || dayNumber(one.start) - dayNumber(other.start) || at - otherAt,
    )
    .map(({ column }) => column);
}

/** Where a day stands, in columns from the left: inside the one that holds it, or at the border of two. */
export function placeOfDay(columns: readonly Column[], day: number): number {
  const at = columns.findIndex(({ end }) => dayNumber(end) + 1 > day);
  const column = columns[at];
  if (!column) return columns.length;
  const reached = columns[at - 1];
  const from = Math.max(dayNumber(column.start), reached ? dayNumber(reached.end) + 1 : Number.NEGATIVE_INFINITY);
  return at + Math.max(0, (day - from) / (dayNumber(column.end) + 1 - from));
}

/** Where the restructuring stands: between the bars before it and those after, or inside a span that has none. */
export function placeOfRestructuring(columns: readonly Column[], on: IsoDate): number {
  const place = placeOfDay(columns, dayNumber(on) + 0.5);
  const inside = Math.floor(place);
  return columns[inside]?.gap ? place : inside;
}
