import { Decimal } from 'decimal.js';
import type { Fact } from '@/lib/turnaround/case';
import { memberName } from '@/lib/turnaround/words';

export const factOrders = ['period', 'value', 'member', 'scenario', 'known'] as const;
export type FactOrder = (typeof factOrders)[number];

/** Facts in the order of a column; equal ones by the end of their period. Gaps come last, whichever way. */
export function sortFacts(facts: readonly Fact[], by: FactOrder, descending: boolean): Fact[] {
  const turn = descending ? -1 : 1;
  return [...facts].sort(
    (one, other) => gapsLast(one, other, by) || turn * compareBy(one, other, by) || byTime(one, other),
  );
}

function gapsLast(one: Fact, other: Fact, by: FactOrder): number {
  return by === 'value' ? Number(one.value.kind === 'missing') - Number(other.value.kind === 'missing') : 0;
}

function compareBy(one: Fact, other: Fact, by: FactOrder): number {
  if (by === 'value') return weight(one).comparedTo(weight(other));
  const text = (fact: Fact) =>
    ({
      period: `${fact.period.end}/${fact.period.start}`,
      member: memberName(fact) ?? '',
      scenario: fact.scenario,
      known: fact.knownAt,
    })[by];
  return text(one) === text(other) ? 0 : text(one) < text(other) ? -1 : 1;
}

/** By the bound that is known, the low one first: order only, never a value shown. */
function weight({ value }: Fact): Decimal {
  if (value.kind === 'missing') return new Decimal(0);
  return new Decimal(value.figure.low ?? value.figure.high ?? 0);
}

function byTime(one: Fact, other: Fact): number {
  const order = ({ period, id }: Fact) => `${period.end}/${period.start}/${id}`;
  return order(one) < order(other) ? -1 : 1;
}
