import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { isSamePeriod } from '@/lib/imports/filings/fiscal-periods';
import type { History } from '@/lib/imports/filings/history';
import { addDays } from '@/lib/turnaround/period';

/** The history of the same fiscal period a year before; null when it was not told. */
export function yearBefore(histories: Iterable<History>, { start, end }: FiledValue): History | null {
  const before = { start: addDays(start ?? end, -365), end: addDays(end, -365) };
  for (const history of histories) {
    const [first] = history;
    const isLike = (first.start === null) === (start === null);
    if (isLike && isSamePeriod({ start: first.start ?? first.end, end: first.end }, before)) return history;
  }
  return null;
}

/** True when the same period a year before was told, and stands as it was first told. */
export function yearBeforeStands(histories: ReadonlyMap<string, History>, value: FiledValue): boolean {
  return yearBefore(histories.values(), value)?.length === 1;
}
