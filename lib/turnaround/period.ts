import type { IsoDate, Period, Precision } from '@/lib/turnaround/case';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayLength = 86_400_000;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function parts(date: IsoDate): Parts {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** Days since 1970-01-01 in UTC; the place of a date on a time axis. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** The date of a day number. */
export function dateOf(number: number): IsoDate {
  return new Date(Math.round(number) * dayLength).toISOString().slice(0, 10);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(dayNumber(date) + days);
}

/** The last day of `2024`, `2024-06` or `2024-06-25`. */
export function lastDayOf(rough: string): IsoDate {
  if (rough.length === 10) return rough;
  const { year, month } = parts(rough.length === 4 ? `${rough}-12` : rough);
  return dateOf(Date.UTC(year, month, 0) / dayLength);
}

/** Days in a period, both ends included. */
export function lengthInDays({ start, end }: { start: IsoDate; end: IsoDate }): number {
  return dayNumber(end) - dayNumber(start) + 1;
}

/** The day in the middle: where an instant known only to its month is drawn. */
export function middle({ start, end }: { start: IsoDate; end: IsoDate }): IsoDate {
  return dateOf(Math.floor((dayNumber(start) + dayNumber(end)) / 2));
}

/**
 * Two periods of one kind: instants, or durations of like length. Fiscal quarters have 13 or 14 weeks
 * and years 52 or 53, so up to eight days apart count as alike.
 */
export function alike(one: Period, other: Period): boolean {
  if (one.type !== other.type) return false;
  if (one.type === 'instant') return true;
  const [shorter = 0, longer = 0] = [lengthInDays(one), lengthInDays(other)].sort((a, b) => a - b);
  return longer - shorter <= Math.min(8, shorter * 0.15);
}

/** "a quarter", "a year", "a date": the kind of a period in words. */
export function kindOf(period: Period): string {
  if (period.type === 'instant') return 'a date';
  const days = lengthInDays(period);
  const known: [number, string][] = [
    [1, 'a day'],
    [8, 'a week'],
    [31, 'a month'],
    [99, 'a quarter'],
    [189, 'half a year'],
    [280, 'nine months'],
    [372, 'a year'],
  ];
  return known.find(([longest]) => days <= longest)?.[1] ?? 'more than a year';
}

/** "17 Apr 2024". */
export function dayLabel(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${months[month - 1]} ${year}`;
}

/** "Apr 2024". */
export function monthLabel(date: IsoDate): string {
  const { year, month } = parts(date);
  return `${months[month - 1]} ${year}`;
}

/** "Q1 2024", "2023", "Apr 2024", "17 Apr 2024", "year to 30 Dec 2017". */
export function periodLabel(period: Period): string {
  if (period.type === 'instant') return dateLabel(period);
  if (isCalendar(period)) return dateLabel(period);
  if (period.precision === 'year' || period.precision === 'quarter')
    return `${period.precision} to ${dayLabel(period.end)}`;
  return `${dayLabel(period.start)} – ${dayLabel(period.end)}`;
}

/** "in Q1 2024", "on 17 Apr 2024", "in the quarter to 30 Dec 2017", "in the 182 days to 30 Jun 2024". */
export function when(period: Period): string {
  const text = periodLabel(period);
  if (period.type === 'instant' && period.precision === 'day') return `on ${text}`;
  if (text.includes(' – ')) return `in the ${lengthInDays(period)} days to ${dayLabel(period.end)}`;
  return /^(year|quarter) to/.test(text) ? `in the ${text}` : `in ${text}`;
}

/** A date as precisely as it is known: "2022", "Q4 2024", "Dec 2024", "25 Jun 2024". */
export function dateLabel({ start, precision }: { start: IsoDate; precision: Precision }): string {
  const { year, month } = parts(start);
  if (precision === 'year') return String(year);
  if (precision === 'quarter') return `Q${Math.ceil(month / 3)} ${year}`;
  return precision === 'month' ? monthLabel(start) : dayLabel(start);
}

/** A source's date as far as it is known: `2023-11` is "Nov 2023". */
export function roughDateLabel(date: string): string {
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
  return dateLabel({ start: `${date}-01-01`.slice(0, 10), precision });
}

const longest: Record<Precision, number> = { day: 1, month: 31, quarter: 92, year: 366 };
const shortest: Record<Precision, number> = { day: 1, month: 28, quarter: 90, year: 365 };

/** A month, quarter or year of the calendar, from its first day to its last. */
function isCalendar(period: Period): boolean {
  const days = lengthInDays(period);
  const first = parts(period.start);
  const next = parts(addDays(period.end, 1));
  const whole =
    first.day === 1 && next.day === 1 && days <= longest[period.precision] && days >= shortest[period.precision];
  if (period.precision === 'quarter') return whole && first.month % 3 === 1;
  return whole && (period.precision !== 'year' || first.month === 1);
}
