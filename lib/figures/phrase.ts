import { decimal } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import { unbounded } from '@/lib/figures/make';
import { isOneValue } from '@/lib/figures/statement';
import type { Locale } from '@/lib/figures/units';

/**
 * A figure in a sentence: "under $5M", "about 200", "$30M or more", "between $10M and $15M", "more than 6 times".
 * Long bounds round outward. Null when the figure has no bound to tell.
 * @param floor the natural minimum, left unsaid as a low bound; null when there is none
 */
export function phrase(figure: Figure, unit: string, locale: Locale, floor: string | null = null): string | null {
  const about = figure.approximate ? 'about ' : '';
  const { low, high } = figure;
  if (low !== null && high !== null && isOneValue(figure, decimal(low), decimal(high)))
    return `${about}${value(figure, unit, locale)}`;
  if (high !== null && (low === null || low === floor))
    return `${figure.highOpen ? 'under' : 'at most'} ${about}${upTo(figure, unit, locale)}`;
  if (high === null && low === floor && !figure.lowOpen) return null;
  if (low !== null && high === null)
    return figure.lowOpen
      ? `more than ${about}${downTo(figure, unit, locale)}`
      : `${about}${downTo(figure, unit, locale)} or more`;
  return low !== null && high !== null
    ? `between ${about}${downTo(figure, unit, locale)} and ${upTo(figure, unit, locale)}`
    : null;
}

function value({ low, high, approximate }: Figure, unit: string, locale: Locale): string {
  return worded(formatFigure({ ...unbounded(approximate), low, high }, { unit, locale, floor: null }), unit);
}

function upTo({ high, approximate }: Figure, unit: string, locale: Locale): string {
  return worded(formatFigure({ ...unbounded(approximate), high, highOpen: true }, { unit, locale, floor: null }), unit);
}

function downTo({ low, approximate }: Figure, unit: string, locale: Locale): string {
  return worded(formatFigure({ ...unbounded(approximate), low, lowOpen: true }, { unit, locale, floor: null }), unit);
}

function worded(text: string, unit: string): string {
  const plain = text.replace(/^[<>~]/, '').replace(/^~/, '');
  return unit === 'times' ? `${plain.replace('×', '')} ${plain === '1×' ? 'time' : 'times'}` : plain;
}
