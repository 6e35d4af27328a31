import type { Decimal } from 'decimal.js';
import { decimal } from '@/lib/figures/decimal';
import { type End, highEnd, lowEnd } from '@/lib/figures/ends';
import type { Figure } from '@/lib/figures/figure';

export type Comparison = 'less' | 'more' | 'equal' | 'unknown';

/**
 * What is certain of `a` beside `b`: `less` or `more` when no value of one reaches the other, `equal`
 * when both are the same single value, else `unknown`.
 *
 * "About" invents no tolerance, but claims no order that lies inside its own rounding: ~200 and 201
 * cannot be told apart, ~200 is certainly more than ~45, and ~200 beside ~200 is `unknown`.
 */
export function compare(a: Figure, b: Figure): Comparison {
  const approximate = a.approximate || b.approximate;
  if (!approximate && isSingle(a) && isSingle(b) && a.low === b.low) return 'equal';
  if (below(highEnd(a), lowEnd(b), approximate)) return 'less';
  if (below(highEnd(b), lowEnd(a), approximate)) return 'more';
  return 'unknown';
}

/** True when both say the same interval, whatever the words ("about" is no part of it): no conflict. */
export function sameFigure(a: Figure, b: Figure): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/**
 * True when two single values agree to the last significant digit of the coarser one (half a unit
 * either way), so that one is the other rounded: 173,800,000 and 174,000,000. A value with a single
 * digit counts as rounded to two, or 54M would agree with 100M. Bounds and ranges agree only when the same.
 */
export function agree(a: Figure, b: Figure): boolean {
  if (sameFigure(a, b)) return true;
  if (!isSingle(a) || !isSingle(b) || a.low === null || b.low === null) return false;
  return agreeByRounding(decimal(a.low), decimal(b.low));
}

/** True when a figure is one value and not a range. */
export function isSingle(figure: Figure): boolean {
  return figure.low !== null && figure.low === figure.high;
}

function below(high: End, low: End, approximate: boolean): boolean {
  if (high.value.gt(low.value)) return false;
  if (high.value.eq(low.value)) return (high.open || low.open) && !approximate;
  return !(approximate && agreeByRounding(high.value, low.value));
}

function agreeByRounding(a: Decimal, b: Decimal): boolean {
  if (a.isZero() || b.isZero() || !a.isFinite() || !b.isFinite()) return a.eq(b);
  const place = Math.max(lastPlace(a), lastPlace(b));
  return a.minus(b).abs().times(2).lte(`1e${place}`);
}

/** The power of ten of the last significant digit; at least two digits count as significant. */
function lastPlace(value: Decimal): number {
  const significant = Math.max(value.precision(), 2);
  return value.e - significant + 1;
}
