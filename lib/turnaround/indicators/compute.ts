import { negate } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import type { Computed, Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { phrase } from '@/lib/figures/phrase';
import type { Locale } from '@/lib/figures/units';
import type { CompanyCase, Fact, Period } from '@/lib/turnaround/case';
import { lengthInDays } from '@/lib/turnaround/period';
import { capital, weakest } from '@/lib/turnaround/words';
import type { Indicator, IndicatorKey } from './indicator';

type Parts = {
  readonly key: IndicatorKey;
  readonly period: Period;
  readonly unit: string;
  readonly inputs: readonly Fact[];
  readonly basis: string;
  readonly result: Computed;
  /** Makes the sentence from the figure in words ("more than 6 times"); left out, there is none. */
  readonly say?: (words: string) => string;
  readonly floor?: '0' | null;
};

/** An indicator of a company from its parts; the sentence is made only when the bounds leave something to say. */
export function indicator({ locale }: CompanyCase, { say, floor = null, ...parts }: Parts): Indicator {
  const words = parts.result.ok ? said(parts.result.figure, parts.unit, locale, floor) : null;
  const scenario = weakest(parts.inputs);
  const told = words && say ? `${capital(say(words))}${qualified(scenario)}.` : null;
  return { ...parts, floor, scenario, sentence: told };
}

/** "6 times"; below one, "27% of". */
function said(figure: Figure, unit: string, locale: Locale, floor: '0' | null): string | null {
  const isPart = unit === 'times' && compare(figure, one) === 'less' && compare(figure, negate(one)) === 'more';
  const words = phrase(figure, isPart ? 'ratio' : unit, locale, floor);
  return words && isPart ? `${words} of` : words;
}

const one = exactly('1');

/** What is said after a sentence that rests on less than actuals: ", by forecast". */
export function qualified(scenario: Indicator['scenario']): string {
  if (scenario === 'claim') return ', by the company’s own statement';
  return scenario === 'actual' ? '' : `, by ${scenario}`;
}

export function refuse(reason: string): Computed {
  return { ok: false, reason };
}

export function computed(figure: Figure): Computed {
  return { ok: true, figure };
}

/** How many days a month, a quarter, half a year and a year have, of the calendar or of whole weeks. */
const lengths: readonly (readonly [factor: number, shortest: number, longest: number])[] = [
  [12, 28, 31],
  [4, 89, 99],
  [2, 180, 189],
  [1, 358, 372],
];

/** How often a period fits into a year; null for a date, two months, nine months and other odd lengths. */
export function yearly(period: Period): number | null {
  const days = period.type === 'instant' ? 0 : lengthInDays(period);
  return lengths.find(([, shortest, longest]) => shortest <= days && days <= longest)?.[0] ?? null;
}

/** How many months a period of the calendar is taken as. */
export function monthsIn(period: Period): number | null {
  const factor = yearly(period);
  return factor && 12 / factor;
}
