import { comparisonMessage, fundingMessage } from '@/lib/charts/message';
import { prepareTimeChart, type TimeChart } from '@/lib/charts/prepare-time-chart';
import type { ChartSpec, TimeChartSpec } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** A company's case becomes a chart; null when no fact is known for it. */
type Recipe = (known: CompanyCase) => ChartSpec | null;

const timeRecipes = {
  revenue: overTime('revenue', {
    metric: 'revenue',
    what: 'Revenue',
    message: compares('revenue'),
    eventKinds: ['financing', 'leadership', 'statement', 'product'],
  }),
  'net-income': overTime('net-income', {
    metric: 'net-income',
    what: 'Net income',
    message: compares('net-income'),
    eventKinds: ['financing', 'leadership', 'layoff', 'statement'],
  }),
  debt: overTime('debt', {
    metric: 'debt',
    what: 'Debt',
    message: compares('debt'),
    eventKinds: ['financing', 'leadership', 'statement', 'governance'],
  }),
  funding: overTime('funding', {
    metric: 'funding-round',
    what: 'Funding rounds',
    message: fundingMessage,
    eventKinds: ['financing', 'leadership', 'governance'],
  }),
  headcount: overTime('headcount', {
    metric: 'headcount',
    what: 'Headcount',
    message: compares('headcount'),
    eventKinds: ['layoff', 'leadership', 'financing', 'statement'],
  }),
} satisfies Record<string, (known: CompanyCase) => TimeChartSpec | null>;

const recipes = { ...timeRecipes } satisfies Record<string, Recipe>;

export type ChartName = keyof typeof recipes;

/** Names of charts in addresses, in the order of a page. */
export const chartNames = Object.keys(recipes) as ChartName[];

/** The charts of the overview. */
export const mainCharts = ['revenue', 'net-income', 'debt', 'funding', 'headcount'] as const satisfies ChartName[];

export function isChartName(name: string): name is ChartName {
  return chartNames.some((known) => known === name);
}

type OverTime = Omit<TimeChart, 'name' | 'facts' | 'message'> & {
  readonly metric: MetricKey;
  readonly message: (known: CompanyCase) => string | null;
};

function overTime(name: string, { metric, message, ...recipe }: OverTime) {
  return (known: CompanyCase): TimeChartSpec | null => {
    const facts = known.facts.filter((fact) => fact.metric === metric);
    return facts.length === 0 ? null : prepareTimeChart(known, { ...recipe, name, facts, message: message(known) });
  };
}

function compares(metric: MetricKey) {
  return (known: CompanyCase) => comparisonMessage(known, metric);
}

export type Prepared =
  | { readonly ok: true; readonly spec: ChartSpec }
  | { readonly ok: false; readonly reason: string };

/** A company's chart, or one sentence on why there is none. */
export function prepareChart(name: ChartName, known: CompanyCase): Prepared {
  const spec = recipes[name](known);
  return spec
    ? { ok: true, spec }
    : { ok: false, reason: `No fact is known for the chart "${name}" of ${known.company.name}.` };
}

/** Those of these charts that the company has facts for. */
export function prepareCharts(known: CompanyCase, names: readonly ChartName[] = mainCharts): ChartSpec[] {
  return names.flatMap((name) => recipes[name](known) ?? []);
}
