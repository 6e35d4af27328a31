import { brief } from '@/lib/figures/brief';
import { decimal } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import { unbounded } from '@/lib/figures/make';
import { isOneValue } from '@/lib/figures/statement';
import type { Locale } from '@/lib/figures/units';

/**
 * A figure in a sentence, at most three digits long: "under $5M", "about 200", "$30M or more", "between $10M and $15M",
 * "more than 6 times". Bounds round outward. Null when the figure has no bound to tell.
 * @param floor the natural minimum, left unsaid as a low bound; null when there is none
 * @param like an amount in whose scale a smaller one is said: £0.41M beside £12.2M
 */
export function phrase(
  figure: Figure,
  unit: string,
  locale: Locale,
  floor: string | null = null,
  like: string | null = null,
): string | null {
  return inWords(brief(figure, unit), { unit, locale, like }, floor);
}

/** The same with all its digits, where figures are added up before the reader's eyes. */
export function phraseInFull(figure: Figure, unit: string, locale: Locale, floor: string | null = null): string | null {
  return inWords(figure, { unit, locale, like: null }, floor);
}

type Manner = { readonly unit: string; readonly locale: Locale; readonly like: string | null };

function inWords(figure: Figure, manner: Manner, floor: string | null): string | null {
  const about = figure.approximate ? 'about ' : '';
  const { low, high } = figure;
  if (low !== null && high !== null && isOneValue(figure, decimal(low), decimal(high)))
    return `${about}${value(figure, manner)}`;
  if (high !== null && (low === null || low === floor))
    return `${figure.highOpen ? 'under' : 'at most'} ${about}${upTo(figure, manner)}`;
  if (high === null && low === floor && !figure.lowOpen) return null;
  if (low !== null && high === null)
    return figure.lowOpen ? `more than ${about}${downTo(figure, manner)}` : `${about}${downTo(figure, manner)} or more`;
  return low !== null && high !== null ? `between ${about}${downTo(figure, manner)} and ${upTo(figure, manner)}` : null;
}

function value({ low, high, approximate }: Figure, manner: Manner): string {
  return worded({ ...unbounded(approximate), low, high }, manner);
}

function upTo({ high, approximate }: Figure, manner: Manner): string {
  return worded({ ...unbounded(approximate), high, highOpen: true }, manner);
}

function downTo({ low, approximate }: Figure, manner: Manner): string {
  return worded({ ...unbounded(approximate), low, lowOpen: true }, manner);
}

function worded(figure: Figure, { unit, locale, like }: Manner): string {
  const text = formatFigure(figure, { unit, locale, floor: null, like });
  const plain = text.replace(/^[<>~]/, '').replace(/^~/, '');
  return unit === 'times' ? `${plain.replace('×', '')} ${plain === '1×' ? 'time' : 'times'}` : plain;
}
