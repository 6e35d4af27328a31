import { linesOf } from '@/lib/imports/filings/definitions';
import type { LineContext } from '@/lib/imports/filings/fact-parts';
import type { FiledValue, Filer } from '@/lib/imports/filings/filed-value';
import { flagged } from '@/lib/imports/filings/flags';
import { formRank } from '@/lib/imports/filings/forms';
import { groupBy } from '@/lib/imports/filings/group-by';
import { periodKey } from '@/lib/imports/filings/history';
import { type ProposedLine, proposeLine } from '@/lib/imports/filings/proposed-line';
import { roundingsOf } from '@/lib/imports/filings/rounding';
import { type CitedFiling, filingSource, filingTitle, sourceKeys } from '@/lib/imports/filings/sources';
import { metricOf } from '@/lib/imports/filings/tags';
import type { ProposedFact, ProposedSource, Rejected } from '@/lib/imports/proposed';

/** What becomes of each value that was read: the numbers add up to `values`. */
export type FilingTotals = {
  readonly values: number;
  /** Facts that a filing gives; those derived from others come on top. */
  readonly told: number;
  readonly repeated: number;
  /** Half years, nine months and stubs. */
  readonly steps: number;
  /** Under another definition of the metric than the one chosen. */
  readonly otherDefinition: number;
  /** In forms that do not count, such as proxy statements. */
  readonly otherForms: number;
  readonly rejected: number;
};

export type ProposedFilings = {
  readonly sources: readonly ProposedSource[];
  readonly facts: readonly ProposedFact[];
  readonly rejected: readonly Rejected[];
  readonly totals: FilingTotals;
};

/** How a company is called: with publishers, and in notes. */
export type FilerNames = { readonly publisher?: string; readonly company?: string };

/**
 * Quarters, years and days from all that a company filed, in any order. The first filing that gives a value makes the
 * fact; one that repeats it adds nothing, one that really differs restates it from the day it was filed.
 */
export function proposeFilings(filer: Filer, names: FilerNames = {}): ProposedFilings {
  const counted = countedForms(filer.values);
  const { lines, aside } = linesOf(counted);
  const cited = citedFilings(counted);
  const keys = sourceKeys(cited);
  const units = groupBy(lines, ({ metric }) => metric);
  const context: LineContext = {
    rounding: roundingsOf(counted),
    company: names.company ?? 'the company',
    sourceKeys: keys,
    titles: new Map(cited.map((each) => [each.filing.accn, filingTitle(each)])),
    manyUnits: false,
  };
  const proposed = lines.map((line) =>
    proposeLine(line, { ...context, manyUnits: (units.get(line.metric)?.length ?? 0) > 1 }),
  );
  const facts = flagged(proposed.flatMap((line) => line.facts));
  const used = new Set(facts.map(({ sourceKey }) => sourceKey));
  const publisher = names.publisher ?? filer.name;
  const sum = (count: (line: ProposedLine) => number) => proposed.reduce((total, line) => total + count(line), 0);
  return {
    facts,
    rejected: proposed.flatMap((line) => line.rejected),
    sources: cited
      .map((each) => filingSource(each, keys.get(each.filing.accn) ?? '', { cik: filer.cik, publisher }))
      .filter(({ key }) => used.has(key)),
    totals: {
      values: filer.values.length,
      told: sum(({ told }) => told),
      repeated: sum(({ repeated }) => repeated),
      steps: sum(({ steps }) => steps),
      otherDefinition: aside,
      otherForms: filer.values.length - counted.length,
      rejected: sum(({ rejected }) => rejected.length),
    },
  };
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
