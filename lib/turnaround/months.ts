import type { IsoDate } from '@/lib/turnaround/case';
import { addDays, dayNumber } from '@/lib/turnaround/period';

/** The same day of the month so many whole months on; the month's last day where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const number = year * 12 + (month - 1) + months;
  const first = monthStart(number);
  const length = dayNumber(monthStart(number + 1)) - dayNumber(first);
  return addDays(first, Math.min(day, length) - 1);
}

/**
 * How many months a date lies after the origin, negative before it: whole months of the calendar, and of the one
 * begun the share of its days. 25 June to 25 July is 1, to 10 August 1 + 16/31.
 */
export function monthsFrom(origin: IsoDate, date: IsoDate): number {
  const near = monthNumber(date) - monthNumber(origin);
  const whole = addMonths(origin, near) > date ? near - 1 : near;
  const begun = dayNumber(addMonths(origin, whole));
  const next = dayNumber(addMonths(origin, whole + 1));
  return whole + (dayNumber(date) - begun) / (next - begun);
}

function monthNumber(date: IsoDate): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + (month - 1);
}

function monthStart(number: number): IsoDate {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`;
}
