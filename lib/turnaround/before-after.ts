import { absoluteChange, relativeChange } from '@/lib/figures/change';
import { compare } from '@/lib/figures/compare';
import type { Computed, Figure } from '@/lib/figures/figure';
import type { CompanyCase, Fact, Restructuring } from '@/lib/turnaround/case';
import { headlineMetrics, type Metric, type MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome, unlike } from '@/lib/turnaround/comparable';
import { preferredFacts, type Standing, standings } from '@/lib/turnaround/conflicts';
import { capital } from '@/lib/turnaround/words';

/** One side of the comparison: a fact, or the reason why there is none; and facts that help to read it. */
export type Side = {
  readonly fact: Fact | null;
  /** Set when there is no fact, or the fact itself reports none. */
  readonly reason: string | null;
  /** Facts of other metrics that say something of this one: a claim of growth where revenue is unknown. */
  readonly related: readonly Fact[];
};

export type Direction = 'good' | 'bad' | 'neutral' | 'unknown';

export type Change =
  | {
      readonly kind: 'change';
      readonly absolute: Figure;
      readonly relative: Computed;
      /** True when a side is a statement without a filing. */
      readonly claim: boolean;
      readonly direction: Direction;
    }
  | { readonly kind: 'none'; readonly reason: string };

export type HeadlineRow = {
  readonly metric: Metric;
  readonly before: Side;
  readonly after: Side;
  /** The latest comparable fact after the restructuring, when it is not the one shown. */
  readonly latest: Fact | null;
  readonly change: Change;
};

const relatedMetrics: Partial<Record<MetricKey, readonly MetricKey[]>> = {
  revenue: ['revenue-growth'],
  debt: ['debt-forgiven', 'obligations-released'],
};

/** Metrics whose facts are listed where a headline metric has none after the restructuring. */
export const relatedMetricKeys: readonly MetricKey[] = Object.values(relatedMetrics).flat();

/** The five headline metrics before and after a restructuring (docs/figures.md, "Before and after"). */
export function beforeAndAfter(known: CompanyCase, restructuring: Restructuring): HeadlineRow[] {
  const preferred = preferredFacts(known);
  const standing = standings(known);
  return headlineMetrics.map((metric) => row(metric, preferred, standing, restructuring));
}

function row(
  metric: Metric,
  facts: readonly Fact[],
  standing: ReadonlyMap<string, Standing>,
  restructuring: Restructuring,
): HeadlineRow {
  const own = facts.filter((fact) => fact.metric === metric.key);
  const before = latestOf(strongest(own.filter((fact) => isBefore(fact, restructuring))));
  const after = own.filter((fact) => isAfter(fact, restructuring));
  const comparable = strongest(after.filter((fact) => before === null || unlike(before, fact) === null));
  const [earliest = null] = comparable.length > 0 ? comparable : strongest(after);
  const latest = latestOf(comparable);
  const straddling = own.filter((fact) => isOutcome(fact) && straddles(fact, restructuring));
  const related = facts.filter(
    (fact) => relatedMetrics[metric.key]?.includes(fact.metric) && fact.period.end >= restructuring.afterFrom,
  );
  return {
    metric,
    before: side(before, own.length === 0 ? noneAtAll(metric) : noneBefore(metric), []),
    after: side(earliest, own.length === 0 ? noneAtAll(metric) : noneAfter(metric, straddling), [
      ...straddling,
      ...related,
    ]),
    latest: latest === earliest ? null : latest,
    change: changeBetween(metric, before, earliest, standing),
  };
}

/** What no source of the case tells may well have been told elsewhere. */
function noneAtAll({ name }: Metric): string {
  return `No ${name.toLowerCase()} is recorded here`;
}

function noneBefore({ name }: Metric): string {
  return `No ${name.toLowerCase()} was reported before the restructuring`;
}

function noneAfter({ name }: Metric, straddling: readonly Fact[]): string {
  return straddling.length === 0
    ? `No ${name.toLowerCase()} has been disclosed since the restructuring`
    : `No ${name.toLowerCase()} has been disclosed for a period after the restructuring alone`;
}

function side(fact: Fact | null, none: string, related: readonly Fact[]): Side {
  if (!fact) return { fact, reason: none, related };
  const reason = fact.value.kind === 'missing' ? capital(fact.value.reason) : null;
  return { fact, reason, related };
}

/** Ends in the window before the restructuring. */
export function isBefore({ period }: Fact, { beforeFrom, beforeUntil }: Restructuring): boolean {
  return period.end <= beforeUntil && (beforeFrom === null || period.end >= beforeFrom);
}

/** A period that straddles the restructuring is neither before nor after it. */
export function isAfter({ period }: Fact, { afterFrom, afterUntil }: Restructuring): boolean {
  return period.start >= afterFrom && (afterUntil === null || period.end <= afterUntil);
}

function straddles({ period }: Fact, { beforeUntil, afterFrom }: Restructuring): boolean {
  return period.type === 'duration' && period.start <= beforeUntil && period.end >= afterFrom;
}

/** Outcomes before forecasts and plans, figures before gaps, the company's total before a part of it. By end. */
export function strongest<Each extends Fact>(facts: readonly Each[]): Each[] {
  const ranked = [isOutcome, hasFigure, isTotal].reduce<readonly Each[]>(prefer, facts);
  return byEnd(ranked);
}

function prefer<Each extends Fact>(facts: readonly Each[], better: (fact: Fact) => boolean): readonly Each[] {
  const kept = facts.filter(better);
  return kept.length > 0 ? kept : facts;
}

function hasFigure({ value }: Fact): boolean {
  return value.kind === 'figure';
}

function isTotal({ members }: Fact): boolean {
  return members.length === 0;
}

function byEnd<Each extends Fact>(facts: readonly Each[]): Each[] {
  const order = (fact: Fact) => `${fact.period.end}/${fact.period.start}/${fact.id}`;
  return [...facts].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function latestOf(facts: readonly Fact[]): Fact | null {
  return byEnd(facts).at(-1) ?? null;
}

function changeBetween(
  metric: Metric,
  before: Fact | null,
  after: Fact | null,
  standing: ReadonlyMap<string, Standing>,
): Change {
  if (!before || before.value.kind === 'missing') return none('No figure before to compare with');
  if (!after || after.value.kind === 'missing') return none('No figure after to compare with');
  const difference = unlike(before, after);
  if (difference) return none(difference);
  if (contradict(before, after, standing)) return none('The two sources count differently, so no change can be told');
  return {
    kind: 'change',
    absolute: absoluteChange(before.value.figure, after.value.figure),
    relative: relativeChange(before.value.figure, after.value.figure),
    claim: before.scenario === 'claim' || after.scenario === 'claim',
    direction: directionOf(metric, before.value.figure, after.value.figure),
  };
}

function none(reason: string): Change {
  return { kind: 'none', reason };
}

/** A person set down that these two are not of one count. */
function contradict(before: Fact, after: Fact, standing: ReadonlyMap<string, Standing>): boolean {
  return standing.get(before.id)?.conflict?.facts.some(({ id }) => id === after.id) ?? false;
}

/** Good and bad by the metric's polarity; no change and headcount are neutral. */
export function directionOf({ polarity }: Metric, before: Figure, after: Figure): Direction {
  const order = compare(after, before);
  if (order === 'equal' || polarity === 'neutral') return 'neutral';
  if (order === 'unknown') return 'unknown';
  return (order === 'more') === (polarity === 'higher is better') ? 'good' : 'bad';
}
