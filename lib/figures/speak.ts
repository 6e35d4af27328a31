import type { Decimal } from 'decimal.js';
import type { Figure } from '@/lib/figures/figure';
import { noScale, printNumber, type Scale, scaleOf } from '@/lib/figures/print-number';
import { type Statement, statement } from '@/lib/figures/statement';
import { type Locale, unitFormat, unitName } from '@/lib/figures/units';

export type SpeakOptions = {
  readonly unit: string;
  readonly locale?: Locale | undefined;
  /** True speaks what is certainly not positive as a loss. */
  readonly losses?: boolean | undefined;
  /** The metric's natural minimum, left unsaid; `0` when left out, none with losses. */
  readonly floor?: string | null | undefined;
};

/**
 * A figure as a screen reader says it, in English: "less than 5 million US dollars", "about 200 people",
 * "a loss of 30 million US dollars or more", "between 10 and 15 million US dollars". Rounds as `formatFigure`.
 */
export function speakFigure(figure: Figure, options: SpeakOptions): string {
  const { unit, locale = 'en-US', losses = false } = options;
  const floor = options.floor === undefined ? (losses ? null : '0') : options.floor;
  const { kind, shift } = unitFormat(unit, locale);
  const said = statement(figure, { style: 'compact', digits: null, kind, shift, floor, losses });
  return `${said.loss ? 'a loss of ' : ''}${claimWords(said, unit, locale)}`;
}

function claimWords(said: Statement, unit: string, locale: Locale): string {
  const about = said.approximate ? 'about ' : '';
  if (said.kind === 'unknown') return 'unknown';
  if (said.kind === 'range') return rangeWords(said, about, unit, locale);
  const amount = `${about}${numberWords(said.value, locale)} ${unitName(unit, locale, said.value.eq(1))}`;
  if (said.kind === 'value') return amount;
  return said.kind === 'at least' ? `${amount} or more` : `${said.kind} ${amount}`;
}

function rangeWords(said: Statement & { kind: 'range' }, about: string, unit: string, locale: Locale): string {
  const shared = scaleOf(said.low, false) === scaleOf(said.high, false) || said.low.isZero();
  const low = numberWords(said.low, locale, shared ? noScale : undefined, shared ? scaleOf(said.high, false) : undefined);
  const high = `${numberWords(said.high, locale)} ${unitName(unit, locale)}`;
  if (!said.lowOpen && !said.highOpen) return `between ${about}${low} and ${high}`;
  return `${said.lowOpen ? 'more than' : 'at least'} ${about}${low} and ${said.highOpen ? 'less than' : 'at most'} ${about}${high}`;
}
