import { debtValues } from '@/lib/imports/filings/debt-sums';
import { type Preferred, type Series, seriesOf } from '@/lib/imports/filings/definitions';
import type { LineContext } from '@/lib/imports/filings/fact-parts';
import type { FiledValue, Filer } from '@/lib/imports/filings/filed-value';
import { flagged } from '@/lib/imports/filings/flags';
import { formRank } from '@/lib/imports/filings/forms';
import { groupBy } from '@/lib/imports/filings/group-by';
import { periodKey } from '@/lib/imports/filings/history';
import { type LeftDefinition, type MergedSeries, mergeSeries } from '@/lib/imports/filings/merged-series';
import { partDoubts } from '@/lib/imports/filings/part-doubts';
import { roundingsOf } from '@/lib/imports/filings/rounding';
import { type CitedFiling, filingSource, filingTitle, sourceKeys } from '@/lib/imports/filings/sources';
import { metricOf } from '@/lib/imports/filings/tags';
import type { ProposedFact, ProposedSource } from '@/lib/imports/proposed';

/** What becomes of each value that was read: the numbers add up to `values`. */
export type FilingTotals = {
  readonly values: number;
  /** Facts that a filing gives; those derived from others come on top. */
  readonly told: number;
  /** Facts that are saved only if a person chooses them. */
  readonly held: number;
  readonly repeated: number;
  /** Half years and nine months that quarters say better, and spans of years. */
  readonly steps: number;
  /** Added up with others into debt, or held by its total. */
  readonly added: number;
  /** Parts of revenue whose whole is given, and what only shows that they are parts. */
  readonly parts: number;
  /** Under another definition of the metric than the series has there. */
  readonly otherDefinition: number;
  /** In forms that do not count, such as proxy statements. */
  readonly otherForms: number;
};

export type ProposedFilings = {
  readonly sources: readonly ProposedSource[];
  readonly facts: readonly ProposedFact[];
  readonly totals: FilingTotals;
  /** What stands under other definitions, by metric. */
  readonly left: readonly LeftDefinition[];
};

/** How a company is called, with publishers and in notes, and which definitions a person prefers. */
export type FilingOptions = {
  readonly publisher?: string;
  readonly company?: string;
  readonly preferred?: Preferred;
};

/**
 * Quarters, years and days from all that a company filed, in any order. The first filing that gives a value makes the
 * fact; one that repeats it adds nothing, one that really differs restates it from the day it was filed. What does not
 * fit the rest of the filings is held back.
 */
export function proposeFilings(filer: Filer, options: FilingOptions = {}): ProposedFilings {
  const counted = countedForms(filer.values);
  const isDebt = ({ taxonomy, tag }: FiledValue) => metricOf(taxonomy, tag) === 'debt';
  const debt = debtValues(counted.filter(isDebt));
  const values = [...counted.filter((value) => !isDebt(value)), ...debt.values];
  const { parts, holds } = partDoubts(values);
  const series = seriesOf(
    values.filter((value) => !parts.has(value)),
    options.preferred,
  );
  const cited = citedFilings(counted);
  const keys = sourceKeys(cited);
  const context: LineContext = {
    rounding: roundingsOf(counted),
    company: options.company ?? 'the company',
    sourceKeys: keys,
    titles: new Map(cited.map((each) => [each.filing.accn, filingTitle(each)])),
    manyUnits: false,
    holds,
  };
  const units = groupBy(series, ([{ metric }]) => metric);
  const merged = series.map((each) =>
    mergeSeries(each, { ...context, manyUnits: (units.get(each[0].metric)?.length ?? 0) > 1 }),
  );
  const facts = flagged(merged.flatMap((each) => each.facts));
  const used = new Set(facts.map(({ sourceKey }) => sourceKey));
  const publisher = options.publisher ?? filer.name;
  return {
    facts,
    left: merged.flatMap(({ left }) => left),
    sources: cited
      .map((each) => filingSource(each, keys.get(each.filing.accn) ?? '', { cik: filer.cik, publisher }))
      .filter(({ key }) => used.has(key)),
    totals: {
      values: filer.values.length,
      ...sums(merged),
      added: debt.added,
      parts: values.length - valuesIn(series),
      otherForms: filer.values.length - counted.length,
    },
  };
}

function sums(merged: readonly MergedSeries[]) {
  const sum = (count: (each: MergedSeries) => number) => merged.reduce((total, each) => total + count(each), 0);
  return {
    told: sum(({ told }) => told),
    held: sum(({ held }) => held),
    repeated: sum(({ repeated }) => repeated),
    steps: sum(({ steps }) => steps),
    otherDefinition: sum(({ left }) => left.reduce((total, { values }) => total + values, 0)),
  };
}

function valuesIn(series: readonly Series[]): number {
  return series.flat().reduce((total, { values }) => total + values.length, 0);
}

/** What reports say; what a registration says only of periods that no report tells. */
function countedForms(values: readonly FiledValue[]): FiledValue[] {
  const place = (value: FiledValue) => `${metricOf(value.taxonomy, value.tag)}/${value.unit}/${periodKey(value)}`;
  const rankOf = new Map(values.map((value) => [value, formRank(value.filing.form)]));
  const reported = new Set(values.filter((value) => rankOf.get(value) === 0).map(place));
  return values.filter((value) => {
    const rank = rankOf.get(value);
    return rank === 0 || (rank === 1 && !reported.has(place(value)));
  });
}

/** The filings in the order of filing, each with the end of its last period; of its last day where it has none. */
function citedFilings(values: readonly FiledValue[]): CitedFiling[] {
  const filings = new Map<string, CitedFiling & { isPeriod: boolean }>();
  for (const { filing, start, end } of values) {
    const known = filings.get(filing.accn);
    const isPeriod = start !== null;
    const isBetter = !known || (isPeriod === known.isPeriod ? end > known.end : isPeriod);
    if (isBetter) filings.set(filing.accn, { filing, end, isPeriod });
  }
  const order = ({ filing }: CitedFiling) => `${filing.filed}/${filing.accn}`;
  return [...filings.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
