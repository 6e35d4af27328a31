import { absoluteChange, relativeChange } from '@/lib/figures/change';
import { agree, compare, isSingle } from '@/lib/figures/compare';
import type { Computed, Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import type { Fact } from '@/lib/turnaround/case';
import type { Metric } from '@/lib/turnaround/catalogue';
import { unlike } from '@/lib/turnaround/comparable';
import type { Standing } from '@/lib/turnaround/conflicts';

export type Direction = 'good' | 'bad' | 'neutral' | 'unknown';

export type Change =
  | {
      readonly kind: 'change';
      readonly absolute: Figure;
      readonly relative: Computed;
      /** True when a side is a statement without a filing. */
      readonly claim: boolean;
      readonly direction: Direction;
      /** True when the two differ by less than 1 %, or by less than the coarser of them can tell. */
      readonly slight: boolean;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** "Not meaningful": what stands instead of a percentage between a loss and a profit. */
const notMeaningful = 'n.m.';

const zero = exactly('0');

/** The change of a metric from one fact to another; or why none is said. */
export function changeBetween(
  metric: Metric,
  before: Fact | null,
  after: Fact | null,
  standing: ReadonlyMap<string, Standing>,
): Change {
  if (!before || before.value.kind === 'missing') return none('No figure before to compare with');
  if (!after || after.value.kind === 'missing') return none('No figure after to compare with');
  const difference = unlike(before, after);
  if (difference) return none(difference);
  if (contradict(before, after, standing)) return none('Not comparable: the two sources count differently');
  const [from, to] = [before.value.figure, after.value.figure];
  const slight = isSlight(from, to);
  return {
    kind: 'change',
    absolute: absoluteChange(from, to),
    relative: percentage(from, to),
    claim: before.scenario === 'claim' || after.scenario === 'claim',
    direction: slight ? 'neutral' : directionOf(metric, from, to),
    slight,
  };
}

function none(reason: string): Change {
  return { kind: 'none', reason };
}

/** No percentage leads from or to a loss. */
function percentage(from: Figure, to: Figure): Computed {
  const isNegative = (figure: Figure) => compare(figure, zero) === 'less';
  return isNegative(from) || isNegative(to) ? { ok: false, reason: notMeaningful } : relativeChange(from, to);
}

/** Less than 1 % apart, or agreeing to the last digit of the coarser; of single values only. */
export function isSlight(from: Figure, to: Figure): boolean {
  if (!isSingle(from) || !isSingle(to) || compare(from, to) === 'equal') return false;
  const [before, after] = [Number(from.low), Number(to.low)];
  return agree(from, to) || Math.abs(after - before) < Math.abs(before) * 0.01;
}

/** A person recorded that these two, or parts of them, are not of one count. */
function contradict(before: Fact, after: Fact, standing: ReadonlyMap<string, Standing>): boolean {
  const partsOf = (fact: Fact) => fact.parts ?? [fact];
  const later = new Set(partsOf(after).map(({ id }) => id));
  return partsOf(before).some(({ id }) => standing.get(id)?.conflict?.facts.some((other) => later.has(other.id)));
}

/** Good and bad by the metric's polarity; no change and headcount are neutral. */
export function directionOf({ polarity }: Metric, before: Figure, after: Figure): Direction {
  const order = compare(after, before);
  if (order === 'equal' || polarity === 'neutral') return 'neutral';
  if (order === 'unknown') return 'unknown';
  return (order === 'more') === (polarity === 'higher is better') ? 'good' : 'bad';
}
