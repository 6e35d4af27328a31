import type { Gap } from '@/lib/charts/spec';
import type { IsoDate, Period } from '@/lib/turnaround/case';
import { addDays, dayNumber, lengthInDays } from '@/lib/turnaround/period';

/** Shorter than this is no missing period, only a calendar that does not quite meet. */
export const shortest = 45;

/**
 * Spans without a value between flows and after the last one, until `to`. Stocks and single occasions have none.
 * @param asKnownOn nothing is missing yet on that day of a period that has not ended: it bounds the last gap,
 *   which stands only where a period as long as the last one has passed
 */
export function gapsOf(
  flows: readonly { readonly period: Period }[],
  to: IsoDate,
  asKnownOn: IsoDate | null = null,
): Gap[] {
  const spans = [...flows]
    .filter(({ period }) => period.type === 'duration')
    .sort((one, other) => (one.period.start < other.period.start ? -1 : 1));
  const gaps: Gap[] = [];
  let reached = spans[0]?.period.start;
  for (const { period } of spans) {
    if (reached && dayNumber(period.start) - dayNumber(reached) >= shortest)
      gaps.push(gap(reached, addDays(period.start, -1)));
    const next = addDays(period.end, 1);
    reached = reached && reached > next ? reached : next;
  }
  const cut = asKnownOn !== null && asKnownOn < to;
  const end = cut ? asKnownOn : to;
  const last = spans.at(-1);
  const least = cut && last ? Math.max(lengthInDays(last.period), shortest) : shortest;
  if (reached && dayNumber(end) - dayNumber(reached) >= least) gaps.push(gap(reached, end));
  return gaps;
}

function gap(from: IsoDate, to: IsoDate): Gap {
  return { from, to, reason: 'not disclosed', label: 'Not disclosed' };
}
