import { catalogue, isMetricKey, type Metric, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { synonyms } from '@/lib/turnaround/metrics/synonyms';
import { covenantNames } from './covenant-names';
import { normalHeader } from './fields';
import { remembered } from './remembered';

const byName = new Map<string, readonly MetricKey[]>();
for (const key of metricKeys) {
  const names = [
    key,
    key.replaceAll('-', ' '),
    catalogue[key].name,
    ...(synonyms[key] ?? []),
    ...(covenantNames[key] ?? []),
  ].map(normalHeader);
  for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), key]);
}

/**
 * The metric that a text names by its key, its name or another name of it; undefined when there is none.
 * @param unitKind what the row's unit is, where it is known: "gross margin" is an amount of money or a share of revenue,
 * and without its unit names neither
 */
export function metricNamed(text: string, unitKind?: Metric['unitKind']): MetricKey | undefined {
  const named = metricsNamed(text).filter((key) => !unitKind || isOfKind(key, unitKind));
  return named.length === 1 ? named[0] : undefined;
}

/** A ratio as many write it is a share, or a multiple. */
function isOfKind(key: MetricKey, unitKind: Metric['unitKind']): boolean {
  const own = catalogue[key].unitKind;
  return own === unitKind || (own === 'times' && unitKind === 'ratio');
}

/** All that a text may name: more than one where only the unit tells them apart. */
export function metricsNamed(text: string): readonly MetricKey[] {
  return found(text) ?? [];
}

const found = remembered((text) => {
  const name = normalHeader(text);
  return isMetricKey(name) ? [name] : (byName.get(name) ?? null);
});
