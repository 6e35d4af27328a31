import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Figure } from '@/lib/figures/figure';

const Exact = Decimal.clone({ precision: 400 });

/** Small amounts that often meet, and some long ones. */
const amounts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -12, max: 12 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map((n) => new Exact(n).div(100).toFixed()) },
  { weight: 1, arbitrary: fc.integer({ min: -9_999, max: 9_999 }).map((n) => new Exact(n).times('1e6').toFixed()) },
  { weight: 1, arbitrary: fc.maxSafeInteger().map(String) },
);

/** Every kind of figure: single values, bounds, ranges, open and closed, without bounds. */
export const figures: fc.Arbitrary<Figure> = fc
  .tuple(fc.option(amounts), fc.option(amounts), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([a, b, lowOpen, highOpen, approximate]) => {
    const turned = a !== null && b !== null && new Exact(a).gt(b);
    const [low, high] = turned ? [b, a] : [a, b];
    const single = low !== null && high !== null && new Exact(low).eq(high);
    return {
      low,
      high,
      lowOpen: low !== null && lowOpen && !single,
      highOpen: high !== null && highOpen && !single,
      approximate,
    };
  });

/** A figure with a value that lies in it. */
export const figuresWithValue: fc.Arbitrary<readonly [Figure, Decimal]> = fc
  .tuple(figures, fc.integer({ min: 0, max: 64 }))
  .map(([figure, place]) => [figure, valueIn(figure, place)] as const);

/** True when a value lies in a figure. */
export function holds(figure: Figure, value: Decimal): boolean {
  if (figure.low !== null && (figure.lowOpen ? value.lte(figure.low) : value.lt(figure.low))) return false;
  return figure.high === null || (figure.highOpen ? value.lt(figure.high) : value.lte(figure.high));
}

/** True when every value of the inner figure lies in the outer one. */
export function covers(outer: Figure, inner: Figure): boolean {
  return coversLow(outer, inner) && coversLow(turned(outer), turned(inner));
}

/** Values at, or a hair inside, both ends of a figure, and one in its middle. */
export function edgeValues(figure: Figure): { readonly value: Decimal; readonly attained: boolean }[] {
  const hair = new Exact('1e-25');
  const low = new Exact(figure.low ?? '-1e30').plus(figure.lowOpen ? hair : 0);
  const high = new Exact(figure.high ?? '1e30').minus(figure.highOpen ? hair : 0);
  return [
    { value: low, attained: figure.low !== null && !figure.lowOpen },
    { value: high, attained: figure.high !== null && !figure.highOpen },
    { value: valueIn(figure, 32), attained: true },
  ];
}

/** The value at `place` of 64 between the ends; an open end gives its neighbour. */
function valueIn(figure: Figure, place: number): Decimal {
  const low = new Exact(figure.low ?? new Exact(figure.high ?? 0).minus(1_000));
  const high = new Exact(figure.high ?? low.plus(1_000));
  const inside = Math.min(figure.highOpen ? 63 : 64, Math.max(figure.lowOpen ? 1 : 0, place));
  return low.plus(high.minus(low).times(inside).div(64));
}

function coversLow(outer: Figure, inner: Figure): boolean {
  if (outer.low === null) return true;
  if (inner.low === null) return false;
  const order = new Exact(outer.low).comparedTo(inner.low);
  return order < 0 || (order === 0 && (!outer.lowOpen || inner.lowOpen));
}

function turned(figure: Figure): Figure {
  const minus = (amount: string | null) => (amount === null ? null : new Exact(amount).negated().toFixed());
  return {
    ...figure,
    low: minus(figure.high),
    high: minus(figure.low),
    lowOpen: figure.highOpen,
    highOpen: figure.lowOpen,
  };
}
