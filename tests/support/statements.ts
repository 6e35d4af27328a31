import type { Figure } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';
import type { CompanyCase, Fact, Period, Precision } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { indicatorsOf } from '@/lib/turnaround/indicators/all';
import type { Indicator, IndicatorKey } from '@/lib/turnaround/indicators/indicator';
import { dateOf, dayNumber, lengthInDays } from '@/lib/turnaround/period';
import { fact } from './facts';

/** A flow over these days, exact where the amount is a text: its id is "revenue/2024-01-01/2024-03-31". */
export function flow(
  metric: MetricKey,
  [start, end]: readonly [string, string],
  amount: string | Figure,
  more: Partial<Fact> = {},
): Fact {
  return made(metric, { type: 'duration', start, end, precision: precisionOf(start, end) }, amount, more);
}

/** A level on a day, exact where the amount is a text. */
export function stock(metric: MetricKey, day: string, amount: string | Figure, more: Partial<Fact> = {}): Fact {
  return made(metric, { type: 'instant', start: day, end: day, precision: 'day' }, amount, more);
}

/** The first and the last day of a quarter of the calendar: `quarter(2024, 1)`. */
export function quarter(year: number, number: 1 | 2 | 3 | 4): [string, string] {
  const ends = { 1: ['01-01', '03-31'], 2: ['04-01', '06-30'], 3: ['07-01', '09-30'], 4: ['10-01', '12-31'] } as const;
  const [start, end] = ends[number];
  return [`${year}-${start}`, `${year}-${end}`];
}

/** The first and the last day of so many weeks up to a day. */
export function weeksTo(end: string, weeks: number): [string, string] {
  return [dateOf(dayNumber(end) - weeks * 7 + 1), end];
}

export function year(number: number): [string, string] {
  return [`${number}-01-01`, `${number}-12-31`];
}

/** "Q1 2024: >6×", or the reason why there is none: every value of an indicator, oldest first. */
export function told(known: CompanyCase, key: IndicatorKey): string[] {
  return indicatorsOf(known, key).map(({ period, result, unit }) => {
    const value = result.ok ? formatFigure(result.figure, { unit, locale: 'en-US', floor: null }) : result.reason;
    return `${period.end}: ${value}`;
  });
}

/** Its latest value. */
export function latest(known: CompanyCase, key: IndicatorKey): Indicator {
  const value = indicatorsOf(known, key).at(-1);
  if (!value) throw new Error(`${key} has no value`);
  return value;
}

/** Its sentences, oldest first. */
export function sentences(known: CompanyCase, key: IndicatorKey): (string | null)[] {
  return indicatorsOf(known, key).map(({ sentence }) => sentence);
}

function made(metric: MetricKey, period: Period, amount: string | Figure, more: Partial<Fact>): Fact {
  const figure = typeof amount === 'string' ? exactly(amount) : amount;
  const id = `${metric}/${period.start}/${period.end}`;
  const unit = metric === 'headcount' ? 'people' : 'USD';
  return fact({ id, metric, period, unit, value: { kind: 'figure', figure }, ...more });
}

function precisionOf(start: string, end: string): Precision {
  const days = lengthInDays({ start, end });
  return days > 300 ? 'year' : days > 80 && days < 100 ? 'quarter' : days < 32 ? 'month' : 'day';
}
