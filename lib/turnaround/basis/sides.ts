import type { Basis } from '@/lib/turnaround/basis/basis';
import { type FlowSides, isSameDayOfYear, type Spans } from '@/lib/turnaround/basis/spans';
import { type FlowValue, hasValueOver, monthsTo, valueOver } from '@/lib/turnaround/basis/sums';
import { byEnd, isAfter, isBefore, strongest } from '@/lib/turnaround/basis/windows';
import type { CompanyCase, Fact, IsoDate, Period, Restructuring } from '@/lib/turnaround/case';
import { isOutcome, unlike } from '@/lib/turnaround/comparable';
import { addMonths } from '@/lib/turnaround/months';
import { dayLabel, dayNumber, lastDayOf, lengthInDays, periodLabel } from '@/lib/turnaround/period';
import { type FigureFact, hasFigure } from '@/lib/turnaround/series';

/** One side of a metric: its value, and what sets it apart from the others of its side. */
type Value = { readonly fact: Fact | null; readonly note: string | null };

/** What a metric has on both sides, and the first and the latest comparable value after. */
export type Sides = {
  readonly before: Value;
  readonly after: Value;
  readonly first: Fact | null;
  readonly latest: Fact | null;
};

type Own = { readonly before: readonly Fact[]; readonly after: readonly Fact[] };

/** The preferred facts of one metric in the two windows of a restructuring. */
export function inWindows(facts: readonly Fact[], restructuring: Restructuring): Own {
  return {
    before: byEnd(facts.filter((fact) => isBefore(fact, restructuring))),
    after: byEnd(facts.filter((fact) => isAfter(fact, restructuring))),
  };
}

/** The company's totals with a figure: what spans are found over. */
export function totalsIn({ before, after }: Own): FlowSides {
  const isTotal = ({ members }: Fact) => members.length === 0;
  return { before: before.filter(isTotal).filter(hasFigure), after: after.filter(isTotal).filter(hasFigure) };
}

/**
 * Without a common span: the last value before that a comparable one follows, and the first or the latest of those;
 * where nothing is comparable, what there is.
 */
export function ownSides({ before, after }: Own, basis: Basis): Sides {
  const comparableTo = (fact: Fact) => strongest(after.filter((other) => unlike(fact, other) === null));
  const befores = strongest(before);
  const chosen = befores.findLast((fact) => comparableTo(fact).some(hasFigure)) ?? befores.at(-1) ?? null;
  const comparable = chosen ? comparableTo(chosen) : strongest(after);
  const afters = comparable.length > 0 ? comparable : strongest(after);
  const shown = (basis === 'first' ? afters[0] : afters.at(-1)) ?? null;
  return {
    before: { fact: chosen, note: null },
    after: { fact: shown, note: null },
    first: comparable[0] ?? null,
    latest: comparable.at(-1) ?? null,
  };
}

/** A flow over the common spans; where it has nothing there, its own nearest values, marked. */
export function flowSides(companyCase: CompanyCase, own: Own, totals: FlowSides, basis: Basis, spans: Spans): Sides {
  const [before, after] = [
    valueOver(companyCase, totals.before, spans.before),
    valueOver(companyCase, totals.after, spans.after),
  ];
  if (before.ok && after.ok) {
    const like = likeValues(companyCase, totals.after, basis, spans, before.fact);
    return {
      before: { fact: before.fact, note: null },
      after: { fact: after.fact, note: null },
      first: like[0] ?? null,
      latest: basis === 'first' ? (like.at(-1) ?? null) : null,
    };
  }
  const mine = ownSides(own, basis);
  const isPair = mine.before.fact && mine.after.fact && unlike(mine.before.fact, mine.after.fact) === null;
  return {
    ...mine,
    before: marked(before, mine.before.fact, spans.before, Boolean(isPair)),
    after: marked(after, mine.after.fact, spans.after, Boolean(isPair)),
  };
}

function marked(value: FlowValue, own: Fact | null, span: Period, keepsPair: boolean): Value {
  if (value.ok && !keepsPair) return { fact: value.fact, note: null };
  return { fact: own, note: own && (value.ok ? `not ${spanLabel(span)}` : value.reason) };
}

function spanLabel(span: Period): string {
  const label = periodLabel(span);
  return /^(year|quarter) to/.test(label) ? `the ${label}` : label;
}

/** How many months after the restructuring the first like span is searched for. */
const firstWithin = 24;

/** The first value after that is like the one before, and, of recorded periods, the latest. By their end. */
function likeValues(
  companyCase: CompanyCase,
  facts: readonly FigureFact[],
  basis: Basis,
  spans: Spans,
  before: FigureFact,
): Fact[] {
  if (basis === 'latest' || basis === 'first')
    return strongest(facts.filter((fact) => isOutcome(fact) && unlike(before, fact) === null));
  const [begins] = facts;
  const months = Math.round(lengthInDays(spans.before) / averageMonth);
  const until = begins && addMonths(begins.period.start, firstWithin);
  const ends = facts
    .map(({ period }) => period.end)
    .filter((end) => until && end <= until && (basis === 'ltm' || isSameDayOfYear(spans.before.end, end)));
  const first = ends.find((end) => hasValueOver(companyCase, facts, monthsTo(end, months)));
  const value = first ? valueOver(companyCase, facts, monthsTo(first, months)) : null;
  return value?.ok && unlike(before, value.fact) === null ? [value.fact] : [];
}

const averageMonth = 30.44;

/**
 * A balance at the ends of the common spans: the latest of that month; where there is none, the nearest, marked. Without
 * common spans each balance has its own dates.
 */
export function stockSides(own: Own, basis: Basis, spans: Spans | null): Sides {
  const mine = ownSides(own, basis);
  if (!spans || !mine.before.fact) return mine;
  const before = nearestTo(spans.before.end, strongest(own.before));
  const comparable = strongest(own.after.filter((fact) => before && unlike(before, fact) === null));
  const after = nearestTo(spans.after.end, comparable.length > 0 ? comparable : strongest(own.after));
  return {
    before: { fact: before, note: noteOf(before, spans.before.end) },
    after: { fact: after, note: noteOf(after, spans.after.end) },
    first: comparable[0] ?? null,
    latest: comparable.at(-1) ?? null,
  };
}

/** The latest by the end of the month in which the day lies, or the first after it, whichever is nearer. */
function nearestTo(day: IsoDate, facts: readonly Fact[]): Fact | null {
  const monthEnd = lastDayOf(day.slice(0, 7));
  const by = facts.findLast(({ period }) => period.end <= monthEnd) ?? null;
  const next = facts.find(({ period }) => period.end > monthEnd) ?? null;
  if (!by || !next || isOfMonth(by, day)) return by ?? next;
  const distance = ({ period }: Fact) => Math.abs(dayNumber(period.end) - dayNumber(day));
  return distance(next) < distance(by) ? next : by;
}

function isOfMonth({ period }: Fact, day: IsoDate): boolean {
  return period.end.slice(0, 7) === day.slice(0, 7);
}

function noteOf(fact: Fact | null, day: IsoDate): string | null {
  return fact && !isOfMonth(fact, day) ? `not ${dayLabel(day)}` : null;
}
