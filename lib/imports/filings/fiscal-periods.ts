import type { IsoDate } from '@/lib/turnaround/case';
import { addDays, lengthInDays } from '@/lib/turnaround/period';

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

/** Two durations that are one fiscal period: a 52-week calendar moves its ends by a few days. */
export function isSamePeriod(one: Duration, other: Duration): boolean {
  return near(one.start, other.start) && near(one.end, other.end);
}

type Duration = { readonly start: IsoDate; readonly end: IsoDate };

function near(one: IsoDate, other: IsoDate): boolean {
  return addDays(one, -7) <= other && other <= addDays(one, 7);
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
