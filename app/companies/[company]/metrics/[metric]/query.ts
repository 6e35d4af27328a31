import { type Query, refuse, shorten } from '@/lib/api/query';
import { type Fact, type Scenario, scenarios } from '@/lib/turnaround/case';
import { type FactOrder, factOrders } from '@/lib/turnaround/fact-order';
import { memberName } from '@/lib/turnaround/words';

/** How the table of a metric's facts is sorted and filtered. */
export type TableQuery = {
  readonly sort: FactOrder;
  readonly descending: boolean;
  readonly scenario: Scenario | null;
  readonly member: string | null;
};

export const tableNames = ['sort', 'order', 'scenario', 'member'] as const;

type Given = Partial<Record<(typeof tableNames)[number], string>>;

/** Reads `?sort=value&order=descending&scenario=actual&member=AWS`; `members` are those that the metric has. */
export function readTable(given: Given, members: readonly string[]): Query<TableQuery> {
  const sort = factOrders.find((order) => order === (given.sort || 'period'));
  if (!sort)
    return refuse(`"${shorten(given.sort ?? '')}" is no column to sort by. Known are: ${factOrders.join(', ')}.`);
  const order = given.order || 'ascending';
  if (order !== 'ascending' && order !== 'descending') {
    return refuse(`"${shorten(order)}" is no order. Known are: ascending, descending.`);
  }
  const scenario = given.scenario ? scenarios.find((each) => each === given.scenario) : null;
  if (scenario === undefined) {
    return refuse(`"${shorten(given.scenario ?? '')}" is no scenario. Known are: ${scenarios.join(', ')}.`);
  }
  if (given.member && !members.includes(given.member)) {
    return refuse(`"${shorten(given.member)}" is no part of this metric. Known are: ${members.join(', ') || 'none'}.`);
  }
  return { ok: true, value: { sort, descending: order === 'descending', scenario, member: given.member || null } };
}

export function selectsRow({ scenario, member }: TableQuery, fact: Fact): boolean {
  return (scenario === null || fact.scenario === scenario) && (member === null || memberName(fact) === member);
}
