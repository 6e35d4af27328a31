import { addDays } from '@/lib/turnaround/period';
import { leftOutColumn } from './lines';
import type { UnderstoodColumn } from './understanding';

/** The columns whose periods make up another's: January to December make up 2024. Empty where none do. */
export function partsOfColumn(whole: UnderstoodColumn, columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const { period } = whole;
  if (period === null) return [];
  const inside = columns.filter(
    (one) => one !== whole && one.period !== null && one.scenario === whole.scenario && isInside(one.period, period),
  );
  const chain: UnderstoodColumn[] = [];
  let next = period.start;
  while (next <= period.end) {
    const step = inside.filter((one) => one.period?.start === next).sort(byLength)[0];
    if (!step?.period) return [];
    chain.push(step);
    next = addDays(step.period.end, 1);
  }
  return chain.length > 1 ? chain : [];
}

/** The columns with totals beside their own parts left out: a year beside its months. */
export function totalColumns(columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const values = columns.filter(({ is, state }) => is === 'values' && state === 'understood');
  return columns.map((column) => {
    if (!values.includes(column) || partsOfColumn(column, values).length === 0) return column;
    const left = leftOutColumn(column.column, column.head, 'A total of other columns.');
    return { ...left, words: column.words, period: column.period, scenario: column.scenario };
  });
}

type Days = { readonly start: string; readonly end: string };

function isInside(one: Days, whole: Days): boolean {
  return one.start >= whole.start && one.end <= whole.end && (one.start > whole.start || one.end < whole.end);
}

function byLength(one: UnderstoodColumn, other: UnderstoodColumn): number {
  return (one.period?.end ?? '') < (other.period?.end ?? '') ? -1 : 1;
}
