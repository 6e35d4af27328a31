import { Decimal } from 'decimal.js';
import { isFar } from '@/lib/imports/filings/doubts';
import { isSamePeriod, spanOf } from '@/lib/imports/filings/fiscal-periods';
import { groupBy } from '@/lib/imports/filings/group-by';
import { oddDays } from '@/lib/imports/filings/odd-days';
import type { Flag, ProposedFact } from '@/lib/imports/proposed';
import { catalogue } from '@/lib/turnaround/catalogue';
import { addDays, dayNumber, kindOf, lengthInDays } from '@/lib/turnaround/period';

/** The facts with what a person should look at before confirming them. */
export function flagged(proposed: readonly ProposedFact[]): ProposedFact[] {
  const facts = proposed.filter(({ hold }) => !hold);
  const groups = groupBy(facts, ({ metric, unit, period }) => `${metric}/${unit}/${period.type}/${period.precision}`);
  const odd = oddDays(facts);
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const found = new Map<ProposedFact, Flag[]>();
  for (const group of groups.values()) {
    const replaced = new Set(group.map(({ restates }) => restates?.key));
    const current = group.filter(({ key }) => !replaced.has(key)).sort((one, other) => endOf(one) - endOf(other));
    for (const fact of group)
      found.set(fact, [
        ...(fact.flags ?? []),
        ...odd(fact),
        ...belowFloor(fact),
        ...farFrom(fact, byKey),
        ...oddLength(fact),
      ]);
    for (const [at, fact] of current.entries()) {
      const flags = [...scale(fact, current.slice(Math.max(0, at - 6), at)), ...overlap(fact, current, at)];
      found.get(fact)?.push(...flags);
    }
  }
  return proposed.map((fact) => ({ ...fact, flags: found.get(fact) ?? fact.flags ?? [] }));
}

function amountOf(fact: ProposedFact): Decimal {
  return new Decimal((fact.value.kind === 'figure' && fact.value.figure.low) || '0');
}

function nameOf({ metric }: ProposedFact): string {
  return catalogue[metric].name;
}

function belowFloor(fact: ProposedFact): Flag[] {
  const isBelow = catalogue[fact.metric].floor === '0' && amountOf(fact).lt(0);
  return isBelow
    ? [{ kind: 'below-zero', sentence: `${nameOf(fact)} is below zero: a reversal, or a wrong sign.` }]
    : [];
}

/** A thousand times more or less than a year before: thousands taken for units, or the other way round. */
function scale(fact: ProposedFact, earlier: readonly ProposedFact[]): Flag[] {
  if (catalogue[fact.metric].floor !== '0') return [];
  const year = (start: string) => addDays(start, -365);
  const period = { start: year(fact.period.start), end: year(fact.period.end) };
  const before = earlier.find((other) => isSamePeriod(other.period, period));
  const [one, other] = [amountOf(fact).abs(), before ? amountOf(before).abs() : new Decimal(0)];
  if (one.isZero() || other.isZero()) return [];
  const times = one.div(other);
  if (times.lt(500) && times.gt(0.002)) return [];
  const how = times.gt(1) ? 'above' : 'below';
  const sentence = `${nameOf(fact)} is some ${times.gt(1) ? round(times) : round(other.div(one))} times ${how} the year before: a mistake of scale?`;
  return [{ kind: 'scale', sentence }];
}

/** Restated to twice or half, or across zero: a part of the company, another company's books, or a mistake. */
function farFrom(fact: ProposedFact, byKey: ReadonlyMap<string | undefined, ProposedFact>): Flag[] {
  const earlier = fact.restates && byKey.get(fact.restates.key);
  if (!earlier) return [];
  const [before, after] = [amountOf(earlier), amountOf(fact)];
  if (!isFar(before.toFixed(), after.toFixed())) return [];
  const sentence = `Restated from ${before.toFixed()} to ${after.toFixed()}: perhaps only a part of the company, or the books of another, as after a merger.`;
  return [{ kind: 'restated-far', sentence }];
}

/** A length that is no quarter, half or year, in a report that is no transition report: perhaps since a purchase. */
function oddLength({ period, sourceKey }: ProposedFact): Flag[] {
  if (period.type === 'instant' || period.precision !== 'day' || spanOf(period.start, period.end)) return [];
  if (/^10-[kq]t/.test(sourceKey)) return [];
  const days = lengthInDays(period);
  const sentence = `It is of ${days} days, which is no quarter, half or year: a transition, or only since a purchase or a sale.`;
  return [{ kind: 'odd-length', sentence }];
}

/** Years, or quarters, of one metric that share more days than a moved end explains. */
function overlap(fact: ProposedFact, current: readonly ProposedFact[], at: number): Flag[] {
  if (fact.period.type === 'instant' || fact.period.precision === 'day') return [];
  const others = current.slice(Math.max(0, at - 4), at + 5).filter((other) => other !== fact);
  const other = others.find(({ period }) => shared(fact, period) > 14);
  if (!other) return [];
  const { start, end } = other.period;
  return [
    { kind: 'overlap', sentence: `It overlaps ${kindOf(other.period)} from ${start} to ${end} of the same company.` },
  ];
}

function shared({ period }: ProposedFact, other: { readonly start: string; readonly end: string }): number {
  const start = Math.max(dayNumber(period.start), dayNumber(other.start));
  return Math.min(dayNumber(period.end), dayNumber(other.end)) - start + 1;
}

function endOf({ period }: ProposedFact): number {
  return dayNumber(period.end);
}

function round(times: Decimal): string {
  return times.toSignificantDigits(1).toFixed();
}
