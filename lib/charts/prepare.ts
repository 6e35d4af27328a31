import { comparisonMessage, fundingMessage } from '@/lib/charts/message';
import { prepareTimeChart, type TimeChart } from '@/lib/charts/prepare-time-chart';
import type { ChartSpec } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** Names of charts in addresses, in the order of a page. */
export const chartNames = ['revenue', 'net-income', 'debt', 'funding', 'headcount'] as const;
export type ChartName = (typeof chartNames)[number];

export function isChartName(name: string): name is ChartName {
  return chartNames.some((known) => known === name);
}

type Recipe = Omit<TimeChart, 'name' | 'facts' | 'message'> & {
  readonly metric: MetricKey;
  readonly message: (known: CompanyCase) => string | null;
};

const compares = (metric: MetricKey) => (known: CompanyCase) => comparisonMessage(known, metric);

const recipes: Record<ChartName, Recipe> = {
  revenue: {
    metric: 'revenue',
    what: 'Revenue',
    message: compares('revenue'),
    eventKinds: ['financing', 'leadership', 'statement', 'product'],
  },
  'net-income': {
    metric: 'net-income',
    what: 'Net income',
    message: compares('net-income'),
    eventKinds: ['financing', 'leadership', 'layoff', 'statement'],
  },
  debt: {
    metric: 'debt',
    what: 'Debt',
    message: compares('debt'),
    eventKinds: ['financing', 'statement', 'governance', 'leadership'],
  },
  funding: {
    metric: 'funding-round',
    what: 'Funding rounds',
    message: fundingMessage,
    eventKinds: ['financing', 'governance', 'leadership'],
  },
  headcount: {
    metric: 'headcount',
    what: 'Headcount',
    message: compares('headcount'),
    eventKinds: ['layoff', 'leadership', 'financing', 'statement'],
  },
};

export type Prepared =
  | { readonly ok: true; readonly spec: ChartSpec }
  | { readonly ok: false; readonly reason: string };

/** A company's chart, or one sentence on why there is none. */
export function prepareChart(name: ChartName, known: CompanyCase): Prepared {
  const { metric, message, ...recipe } = recipes[name];
  const facts = known.facts.filter((fact) => fact.metric === metric);
  if (facts.length === 0) {
    return { ok: false, reason: `No fact is known for the chart "${name}" of ${known.company.name}.` };
  }
  return { ok: true, spec: prepareTimeChart(known, { ...recipe, name, facts, message: message(known) }) };
}

/** Every chart that the company has facts for. */
export function prepareCharts(known: CompanyCase): ChartSpec[] {
  return chartNames.flatMap((name) => {
    const prepared = prepareChart(name, known);
    return prepared.ok ? [prepared.spec] : [];
  });
}
