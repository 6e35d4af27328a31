import { differByLess, less, plus } from '@/lib/imports/filings/amount';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { isSamePeriod, type Span, spanOf } from '@/lib/imports/filings/fiscal-periods';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type History, inForce } from '@/lib/imports/filings/history';
import type { Roundings } from '@/lib/imports/filings/rounding';
import type { IsoDate } from '@/lib/turnaround/case';
import { addDays } from '@/lib/turnaround/period';

/** A quarter that no filing gives by itself: the year so far less what came before. */
export type DerivedQuarter = {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly value: string;
  readonly longer: FiledValue;
  /** The year to the quarter before, or each quarter before by itself. */
  readonly less: readonly [FiledValue, ...FiledValue[]];
  readonly knownAt: IsoDate;
};

const shorterOf: { readonly [span in Span]?: Span } = { half: 'quarter', 'nine months': 'half', year: 'nine months' };

/**
 * The quarters of one line that can be had by subtraction, in any fiscal calendar. Each is derived once, on the day
 * when both its parts were first known, from what was in force that day.
 */
export function derivedQuarters(histories: readonly History[], rounding: Roundings): DerivedQuarter[] {
  const flows = histories.filter(([{ start }]) => start !== null);
  const byStart = groupBy(flows, ([{ start }]) => start);
  const quarters = flows.filter(([value]) => spanOfValue(value) === 'quarter');
  return flows
    .flatMap((longer) => derive(longer, byStart.get(longer[0].start) ?? [], { quarters, rounding }) ?? [])
    .sort((one, other) => (one.end < other.end ? -1 : 1));
}

function spanOfValue({ start, end }: FiledValue): Span | null {
  return start === null ? null : spanOf(start, end);
}

type Around = { readonly quarters: readonly History[]; readonly rounding: Roundings };

function derive(longer: History, sameStart: readonly History[], around: Around): DerivedQuarter | null {
  const span = spanOfValue(longer[0]);
  const wanted = span && shorterOf[span];
  const shorter = wanted && sameStart.find(([value]) => spanOfValue(value) === wanted);
  if (!shorter) return null;
  const period = { start: addDays(shorter[0].end, 1), end: longer[0].end };
  const isTold = around.quarters.some(([{ start, end }]) => start !== null && isSamePeriod({ start, end }, period));
  if (isTold || spanOf(period.start, period.end) !== 'quarter') return null;
  const knownAt = [longer[0].filing.filed, shorter[0].filing.filed].sort()[1] ?? '';
  const soFar = inForce(longer, knownAt);
  const untilThen = inForce(shorter, knownAt);
  if (!soFar || !untilThen) return null;
  const parts = partsOf(untilThen, knownAt, around);
  const value = parts.reduce((left, part) => less(left, part.value), soFar.value);
  return { ...period, value, longer: soFar, less: parts, knownAt };
}

/**
 * The year to the quarter before; but its quarters by themselves where one of them has been restated since,
 * so that they no longer add up to it.
 */
function partsOf(
  untilThen: FiledValue,
  knownAt: IsoDate,
  { quarters, rounding }: Around,
): readonly [FiledValue, ...FiledValue[]] {
  const [first, ...others] = tiling(untilThen, knownAt, quarters);
  if (!first) return [untilThen];
  const all = [first, ...others];
  const sum = others.reduce((total, { value }) => plus(total, value), first.value);
  const restatedSince = all.some(({ filing }) => filing.filed > untilThen.filing.filed);
  const addsUp = differByLess(sum, untilThen.value, rounding(untilThen), all.length + 1);
  return restatedSince && !addsUp ? [first, ...others] : [untilThen];
}

/** The quarters in force on a day that make up a longer period; none where one is missing. */
function tiling(whole: FiledValue, knownAt: IsoDate, quarters: readonly History[]): FiledValue[] {
  const found: FiledValue[] = [];
  let next = whole.start;
  while (next !== null && next < whole.end) {
    const from: IsoDate = next;
    const quarter = inForce(
      quarters.find(([{ start, end }]) => start === from && end <= whole.end),
      knownAt,
    );
    if (!quarter) return [];
    found.push(quarter);
    next = addDays(quarter.end, 1);
  }
  return found;
}
