import type { IsoDate } from '@/lib/turnaround/case';
import { dayNumber, lengthInDays } from '@/lib/turnaround/period';

export type Span = 'quarter' | 'half' | 'nine months' | 'year';

/** Days of each span: quarters of 12 to 17 weeks, years of 52 or 53, and what adds up to them. */
const spans: readonly (readonly [Span, number, number])[] = [
  ['quarter', 80, 120],
  ['half', 165, 205],
  ['nine months', 245, 290],
  ['year', 350, 380],
];

/** What a duration is in a fiscal calendar; null for a stub, a month or several years. */
export function spanOf(start: IsoDate, end: IsoDate): Span | null {
  const days = lengthInDays({ start, end });
  return spans.find(([, from, to]) => from <= days && days <= to)?.[0] ?? null;
}

type Duration = { readonly start: IsoDate; readonly end: IsoDate };

/** A 52-week calendar moves the ends of a period by up to so many days. */
export const mostMoved = 7;

/** Two durations that are one fiscal period. */
export function isSamePeriod(one: Duration, other: Duration): boolean {
  return isNear(one.start, other.start) && isNear(one.end, other.end);
}

function isNear(one: IsoDate, other: IsoDate): boolean {
  return Math.abs(dayNumber(one) - dayNumber(other)) <= mostMoved;
}

/** A year or a quarter of the calendar, from its first day to its last, as `2020` or `2020-q2`; null for others. */
export function calendarName({ start, end }: Duration, span: Span): string | null {
  const [year, month] = [end.slice(0, 4), end.slice(5)];
  if (span === 'year') return start === `${year}-01-01` && month === '12-31' ? year : null;
  const quarter = quarters.findIndex(([from, to]) => start === `${year}-${from}` && month === to);
  return span === 'quarter' && quarter >= 0 ? `${year}-q${quarter + 1}` : null;
}

const quarters = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;
