import { lengthFootnotes, partFootnotes, unitFootnotes } from '@/lib/charts/footnotes';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { standings } from '@/lib/turnaround/conflicts';
import { alike, lengthInDays } from '@/lib/turnaround/period';

/** What of a chart's facts is drawn on one scale and one rhythm, and what must be said of the rest. */
export type DrawnFacts = { readonly unit: string; readonly facts: readonly Fact[]; readonly notes: readonly string[] };

/**
 * The facts that may stand beside each other as bars (docs/decisions/0028): of one unit, preferred, of one
 * length, and no parts beside their total. The others stand in the table, and a note says which.
 * @param all in order of time
 */
export function drawnFacts(known: CompanyCase, all: readonly Fact[]): DrawnFacts {
  const standing = standings(known);
  const unit = unitOf(known, all);
  const candidates = all.filter((fact) => fact.unit === unit && standing.get(fact.id)?.preferred);
  const whole = withoutPartsOfTotals(candidates);
  const facts = ofOneLength(whole);
  return {
    unit,
    facts,
    notes: [
      ...lengthFootnotes(
        whole.filter((fact) => !facts.includes(fact)),
        facts,
      ),
      ...partFootnotes(candidates.filter((fact) => !whole.includes(fact))),
      ...unitFootnotes(known, all, unit),
    ],
  };
}

/** One scale has one unit: the company's currency where a fact is in it, else the unit of the first. */
function unitOf({ company }: CompanyCase, facts: readonly Fact[]): string {
  return facts.some(({ unit }) => unit === company.currency) ? company.currency : (facts[0]?.unit ?? company.currency);
}

/**
 * Where a metric's parts add up to it and totals are drawn, the totals alone. A total of zero is no taller than any of
 * its parts: it may stand beside them.
 */
function withoutPartsOfTotals(facts: readonly Fact[]): Fact[] {
  const withTotal = new Set(
    facts
      .filter(({ members, value }) => members.length === 0 && value.kind === 'figure' && value.figure.high !== '0')
      .map(({ metric }) => metric),
  );
  return facts.filter(
    ({ metric, members }) => members.length === 0 || !catalogue[metric].additive || !withTotal.has(metric),
  );
}

/** Durations of one length, and whatever is dated to a day: a bar of a year beside one of a quarter misleads. */
function ofOneLength(facts: readonly Fact[]): Fact[] {
  const durations = facts.filter(({ period }) => period.type === 'duration');
  const groups: Fact[][] = [];
  for (const fact of [...durations].sort((one, other) => lengthInDays(one.period) - lengthInDays(other.period))) {
    const group = groups.find(([first]) => first && alike(first.period, fact.period));
    if (group) group.push(fact);
    else groups.push([fact]);
  }
  const chosen = new Set(groups.reduce<Fact[]>((best, group) => (tellsMore(group, best) ? group : best), []));
  return facts.filter((fact) => fact.period.type === 'instant' || chosen.has(fact));
}

/** More metrics tell more, then more outcomes with a figure, then more values; else the shorter ones, which come first. */
function tellsMore(group: readonly Fact[], best: readonly Fact[]): boolean {
  const weights = (facts: readonly Fact[]) => [
    new Set(facts.map(({ metric }) => metric)).size,
    facts.filter((fact) => isOutcome(fact) && fact.value.kind === 'figure').length,
    facts.length,
  ];
  const other = weights(best);
  const differs = weights(group).map((weight, index) => weight - (other[index] ?? 0));
  return (differs.find((difference) => difference !== 0) ?? 0) > 0;
}

/** By the beginning of their period, then its end, then their id. */
export function byTime(one: Fact, other: Fact): number {
  const order = (fact: Fact) => `${fact.period.start}/${fact.period.end}/${fact.id}`;
  return order(one) < order(other) ? -1 : 1;
}
