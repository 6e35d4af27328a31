import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type Definition, definitionsOf, metricOf } from '@/lib/imports/filings/tags';
import { type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';

/** The values of one metric in one unit under one definition: what makes a series that can be compared. */
export type Line = {
  readonly metric: MetricKey;
  readonly unit: string;
  readonly definition: Definition;
  readonly values: readonly FiledValue[];
};

/**
 * One definition a metric and unit, so that a series never moves from one to another: the first that tells the latest
 * period and at least half as many periods as the one that tells the most; else that one. Metrics in the order of
 * `definitionsOf`. The other definitions are left aside.
 */
export function linesOf(values: readonly FiledValue[]): { lines: Line[]; aside: number } {
  const byMetric = groupBy(values, (value) => `${metricOf(value.taxonomy, value.tag)}/${value.unit}`);
  const order = Object.keys(definitionsOf);
  const lines = [...byMetric].flatMap(([key, group]) => lineOf(key, group) ?? []);
  const taken = lines.reduce((sum, line) => sum + line.values.length, 0);
  const place = ({ metric, unit }: Line) => `${String(order.indexOf(metric)).padStart(3, '0')}/${unit}`;
  return { lines: lines.sort((one, other) => (place(one) < place(other) ? -1 : 1)), aside: values.length - taken };
}

function lineOf(key: string, group: readonly FiledValue[]): Line | null {
  const [name = '', unit = ''] = key.split('/');
  const metric = metricKeys.find((each) => each === name);
  if (!metric) return null;
  const candidates = (definitionsOf[metric] ?? []).map((definition) => candidateOf(definition, group));
  const most = Math.max(...candidates.map(({ periods }) => periods));
  const latest = candidates
    .map((candidate) => candidate.latest)
    .sort()
    .at(-1);
  const best =
    candidates.find((each) => each.latest === latest && each.periods * 2 >= most) ??
    candidates.find(({ periods }) => periods === most);
  return best ? { metric, unit, definition: best.definition, values: best.values } : null;
}

function candidateOf(definition: Definition, group: readonly FiledValue[]) {
  const values = group.filter(({ taxonomy, tag }) => definition.tags.includes(`${taxonomy}:${tag}`));
  const periods = new Set(values.map(({ start, end }) => `${start}/${end}`)).size;
  const latest =
    values
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? '';
  return { definition, values, periods, latest };
}
