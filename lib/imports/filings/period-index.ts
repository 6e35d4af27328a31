import { mostMoved } from '@/lib/imports/filings/fiscal-periods';
import { groupBy } from '@/lib/imports/filings/group-by';
import type { History } from '@/lib/imports/filings/history';
import type { IsoDate } from '@/lib/turnaround/case';
import { dayNumber } from '@/lib/turnaround/period';

/** Finds the history of one fiscal period, or of one day when there is no start; null when it was not told. */
export type PeriodIndex = (start: IsoDate | null, end: IsoDate, shift?: number) => History | null;

const nearest = Array.from({ length: 2 * mostMoved + 1 }, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));

/**
 * An index of histories by their periods. Ends of up to seven days apart are the same, the nearest first;
 * `shift` moves the period that is asked for by so many days.
 */
export function periodIndex(histories: Iterable<History>): PeriodIndex {
  const entries = [...histories].map((history) => {
    const [{ start, end }] = history;
    return { history, start: start === null ? null : dayNumber(start), end: dayNumber(end) };
  });
  const byEnd = groupBy(entries, ({ end }) => end);
  return (start, end, shift = 0) => {
    const from = start === null ? null : dayNumber(start) + shift;
    const isLike = (other: number | null) =>
      from === null || other === null ? from === other : Math.abs(from - other) <= mostMoved;
    for (const days of nearest) {
      const found = byEnd.get(dayNumber(end) + shift + days)?.find((entry) => isLike(entry.start));
      if (found) return found.history;
    }
    return null;
  };
}
