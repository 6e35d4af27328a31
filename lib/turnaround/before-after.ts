import type { Basis } from '@/lib/turnaround/basis/basis';
import { type Change, changeBetween } from '@/lib/turnaround/basis/change';
import { chooseBasis } from '@/lib/turnaround/basis/choose';
import { flowSides, inWindows, ownSides, type Sides, stockSides, totalsIn } from '@/lib/turnaround/basis/sides';
import type { Spans } from '@/lib/turnaround/basis/spans';
import { straddles } from '@/lib/turnaround/basis/windows';
import type { CompanyCase, Fact, Restructuring } from '@/lib/turnaround/case';
import { headlineMetrics, type Metric, type MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { preferredFacts, standings } from '@/lib/turnaround/conflicts';
import { monthsFrom } from '@/lib/turnaround/months';
import { capital } from '@/lib/turnaround/words';
import { isSearched, noneSince } from './none-since';

/** One side of the comparison: a fact or a sum of facts, or the reason why there is none; and facts that help to read it. */
export type Side = {
  readonly fact: Fact | null;
  /** Set when there is no fact, or the fact itself reports none. */
  readonly reason: string | null;
  /** What sets the figure apart from the others of its side: another date or period, or how long ago it was. */
  readonly note: string | null;
  /** Facts of other metrics that say something of this one: a claim of growth where revenue is unknown. */
  readonly related: readonly Fact[];
};

export type HeadlineRow = {
  readonly metric: Metric;
  readonly before: Side;
  readonly after: Side;
  /** The first comparable value after the restructuring, when it is not the one shown. */
  readonly first: Fact | null;
  /** The latest one, when it is not the one shown. */
  readonly latest: Fact | null;
  readonly change: Change;
};

const relatedMetrics: Partial<Record<MetricKey, readonly MetricKey[]>> = {
  revenue: ['revenue-growth'],
  debt: ['debt-forgiven', 'obligations-released'],
};

/** Metrics whose facts are listed where a headline metric has none after the restructuring. */
export const relatedMetricKeys: readonly MetricKey[] = Object.values(relatedMetrics).flat();

/** What is compared: the basis, the spans of both sides, and a row a headline metric. */
export type Comparison = {
  readonly restructuring: Restructuring;
  readonly basis: Basis;
  /** Which bases the figures allow. */
  readonly available: readonly Basis[];
  /** Why the basis that was asked for is not the one shown; null when it is. */
  readonly instead: string | null;
  /** Null where no flow has like periods on both sides: each metric then has its own. */
  readonly spans: Spans | null;
  readonly rows: readonly HeadlineRow[];
};

// A case never changes, and every page asks this of it many times.
const made = new WeakMap<CompanyCase, Map<string, Comparison>>();

/** The comparison before and after a restructuring on the basis of the reader's view. */
function compareSides(companyCase: CompanyCase, restructuring: Restructuring): Comparison {
  const own = made.get(companyCase) ?? new Map<string, Comparison>();
  made.set(companyCase, own);
  const comparison = own.get(restructuring.id) ?? compareBy(companyCase, restructuring);
  own.set(restructuring.id, comparison);
  return comparison;
}

/** The comparison of the last restructuring; null without one. */
export function comparisonOf(companyCase: CompanyCase): Comparison | null {
  const restructuring = companyCase.restructurings.at(-1);
  return restructuring ? compareSides(companyCase, restructuring) : null;
}

/** The headline metrics before and after a restructuring (docs/decisions/0027). */
export function beforeAndAfter(companyCase: CompanyCase, restructuring: Restructuring): readonly HeadlineRow[] {
  return compareSides(companyCase, restructuring).rows;
}

/** The rows of the last restructuring; none without one. */
export function headlineRows(companyCase: CompanyCase): readonly HeadlineRow[] {
  return comparisonOf(companyCase)?.rows ?? [];
}

function compareBy(companyCase: CompanyCase, restructuring: Restructuring): Comparison {
  const preferred = preferredFacts(companyCase);
  const own = (metric: Metric) =>
    inWindows(
      preferred.filter((fact) => fact.metric === metric.key),
      restructuring,
    );
  const flows = headlineMetrics.filter(({ kind }) => kind === 'flow').map((metric) => totalsIn(own(metric)));
  const chosen = chooseBasis(companyCase, flows);
  const rows = headlineMetrics.map((metric) => {
    const windows = own(metric);
    const sides =
      metric.kind === 'stock'
        ? stockSides(windows, chosen.basis, chosen.spans)
        : chosen.spans
          ? flowSides(companyCase, windows, totalsIn(windows), chosen.basis, chosen.spans)
          : ownSides(windows, chosen.basis);
    return rowOf(companyCase, restructuring, preferred, metric, sides);
  });
  return { restructuring, ...chosen, rows };
}

function rowOf(
  companyCase: CompanyCase,
  restructuring: Restructuring,
  facts: readonly Fact[],
  metric: Metric,
  { before, after, first, latest }: Sides,
): HeadlineRow {
  const own = facts.filter((fact) => fact.metric === metric.key);
  const straddling = own.filter((fact) => isOutcome(fact) && straddles(fact, restructuring));
  const related = facts.filter(
    (fact) => relatedMetrics[metric.key]?.includes(fact.metric) && fact.period.end >= restructuring.afterFrom,
  );
  const none = own.length === 0 ? noneAtAll(metric) : null;
  const other = (fact: Fact | null) => (fact && fact.id !== after.fact?.id ? fact : null);
  return {
    metric,
    before: {
      ...side(before.fact, none ?? noneBefore(metric), []),
      note: [before.note, ageOf(before.fact, restructuring)].filter(Boolean).join('; ') || null,
    },
    after: {
      ...side(after.fact, none ?? noneAfter(metric, before.fact, straddling), [...straddling, ...related]),
      note: after.note,
    },
    first: other(first),
    latest: other(latest),
    change: changeBetween(metric, before.fact, after.fact, standings(companyCase)),
  };
}

function side(fact: Fact | null, none: string, related: readonly Fact[]): Omit<Side, 'note'> {
  if (!fact) return { fact, reason: none, related };
  const reason = fact.value.kind === 'missing' ? capital(fact.value.reason) : null;
  return { fact, reason, related };
}

/** A value of more than so many months before the restructuring is "before" only with a word of it. */
const oldAfter = 18;

function ageOf(fact: Fact | null, { announcedOn }: Restructuring): string | null {
  const months = fact ? Math.floor(monthsFrom(fact.period.end, announcedOn)) : 0;
  return months > oldAfter ? `${months} months before the restructuring` : null;
}

/** What no source of the case tells may well have been told elsewhere. */
function noneAtAll({ name }: Metric): string {
  return `No ${name.toLowerCase()} is recorded here`;
}

function noneBefore({ name }: Metric): string {
  return `No ${name.toLowerCase()} was reported before the restructuring`;
}

function noneAfter({ name }: Metric, last: Fact | null, straddling: readonly Fact[]): string {
  const none = `No ${name.toLowerCase()} ${noneSince(isSearched(last))}`;
  return straddling.length === 0
    ? `${none} since the restructuring`
    : `${none} for a period after the restructuring alone`;
}
