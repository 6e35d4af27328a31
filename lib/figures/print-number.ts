import type { Decimal } from 'decimal.js';
import { plainText } from '@/lib/figures/decimal';
import { compactDigits } from '@/lib/figures/rounding';
import type { Locale, UnitFormat } from '@/lib/figures/units';

/** A power of ten with its short sign and its word: `M`, "million". */
export type Scale = { readonly power: number; readonly sign: string; readonly word: string };

export const noScale: Scale = { power: 0, sign: '', word: '' };

const scales: readonly Scale[] = [
  { power: 12, sign: 'tn', word: 'trillion' },
  { power: 9, sign: 'B', word: 'billion' },
  { power: 6, sign: 'M', word: 'million' },
];
const thousand: Scale = { power: 3, sign: 'K', word: 'thousand' };

/**
 * The scale in which a number is shortest to read: none below a million, except `K` for printed money
 * from 10,000 in round numbers. None for a number with more than six significant digits, nor for
 * percents, multiples and months.
 */
export function scaleOf(value: Decimal, kind: UnitFormat['kind'], spoken = false): Scale {
  if (value.precision() > compactDigits || kind === 'ratio' || kind === 'times' || kind === 'months') return noScale;
  const large = scales.find((scale) => value.e >= scale.power);
  if (large) return large;
  const round = value.e >= 4 && value.precision() <= 3;
  return kind === 'money' && round && !spoken ? thousand : noScale;
}

/**
 * Both ends of a range in one scale, or each in its own. A low end without a scale beside a high end
 * with one would be read as sharing it ("10–15M"), so then both are written out.
 */
export function rangeScales(low: Decimal, high: Decimal, scaleFor: (value: Decimal) => Scale): readonly [Scale, Scale] {
  const highScale = scaleFor(high);
  const lowScale = low.isZero() ? highScale : scaleFor(low);
  return lowScale === noScale || highScale === noScale ? [noScale, noScale] : [lowScale, highScale];
}

/** The number without its sign, in the scale, with the locale's marks: `1,234.5`. Every digit is printed. */
export function printNumber(value: Decimal, locale: Locale, scale: Scale = noScale): string {
  const [whole = '0', fraction] = plainText(value.abs().times(`1e-${scale.power}`)).split('.');
  const german = locale === 'de-DE';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, german ? '.' : ',');
  return fraction === undefined ? grouped : `${grouped}${german ? ',' : '.'}${fraction}`;
}
