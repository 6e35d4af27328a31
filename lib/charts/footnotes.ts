import { carryingNumber } from '@/lib/charts/sources';
import type { Figure } from '@/lib/figures/figure';
import type { CompanyCase, Fact, Scenario } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import type { Conflict, Standing } from '@/lib/turnaround/conflicts';
import { kindOf, periodLabel } from '@/lib/turnaround/period';
import { label, scenarioNotes, tellsLosses } from '@/lib/turnaround/words';

/** What a reader must know beside the drawing: scenarios, marks of bounds, inferred dates, conflicts. */
export function footnotesOf(
  known: CompanyCase,
  facts: readonly Fact[],
  standing: ReadonlyMap<string, Standing>,
  bars: 'upright' | 'lying' = 'upright',
): string[] {
  return [
    ...scenarioFootnotes(facts),
    ...boundFootnotes(facts.flatMap(({ value }) => (value.kind === 'figure' ? value.figure : []))),
    ...(bars === 'upright' ? lossFootnotes(facts) : []),
    ...dateFootnotes(known, facts),
    ...conflictFootnotes(known, facts, standing),
  ];
}

/** Periods of another length than those drawn: one beside the other, a longer one would look like more. */
export function lengthFootnotes(left: readonly Fact[], drawn: readonly Fact[]): string[] {
  const flows = (facts: readonly Fact[]) => facts.filter(({ period }) => period.type === 'duration');
  const kinds = [...new Set(flows(left).map(({ period }) => kindOf(period)))];
  const [first] = flows(drawn);
  if (kinds.length === 0 || !first) return [];
  const each = `Each bar is ${kindOf(first.period)}`;
  return [`${each}; ${left.length === 1 ? 'a value' : 'values'} of ${kinds.join(' and ')} ${standIn(left.length)}.`];
}

/** Parts of what is drawn in total. */
export function partFootnotes(left: readonly Fact[]): string[] {
  const dimensions = [...new Set(left.flatMap(({ members }) => members.map(({ dimension }) => dimension)))];
  return dimensions.length === 0 ? [] : [`Totals are drawn; values by ${dimensions.join(' and ')} stand in the table.`];
}

function standIn(count: number): string {
  return `${count === 1 ? 'stands' : 'stand'} in the table`;
}

/** What stands in the table but has no place on the drawing's scale. */
export function unitFootnotes(known: CompanyCase, facts: readonly Fact[], unit: string): string[] {
  const others = facts.filter((fact) => fact.unit !== unit);
  return others.length === 0
    ? []
    : [`Not drawn, because in another unit: ${others.map((fact) => shown(known, fact)).join('; ')}.`];
}

/** What the scenarios other than actual mean. */
export function scenarioFootnotes(facts: readonly Fact[]): string[] {
  const present = new Set<Scenario>(facts.map(({ scenario }) => scenario));
  return [...present].flatMap((scenario) => scenarioNotes[scenario] ?? []);
}

/** How bounds are drawn, where any figure has them. */
export function boundFootnotes(figures: readonly Figure[]): string[] {
  const ranged = figures.some(({ low, high }) => low !== high);
  return ranged ? ['Solid: certain. Tint: possible, up to a bracket, or on without a known limit at an arrow.'] : [];
}

function lossFootnotes(facts: readonly Fact[]): string[] {
  const losses = facts.some(({ metric, value }) => tellsLosses(catalogue[metric]) && value.kind === 'figure');
  return losses ? ['A loss is drawn below the line.'] : [];
}

function dateFootnotes(known: CompanyCase, facts: readonly Fact[]): string[] {
  const inferred = facts.filter(({ dateBasis }) => dateBasis === 'inferred').map((fact) => shown(known, fact));
  return inferred.length === 0 ? [] : [`Date inferred, not stated by the source: ${inferred.join('; ')}.`];
}

function conflictFootnotes(
  known: CompanyCase,
  facts: readonly Fact[],
  standing: ReadonlyMap<string, Standing>,
): string[] {
  const conflicts = new Set(facts.flatMap(({ id }) => standing.get(id)?.conflict ?? []));
  // One conflict that a person set down may join several dates.
  return [...new Set([...conflicts].map((conflict) => conflictText(known, conflict)))];
}

function conflictText(known: CompanyCase, { facts, preferred, note, reason }: Conflict): string {
  const order = [...facts].sort((one, other) => Number(other === preferred) - Number(one === preferred));
  const names = order.map((fact) => `${shown(known, fact)} [${carryingNumber(known, fact) ?? '?'}]`);
  return `Sources differ: ${names.join(' beside ')}. ${note ?? reason ?? ''}`.trim();
}

/** "~200, 17 Apr 2024". */
function shown({ locale }: CompanyCase, fact: Fact): string {
  const value = fact.value.kind === 'figure' ? label(fact, fact.value.figure, locale) : fact.value.reason;
  return `${value}, ${periodLabel(fact.period)}`;
}
