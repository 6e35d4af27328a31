import type { Basis } from '@/lib/turnaround/basis/basis';
import { hasValueOver, monthsTo, valueOver } from '@/lib/turnaround/basis/sums';
import type { CompanyCase, IsoDate, Period } from '@/lib/turnaround/case';
import { isOutcome, unlike } from '@/lib/turnaround/comparable';
import { alike, dayNumber } from '@/lib/turnaround/period';
import type { FigureFact } from '@/lib/turnaround/series';

/** The span of each side that all flows are compared over; balances are compared at its end. */
export type Spans = { readonly before: Period; readonly after: Period };

/** The company's totals of one flow, on each side of the restructuring, by their end. */
export type FlowSides = { readonly before: readonly FigureFact[]; readonly after: readonly FigureFact[] };

/** A year: a common span this much older than what one flow has alone is not taken. */
const tooOld = 366;

/**
 * The spans of a basis: those that every flow has, or else the first flow that has both sides. Null when no flow has
 * like-for-like values on both sides.
 */
export function spansOf(companyCase: CompanyCase, basis: Basis, flows: readonly FlowSides[]): Spans | null {
  const present = flows.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const groups = present.length > 1 ? [present, ...present.map((flow) => [flow])] : [present];
  const [common, ...single] = groups.map((group) => (group.length > 0 ? find(companyCase, basis, group) : null));
  if (!common) return single.find((spans) => spans !== null) ?? null;
  return single.find((spans) => spans !== null && isFarFrom(common, spans)) ?? common;
}

function isFarFrom(one: Spans, other: Spans): boolean {
  const apart = (a: Period, b: Period) => Math.abs(dayNumber(a.end) - dayNumber(b.end));
  return apart(one.before, other.before) > tooOld || apart(one.after, other.after) > tooOld;
}

function find(companyCase: CompanyCase, basis: Basis, flows: readonly FlowSides[]): Spans | null {
  if (basis === 'ltm') return twelveMonths(companyCase, flows);
  if (basis === 'year-apart') return yearApart(companyCase, flows);
  return reported(flows, basis);
}

/** Whether all flows have a value over both spans, like for like. */
function holds(companyCase: CompanyCase, flows: readonly FlowSides[], { before, after }: Spans): boolean {
  return flows.every((flow) => {
    const [one, other] = [valueOver(companyCase, flow.before, before), valueOver(companyCase, flow.after, after)];
    return one.ok && other.ok && unlike(one.fact, other.fact) === null;
  });
}

function twelveMonths(companyCase: CompanyCase, flows: readonly FlowSides[]): Spans | null {
  const complete = (side: keyof FlowSides) =>
    endsOf(flows, side).find((end) => flows.every((flow) => hasValueOver(companyCase, flow[side], monthsTo(end, 12))));
  const [before, after] = [complete('before'), complete('after')];
  const spans = before && after ? { before: monthsTo(before, 12), after: monthsTo(after, 12) } : null;
  return spans && holds(companyCase, flows, spans) ? spans : null;
}

/** Days that a fiscal calendar of whole weeks wanders from year to year. */
const wander = 8;

function yearApart(companyCase: CompanyCase, flows: readonly FlowSides[]): Spans | null {
  for (const months of [3, 6, 1]) {
    const before = endsOf(flows, 'before').find((end) =>
      flows.every((flow) => hasValueOver(companyCase, flow.before, monthsTo(end, months))),
    );
    if (!before) continue;
    const after = endsOf(flows, 'after').find(
      (end) =>
        isSameDayOfYear(before, end) &&
        holds(companyCase, flows, { before: monthsTo(before, months), after: monthsTo(end, months) }),
    );
    if (after) return { before: monthsTo(before, months), after: monthsTo(after, months) };
  }
  return null;
}

/** Whole years later, give or take the days a fiscal calendar wanders. */
export function isSameDayOfYear(one: IsoDate, other: IsoDate): boolean {
  const days = dayNumber(other) - dayNumber(one);
  const years = Math.round(days / 365.25);
  return years >= 1 && Math.abs(days - years * 365.25) <= wander;
}

/** The last period before that a like one follows, and the first or the latest of those. */
function reported(flows: readonly FlowSides[], basis: 'latest' | 'first'): Spans | null {
  const [first, ...others] = flows;
  const shared = (side: keyof FlowSides) =>
    (first?.[side] ?? [])
      .filter((fact) => isOutcome(fact) && others.every((flow) => flow[side].some((each) => isAt(each, fact))))
      .toSorted((one, other) => (order(one) < order(other) ? 1 : -1));
  const afters = shared('after');
  for (const before of shared('before')) {
    const like = afters.filter((after) =>
      flows.every((flow) => {
        const [one, other] = [
          flow.before.find((each) => isAt(each, before)),
          flow.after.find((each) => isAt(each, after)),
        ];
        return one && other && unlike(one, other) === null;
      }),
    );
    const after = basis === 'latest' ? like[0] : like.at(-1);
    if (after) return { before: before.period, after: after.period };
  }
  return null;
}

function isAt(fact: FigureFact, { period }: FigureFact): boolean {
  return isOutcome(fact) && fact.period.end === period.end && alike(fact.period, period);
}

/** By end; of those that end together the shorter is the later. */
function order({ period, id }: FigureFact): string {
  return `${period.end}/${period.start}/${id}`;
}

/** The days on which an outcome of any of the flows ends, the latest first. */
function endsOf(flows: readonly FlowSides[], side: keyof FlowSides): IsoDate[] {
  const ends = flows.flatMap((flow) => flow[side].filter(isOutcome).map(({ period }) => period.end));
  return [...new Set(ends)].sort().reverse();
}
