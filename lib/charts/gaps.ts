import type { Gap, GapReason, TimeAxis } from '@/lib/charts/spec';
import type { IsoDate, Period, Scenario } from '@/lib/turnaround/case';
import { addDays, dayNumber, lengthInDays } from '@/lib/turnaround/period';

/** A value over time, as far as gaps are told from it. `knownAt` is when the world could know it. */
export type Dated = {
  readonly period: Period;
  readonly scenario?: Scenario;
  readonly knownAt?: IsoDate;
};

const labels: Record<GapReason, string> = {
  'not disclosed': 'Not disclosed',
  'not yet reported': 'Still to come',
  'not applicable': 'Not applicable',
  'not collected': 'None recorded',
  'not imported': 'Not in the imported file',
  'not computed': 'Not computed',
};

export function gapOf(from: IsoDate, to: IsoDate, reason: GapReason): Gap {
  return { from, to, reason, label: labels[reason] };
}

/** Less than this share of a period between two of them is a calendar that does not quite meet. */
const leastShare = 0.5;
/** No report takes longer to be called missing. */
const longestWait = 120;

/**
 * Spans without a value between flows of one length and after the last one. Stocks and single occasions have none.
 * @param reason why there is none, as far as it is known
 * @param until the last day of which anything is known. After the last value a gap stands only where a period as long
 *   ended so long before that day that it would have been reported; it goes on to that day at most.
 */
export function gapsOf(flows: readonly Dated[], until: IsoDate | null, reason: GapReason): Gap[] {
  const spans = flows
    .filter(({ period }) => period.type === 'duration')
    .sort((one, other) => (one.period.start < other.period.start ? -1 : 1));
  const [first] = spans;
  if (!first) return [];
  const length = lengthInDays(first.period);
  const gaps: Gap[] = [];
  let reached = first.period.start;
  for (const { period } of spans) {
    if (daysBetween(reached, period.start) >= Math.max(1, length * leastShare))
      gaps.push(gapOf(reached, addDays(period.start, -1), reason));
    const next = addDays(period.end, 1);
    if (next > reached) reached = next;
  }
  const isDue = until !== null && daysBetween(reached, until) + 1 >= length + waitOf(spans);
  return isDue ? [...gaps, gapOf(reached, until, reason)] : gaps;
}

/** Of these gaps what lies on an axis. */
export function gapsWithin(gaps: readonly Gap[], { from, to }: Pick<TimeAxis, 'from' | 'to'>): Gap[] {
  return gaps
    .filter((gap) => gap.from <= to && gap.to >= from)
    .map((gap) => ({ ...gap, from: gap.from < from ? from : gap.from, to: gap.to > to ? to : gap.to }));
}

/** How many days after its end a period is reported, at the soonest seen here. */
function waitOf(spans: readonly Dated[]): number {
  const waits = spans
    .filter(({ scenario }) => scenario === undefined || scenario === 'actual' || scenario === 'claim')
    .flatMap(({ period, knownAt }) => (knownAt === undefined ? [] : daysBetween(period.end, knownAt)));
  return waits.length === 0 ? 0 : Math.min(longestWait, Math.max(0, Math.min(...waits)));
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}
