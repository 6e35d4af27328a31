import { type Towards, wide } from '@/lib/figures/decimal';
import { bothEnds, type End, fromEnds, highEnd, highest, lowEnd, lowest } from '@/lib/figures/ends';
import type { Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';

export { divide } from '@/lib/figures/divide';

/** The figure with its sign turned: a loss of 30M or more is a result of −30M or less. */
export function negate(figure: Figure): Figure {
  const turned = (end: End): End => ({ value: end.value.negated(), open: end.open });
  return fromEnds(turned(highEnd(figure)), turned(lowEnd(figure)), figure.approximate);
}

/** `a + b`, bound by bound: open if either is open, without a bound if either is, approximate if either is. */
export function add(a: Figure, b: Figure): Figure {
  const plus = (x: End, y: End, towards: Towards): End => ({
    value: new wide[towards](x.value).plus(y.value),
    open: x.open || y.open,
  });
  const approximate = a.approximate || b.approximate;
  return fromEnds(plus(lowEnd(a), lowEnd(b), 'down'), plus(highEnd(a), highEnd(b), 'up'), approximate);
}

/** `a − b`: every difference between a value of `a` and a value of `b`. */
export function subtract(a: Figure, b: Figure): Figure {
  return add(a, negate(b));
}

/** The sum of all figures; of none, exactly 0. */
export function sum(figures: readonly Figure[]): Figure {
  return figures.reduce(add, exactly('0'));
}

/** `a × b` by the interval rules over the extended reals: the hull of the four products of ends. */
export function multiply(a: Figure, b: Figure): Figure {
  const products = (towards: Towards) => corners(a, b, (x, y) => product(x, y, towards));
  return fromEnds(lowest(products('down')), highest(products('up')), a.approximate || b.approximate);
}

function corners(a: Figure, b: Figure, combine: (x: End, y: End) => End): End[] {
  return bothEnds(a).flatMap((x) => bothEnds(b).map((y) => combine(x, y)));
}

/** Zero times anything is zero, without end or not; a zero that is attained attains the product. */
function product(x: End, y: End, towards: Towards): End {
  const attained = (end: End) => end.value.isZero() && !end.open;
  if (x.value.isZero() || y.value.isZero()) {
    return { value: new wide[towards](0), open: !(attained(x) || attained(y)) };
  }
  return { value: new wide[towards](x.value).times(y.value), open: x.open || y.open };
}
