import type { PeriodKind } from '@/lib/edits/grid';
import type { Period } from '@/lib/turnaround/case';
import { addMonths } from '@/lib/turnaround/months';
import { addDays } from '@/lib/turnaround/period';

const months: Readonly<Partial<Record<PeriodKind, number>>> = { months: 1, quarters: 3, years: 12 };

/** The period after one: the next month, quarter or year; null of any other kind, which has none that is sure. */
export function nextPeriod(period: Period, kind: PeriodKind): Period | null {
  const step = months[kind];
  if (step === undefined) return null;
  const start = addDays(period.end, 1);
  // A fiscal quarter of 13 weeks ends on a weekday, not with a month: what follows it is not sure.
  if (!start.endsWith('-01')) return null;
  return { ...period, start, end: addDays(addMonths(start, step), -1) };
}
