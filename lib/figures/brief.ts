import { Decimal } from 'decimal.js';
import { decimal, plainText } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';
import { isOneValue } from '@/lib/figures/statement';

/** So many significant digits of a figure are said in a sentence. */
const digits = 3;

/**
 * A figure as a sentence says it: three significant digits at most; percentages whole, with one decimal below 10 %.
 * Bounds round outward. Single values round to the nearest; people that are rounded become "about", and a share that
 * would round to nothing becomes a bound.
 */
export function brief(figure: Figure, unit: string): Figure {
  const { low, high } = figure;
  if (low !== null && high !== null && isOneValue(figure, decimal(low), decimal(high))) return oneValue(figure, unit);
  return {
    ...figure,
    low: low && rounded(low, unit, Decimal.ROUND_FLOOR),
    high: high && rounded(high, unit, Decimal.ROUND_CEIL),
  };
}

function oneValue(figure: Figure, unit: string): Figure {
  const middle = decimal(figure.low ?? '0')
    .plus(figure.high ?? '0')
    .div(2);
  const value = rounded(plainText(middle), unit, Decimal.ROUND_HALF_UP);
  const isExact = figure.low === figure.high;
  if (unit === 'ratio' && decimal(value).isZero() && !middle.isZero()) return nearlyNothing(figure, middle);
  const isRounded = !decimal(value).eq(middle);
  return {
    ...figure,
    low: value,
    high: value,
    approximate: figure.approximate || (unit === 'people' && isExact && isRounded),
  };
}

/** Under 0.1 %, on its side of zero. */
function nearlyNothing({ approximate }: Figure, value: Decimal): Figure {
  return value.gt(0)
    ? { low: '0', high: '0.001', lowOpen: false, highOpen: true, approximate }
    : { low: '-0.001', high: '0', lowOpen: true, highOpen: false, approximate };
}

function rounded(value: string, unit: string, mode: Decimal.Rounding): string {
  const exact = decimal(value);
  const significant = exact.precision() > digits ? exact.toSignificantDigits(digits, mode) : exact;
  if (unit !== 'ratio') return plainText(significant);
  const places = exact.abs().lt('0.1') ? 3 : 2;
  return plainText(significant.toDecimalPlaces(places, mode));
}
