import { unitFormat } from '@/lib/figures/units';
import type { CompanyCase, Fact, Member, Period, Scenario } from '@/lib/turnaround/case';
import { catalogue, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { memberKey, standings } from '@/lib/turnaround/conflicts';
import { kindOf, periodLabel } from '@/lib/turnaround/period';

/** Which periods a grid has as its columns. */
export const periodKinds = ['quarters', 'years', 'months', 'dates', 'others'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export type GridRow = {
  readonly key: string;
  readonly metric: MetricKey;
  readonly members: readonly Pick<Member, 'dimension' | 'name'>[];
  readonly unit: string;
  readonly scenario: Scenario;
};

export type GridColumn = { readonly key: string; readonly period: Period };

/** A company's current figures of one kind of period: a row a metric and part, a column a period. */
export type Grid = {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** By `cellKey`. Where sources differ, the figure that is preferred. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** Cells in which sources differ. */
  readonly contested: readonly string[];
};

export const cellKey = (row: { readonly key: string }, column: { readonly key: string }) =>
  `${row.key} @ ${column.key}`;

/** How many current figures a company has of each kind of period. */
export function kindCounts({ facts }: Pick<CompanyCase, 'facts'>): Readonly<Record<PeriodKind, number>> {
  const counts = { quarters: 0, years: 0, months: 0, dates: 0, others: 0 };
  for (const { period } of facts) counts[periodKind(period)] += 1;
  return counts;
}

function periodKind(period: Period): PeriodKind {
  const kind = kindOf(period);
  const known: Readonly<Record<string, PeriodKind>> = {
    'a date': 'dates',
    'a month': 'months',
    'a quarter': 'quarters',
    'a year': 'years',
  };
  return known[kind] ?? 'others';
}

/** The grid of one kind of period. */
export function gridOf(known: CompanyCase, kind: PeriodKind): Grid {
  const standing = standings(known);
  const shown = known.facts.filter((fact) => periodKind(fact.period) === kind && standing.get(fact.id)?.preferred);
  const rows = new Map(shown.map((fact) => [rowOf(fact).key, rowOf(fact)]));
  const columns = new Map(shown.map(({ period }) => [columnOf(period).key, columnOf(period)]));
  const key = (fact: Fact) => cellKey(rowOf(fact), columnOf(fact.period));
  return {
    rows: [...rows.values()].sort(byMetric),
    columns: [...columns.values()].sort(byTime),
    facts: Object.fromEntries(shown.map((fact) => [key(fact), fact])),
    contested: shown.filter(({ id }) => standing.get(id)?.conflict).map(key),
  };
}

export function rowOf(fact: Omit<GridRow, 'key'>): GridRow {
  const { metric, unit, scenario } = fact;
  const members = [...fact.members].map(({ dimension, name }) => ({ dimension, name }));
  const parts = memberKey({ members });
  return { key: [metric, parts, unit, scenario].join(' | '), metric, members, unit, scenario };
}

export function columnOf(period: Period): GridColumn {
  return { key: `${period.type} ${period.start}/${period.end}`, period };
}

/** "Debt, AWS (claim)": a row as it is named. */
export function rowName({ metric, members, unit, scenario }: GridRow, currency: string): string {
  const parts = [catalogue[metric].name, ...members.map(({ name }) => name)].join(', ');
  const notes = [scenario === 'actual' ? '' : scenario, isForeign(unit, currency) ? unit : '']
    .filter(Boolean)
    .join(', ');
  return notes === '' ? parts : `${parts} (${notes})`;
}

export function columnName({ period }: GridColumn): string {
  return periodLabel(period);
}

function isForeign(unit: string, currency: string): boolean {
  return unit !== currency && isCurrency(unit);
}

/** Whether a row's unit is a currency, and not people, a share or a multiple. */
export function isCurrency(unit: string): boolean {
  return unitFormat(unit).kind === 'money';
}

function byMetric(one: GridRow, other: GridRow): number {
  const order = metricKeys.indexOf(one.metric) - metricKeys.indexOf(other.metric);
  return order || (one.key < other.key ? -1 : 1);
}

function byTime(one: GridColumn, other: GridColumn): number {
  const when = ({ period }: GridColumn) => `${period.end} ${period.start}`;
  return when(one) < when(other) ? -1 : 1;
}
