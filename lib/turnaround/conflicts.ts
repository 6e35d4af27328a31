import { Decimal } from 'decimal.js';
import { agree } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import { type CompanyCase, type Fact, type Member, type RecordedConflict, tiers } from '@/lib/turnaround/case';
import { addDays } from '@/lib/turnaround/period';

/** Facts that contradict each other, the one preferred, and why. */
export type Conflict = {
  /** In the order of preference. */
  readonly facts: readonly Fact[];
  readonly preferred: Fact | null;
  /** One sentence: why the preferred one is. */
  readonly reason: string | null;
  /** What a person set down about it; null when the conflict was found by rule. */
  readonly note: string | null;
};

/** How a fact stands among others of the same metric, members, period, scenario and unit. */
export type Standing = {
  /** False when another fact of the same place is preferred. */
  readonly preferred: boolean;
  readonly conflict: Conflict | null;
};

/** "creditor:AWS": the members of a fact as one word; empty for the company's total. */
export function memberKey(fact: { readonly members: readonly Pick<Member, 'dimension' | 'name'>[] }): string {
  return fact.members.map(({ dimension, name }) => `${dimension}:${name}`).join('|');
}

// A case never changes, and every page asks this of it many times.
const found = new WeakMap<CompanyCase, ReadonlyMap<string, Standing>>();

/** How each current fact stands, by its id. */
export function standings(known: CompanyCase): ReadonlyMap<string, Standing> {
  const result = found.get(known) ?? findStandings(known);
  found.set(known, result);
  return result;
}

function findStandings(known: CompanyCase): ReadonlyMap<string, Standing> {
  const result = new Map<string, Standing>();
  for (const group of groups(known)) {
    const order = [...group].sort(byPreference(known));
    const recorded = known.conflicts.find(({ factIds }) => group.some(({ id }) => factIds.includes(id)));
    const chosen = order.find(({ id }) => id === recorded?.preferredFactId) ?? order[0];
    const conflict = conflictOf(known, group, order, chosen);
    for (const fact of group) result.set(fact.id, { preferred: fact === chosen, conflict });
  }
  return result;
}

/** The one current fact of each place: what is drawn and compared. */
export function preferredFacts(known: CompanyCase): Fact[] {
  const standing = standings(known);
  return known.facts.filter(({ id }) => standing.get(id)?.preferred);
}

function groups(known: CompanyCase): Fact[][] {
  const places = new Map<string, Fact[]>();
  for (const fact of known.facts) {
    const place = [kindKey(fact), fact.period.start, fact.period.end].join('/');
    const others = places.get(place);
    if (others) others.push(fact);
    else places.set(place, [fact]);
  }
  return joined([...places.values()], known.conflicts);
}

/**
 * Dates that a person set down as one: a lay-off of the 17th in a report and of the 18th in a dataset.
 * Only dates that meet; totals of dates apart may contradict each other, but each stands for its own.
 */
function joined(places: Fact[][], conflicts: readonly RecordedConflict[]): Fact[][] {
  for (const { factIds } of conflicts) {
    const involved = places.filter((place) => place.some(({ id }) => factIds.includes(id))).sort(byStart);
    for (const [at, place] of involved.entries()) {
      const earlier = involved.slice(0, at).find((each) => each.some((one) => place.some((other) => meet(one, other))));
      earlier?.push(...place.splice(0));
    }
  }
  return places.filter(({ length }) => length > 0);
}

function byStart([one]: Fact[], [other]: Fact[]): number {
  return one && other && one.period.start < other.period.start ? -1 : 1;
}

/** Dates that overlap, or are days next to each other. Durations never: a quarter does not become its neighbour. */
function meet(one: Fact, other: Fact): boolean {
  const [first, second] = [one.period, other.period];
  const apart = first.precision === 'day' && second.precision === 'day' ? 1 : 0;
  return (
    first.type === 'instant' &&
    kindKey(one) === kindKey(other) &&
    first.start <= addDays(second.end, apart) &&
    second.start <= addDays(first.end, apart)
  );
}

/** A place without its dates. */
function kindKey(fact: Fact): string {
  return [fact.metric, memberKey(fact), fact.period.type, fact.scenario, fact.unit].join('/');
}

function conflictOf(known: CompanyCase, group: Fact[], order: Fact[], chosen: Fact | undefined): Conflict | null {
  const recorded = known.conflicts.find(({ factIds }) => group.some(({ id }) => factIds.includes(id)));
  if (recorded) {
    const facts = known.facts.filter(({ id }) => recorded.factIds.includes(id)).sort(byPreference(known));
    const preferred = facts.find(({ id }) => id === recorded.preferredFactId) ?? null;
    return { facts, preferred, reason: recorded.preferredReason, note: recorded.note };
  }
  const contradicts = group.some((one) => group.some((other) => !sameValue(one, other)));
  if (!contradicts || !chosen) return null;
  return { facts: order, preferred: chosen, reason: reasonFor(known, order), note: null };
}

function sameValue(one: Fact, other: Fact): boolean {
  if (one.value.kind === 'missing' || other.value.kind === 'missing') return true;
  return agree(one.value.figure, other.value.figure);
}

/** By tier, then a figure before none, then the narrower statement, then the latest known, then the id. */
function byPreference(known: CompanyCase): (one: Fact, other: Fact) => number {
  return (one, other) =>
    rank(known, one) - rank(known, other) ||
    Number(one.value.kind === 'missing') - Number(other.value.kind === 'missing') ||
    width(one).comparedTo(width(other)) ||
    (one.knownAt === other.knownAt ? 0 : one.knownAt < other.knownAt ? 1 : -1) ||
    (one.id < other.id ? -1 : 1);
}

function rank(known: CompanyCase, fact: Fact): number {
  const source = known.sources.find(({ id }) => id === fact.citation.sourceId);
  return source ? tiers.indexOf(source.tier) : tiers.length;
}

function width(fact: Fact): Decimal {
  if (fact.value.kind === 'missing') return new Decimal(Number.POSITIVE_INFINITY);
  const { low, high }: Figure = fact.value.figure;
  return low === null || high === null ? new Decimal(Number.POSITIVE_INFINITY) : new Decimal(high).minus(low);
}

function reasonFor(known: CompanyCase, [first, second]: Fact[]): string {
  if (!first || !second) return 'It is the only one.';
  if (rank(known, first) !== rank(known, second)) return 'Its source is of a stronger tier.';
  if (!width(first).eq(width(second))) return 'It is the narrower statement.';
  return 'It was published last.';
}
