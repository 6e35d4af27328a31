import { type FiledValue, tagOf } from '@/lib/imports/filings/filed-value';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type Definition, definitionsOf, metricOf } from '@/lib/imports/filings/tags';
import { type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';

/** The values of one metric in one unit under one definition: what can be compared. */
export type Line = {
  readonly metric: MetricKey;
  readonly unit: string;
  readonly definition: Definition;
  readonly values: readonly FiledValue[];
};

/** The lines of one metric in one unit: the first is the series, the others continue it where it says nothing. */
export type Series = readonly [Line, ...Line[]];

/** Which definition of a metric a person prefers, by one of its tags. */
export type Preferred = { readonly [key in MetricKey]?: string | undefined };

/**
 * The series of each metric and unit, metrics in the order of `definitionsOf`. First stands the definition that a person
 * prefers, else the first that tells the latest period and at least half as many periods as the one that tells the
 * most, else that one. Values under no definition only show what others are a part of.
 */
export function seriesOf(values: readonly FiledValue[], preferred: Preferred = {}): Series[] {
  const byMetric = groupBy(values, (value) => `${metricOf(value.taxonomy, value.tag)}/${value.unit}`);
  const order = Object.keys(definitionsOf);
  const series = [...byMetric].flatMap(([key, group]) => {
    const [first, ...others] = linesOf(key, group, preferred);
    return first ? [[first, ...others] as const] : [];
  });
  const place = ([{ metric, unit }]: Series) => `${String(order.indexOf(metric)).padStart(3, '0')}/${unit}`;
  return series.sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

function linesOf(key: string, group: readonly FiledValue[], preferred: Preferred): Line[] {
  const [name = '', unit = ''] = key.split('/');
  const metric = metricKeys.find((each) => each === name);
  if (!metric) return [];
  const candidates = (definitionsOf[metric] ?? [])
    .map((definition) => candidateOf(definition, group))
    .filter(({ values }) => values.length > 0);
  const best =
    candidates.find(({ definition }) => definition.tags.includes(preferred[metric] ?? '')) ?? firstOf(candidates);
  const ordered = best ? [best, ...candidates.filter((each) => each !== best)] : [];
  return ordered.map(({ definition, values }) => ({ metric, unit, definition, values }));
}

/** A part of a metric is its series only where the whole is told of less than half as many periods. */
function firstOf(candidates: readonly Candidate[]): Candidate | undefined {
  const most = Math.max(...candidates.map(({ periods }) => periods));
  const wholes = candidates.filter(({ definition }) => !definition.isPart);
  const told = wholes.reduce((sum, { periods }) => sum + periods, 0);
  const eligible = told * 2 >= most ? wholes : candidates.filter((each) => !wholes.includes(each));
  const mostEligible = Math.max(...eligible.map(({ periods }) => periods));
  const latest = eligible
    .map((candidate) => candidate.latest)
    .sort()
    .at(-1);
  return (
    eligible.find((each) => each.latest === latest && each.periods * 2 >= mostEligible) ??
    eligible.find(({ periods }) => periods === mostEligible)
  );
}

type Candidate = ReturnType<typeof candidateOf>;

function candidateOf(definition: Definition, group: readonly FiledValue[]) {
  const values = group.filter((value) => definition.tags.includes(tagOf(value)));
  const periods = new Set(values.map(({ start, end }) => `${start}/${end}`)).size;
  const latest =
    values
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? '';
  return { definition, values, periods, latest };
}
