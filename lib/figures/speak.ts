import type { Decimal } from 'decimal.js';
import type { Figure } from '@/lib/figures/figure';
import { noScale, printNumber, rangeScales, type Scale, scaleOf } from '@/lib/figures/print-number';
import { type Statement, statement } from '@/lib/figures/statement';
import { type Locale, unitFormat, unitName } from '@/lib/figures/units';

export type SpeakOptions = {
  readonly unit: string;
  /** Speech is English, with English marks in numbers, for every locale. */
  readonly locale?: Locale | undefined;
  /** True speaks money that is certainly not positive as a loss. */
  readonly losses?: boolean | undefined;
  /** The metric's natural minimum, left unsaid; `0` when left out, none with losses. */
  readonly floor?: string | null | undefined;
};

/**
 * A figure as a screen reader says it, in English: "less than 5 million US dollars", "about 200 people",
 * "a loss of 30 million US dollars or more", "between 10 and 15 million US dollars". Rounds as `formatFigure`.
 */
export function speakFigure(figure: Figure, options: SpeakOptions): string {
  const { unit, losses = false } = options;
  const locale = options.locale === 'en-GB' ? 'en-GB' : 'en-US';
  const floor = options.floor === undefined ? (losses ? null : '0') : options.floor;
  const { kind, shift } = unitFormat(unit, locale);
  const said = statement(figure, {
    style: 'compact',
    digits: null,
    kind,
    shift,
    floor,
    losses: losses && kind === 'money',
  });
  return `${said.loss ? 'a loss of ' : ''}${claimWords(said, unit, locale)}`;
}

function claimWords(said: Statement, unit: string, locale: Locale): string {
  const about = said.approximate ? 'about ' : '';
  if (said.kind === 'unknown') return 'unknown';
  if (said.kind === 'range') return rangeWords(said, about, unit, locale);
  const number = numberWords(said.value, locale, spokenScale(unit)(said.value));
  const amount = `${about}${number} ${unitName(unit, locale, said.value.eq(1))}`;
  if (said.kind === 'value') return amount;
  return said.kind === 'at least' && !said.value.lt(0) ? `${amount} or more` : `${said.kind} ${amount}`;
}

function rangeWords(said: Statement & { kind: 'range' }, about: string, unit: string, locale: Locale): string {
  const [lowScale, highScale] = rangeScales(said.low, said.high, spokenScale(unit));
  const lowNumber = numberWords(said.low, locale, lowScale);
  const low = about + (lowScale === highScale ? lowNumber.replace(` ${lowScale.word}`, '') : lowNumber);
  const high = `${numberWords(said.high, locale, highScale)} ${unitName(unit, locale)}`;
  if (!said.lowOpen && !said.highOpen) return `between ${low} and ${high}`;
  return `${said.lowOpen ? 'more than' : 'at least'} ${low} and ${said.highOpen ? 'less than' : 'at most'} ${about}${high}`;
}

/** "minus 12.5 million": thousands are said in figures. */
function numberWords(value: Decimal, locale: Locale, scale: Scale): string {
  const number = `${value.lt(0) ? 'minus ' : ''}${printNumber(value, locale, scale)}`;
  return scale === noScale ? number : `${number} ${scale.word}`;
}

function spokenScale(unit: string): (value: Decimal) => Scale {
  const { kind } = unitFormat(unit);
  return (value) => scaleOf(value, kind, true);
}
