import type { Gap } from '@/lib/charts/spec';
import type { Fact, IsoDate } from '@/lib/turnaround/case';
import { addDays, dayNumber } from '@/lib/turnaround/period';

/** Shorter than this is no missing period, only a calendar that does not quite meet. */
const shortest = 45;

/** Spans without a value between flows and after the last one, until `to`. Stocks and single occasions have none. */
export function gapsOf(flows: readonly Fact[], to: IsoDate): Gap[] {
  const spans = [...flows]
    .filter((fact) => fact.period.type === 'duration')
    .sort((one, other) => (one.period.start < other.period.start ? -1 : 1));
  const gaps: Gap[] = [];
  let reached = spans[0]?.period.start;
  for (const { period } of spans) {
    if (reached && dayNumber(period.start) - dayNumber(reached) >= shortest)
      gaps.push(gap(reached, addDays(period.start, -1)));
    const next = addDays(period.end, 1);
    reached = reached && reached > next ? reached : next;
  }
  if (reached && dayNumber(to) - dayNumber(reached) >= shortest) gaps.push(gap(reached, to));
  return gaps;
}

function gap(from: IsoDate, to: IsoDate): Gap {
  return { from, to, reason: 'not disclosed', label: 'Not disclosed' };
}
