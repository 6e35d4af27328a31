import { balanceSheetMetrics } from './metrics/balance-sheet';
import { cashFlowMetrics } from './metrics/cash-flow';
import { covenantMetrics } from './metrics/covenants';
import { dealMetrics } from './metrics/deal';
import { incomeMetrics } from './metrics/income';
import type { Described } from './metrics/kinds';
import { peopleMetrics } from './metrics/people';

const described = {
  ...incomeMetrics,
  ...balanceSheetMetrics,
  ...cashFlowMetrics,
  ...dealMetrics,
  ...covenantMetrics,
  ...peopleMetrics,
};

export type MetricKey = keyof typeof described;

/** What is measured. Definitions are the product's own. */
export type Metric = Described & { readonly key: MetricKey };

/** The five of the comparison first, then by statement, each in the order of its lines. */
export const metricKeys: readonly MetricKey[] = (Object.keys(described) as MetricKey[]).toSorted(
  (one, other) => rank(one) - rank(other),
);

function rank(key: MetricKey): number {
  return described[key].headline ?? 100;
}

/** Every metric by its key, in the order of `metricKeys`. */
export const catalogue = Object.fromEntries(metricKeys.map((key) => [key, { key, ...described[key] }])) as Record<
  MetricKey,
  Metric
>;

/** The five metrics of the before/after comparison, in their order. */
export const headlineMetrics: readonly Metric[] = metricKeys
  .map((key) => catalogue[key])
  .filter((metric) => metric.headline !== null)
  .sort((one, other) => (one.headline ?? 0) - (other.headline ?? 0));

export function isMetricKey(text: string): text is MetricKey {
  return metricKeys.some((key) => key === text);
}
