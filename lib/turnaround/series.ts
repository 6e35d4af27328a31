import type { Figure } from '@/lib/figures/figure';
import type { CompanyCase, Fact, IsoDate } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { addDays, alike, dayNumber } from '@/lib/turnaround/period';

/** A fact that has a figure. */
export type FigureFact = Fact & { readonly value: { readonly kind: 'figure'; readonly figure: Figure } };

export function hasFigure(fact: Fact): fact is FigureFact {
  return fact.value.kind === 'figure';
}

/** The company's totals of a metric: preferred facts with a figure and no member, by the end of their period. */
export function totalsOf(known: CompanyCase, metric: MetricKey): FigureFact[] {
  return factsOf(known, metric).filter(({ members }) => members.length === 0);
}

/** The parts of a metric on a dimension, by the end of their period. */
export function partsOf(known: CompanyCase, metric: MetricKey, dimension: string): FigureFact[] {
  return factsOf(known, metric).filter(({ members }) => members.length === 1 && members[0]?.dimension === dimension);
}

/** Preferred facts of a metric with a figure, by the end of their period. */
export function factsOf(known: CompanyCase, metric: MetricKey): FigureFact[] {
  const order = ({ period, id }: Fact) => `${period.end}/${period.start}/${id}`;
  return preferredFacts(known)
    .filter((fact) => fact.metric === metric)
    .filter(hasFigure)
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** Each total instead of its own parts: what is counted once is not counted again by creditor or cause. */
export function withoutParts(facts: readonly FigureFact[]): FigureFact[] {
  const totals = facts.filter(({ members }) => members.length === 0);
  return facts.filter((fact) => fact.members.length === 0 || sameTime(fact, totals) === null);
}

/** The fact of exactly the same period, unit and scenario. */
export function sameTime(fact: Fact, others: readonly FigureFact[]): FigureFact | null {
  const same = (other: Fact) =>
    other.period.start === fact.period.start &&
    other.period.end === fact.period.end &&
    other.unit === fact.unit &&
    other.scenario === fact.scenario;
  return others.find(same) ?? null;
}

/** How far apart a date and a period's end may be to be told together: a quarter. */
const nearby = 92;

/**
 * The value on a date that is nearest to a day, at most a quarter away; the later of two equally near. A forecast or
 * a plan only where no outcome is that near.
 */
export function nearest(day: IsoDate, stocks: readonly FigureFact[]): FigureFact | null {
  const distance = ({ period }: Fact) =>
    period.start <= day && day <= period.end
      ? 0
      : Math.min(Math.abs(dayNumber(period.start) - dayNumber(day)), Math.abs(dayNumber(period.end) - dayNumber(day)));
  const all = stocks.filter((fact) => distance(fact) <= nearby);
  const outcomes = all.filter(isOutcome);
  const near = outcomes.length > 0 ? outcomes : all;
  return near.reduce<FigureFact | null>((best, fact) => (best && distance(best) < distance(fact) ? best : fact), null);
}

/** The fact of like length and scenario that ends a year earlier, give or take the days a fiscal calendar wanders. */
export function yearBefore(fact: Fact, others: readonly FigureFact[]): FigureFact | null {
  const wanted = dayNumber(fact.period.end) - 365;
  const close = (other: Fact) => Math.abs(dayNumber(other.period.end) - wanted) <= 8;
  const same = ({ unit, scenario }: Fact) => unit === fact.unit && scenario === fact.scenario;
  return others.find((other) => close(other) && alike(fact.period, other.period) && same(other)) ?? null;
}

/** Four quarters without a gap that end with this one; null when one is missing. */
export function fourQuarters(last: FigureFact, quarters: readonly FigureFact[]): FigureFact[] | null {
  const found = [last];
  while (found.length < 4) {
    const [first] = found;
    const before = quarters.find(
      (fact) =>
        first &&
        addDays(fact.period.end, 1) === first.period.start &&
        fact.scenario === last.scenario &&
        fact.unit === last.unit,
    );
    if (!before) return null;
    found.unshift(before);
  }
  return found;
}
