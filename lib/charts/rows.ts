import type { RowMark, ValueAxis } from '@/lib/charts/spec';

/** From the least to the most that any row reaches; holds zero. */
export function rangeOfRows(marks: readonly RowMark[]): ValueAxis {
  const ends = marks.flatMap(({ certain, possible, begins, reaches }) => [
    begins,
    reaches,
    ...[certain, possible].flatMap((span) => (span ? [span.from, span.to] : [])),
  ]);
  const [min, max] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return min === 0 && max === 0 ? { min: 0, max: 1 } : { min, max };
}

/** What is drawn, row by row. */
export function describeRows(what: string, marks: readonly RowMark[]): string {
  return `${what} ${marks.map(({ spoken }) => spoken).join('; ')}.`;
}
