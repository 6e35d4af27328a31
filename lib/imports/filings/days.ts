import type { IsoDate } from '@/lib/turnaround/case';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a real day from 1900 to 2199, written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is IsoDate {
  if (typeof text !== 'string') return false;
  const [, year, month, day] = (isoDay.exec(text) ?? []).map(Number);
  if (!year || !month || !day || year < 1900 || year > 2199 || month > 12) return false;
  return day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a year, a month and a day of the month; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): IsoDate | null {
  const text = [String(year).padStart(4, '0'), two(month), two(day)].join('-');
  return isDay(text) ? text : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
