import { dayOf } from '@/lib/imports/filings/days';
import type { IsoDate } from '@/lib/turnaround/case';

/** `20090630` as a day; null when it is none. */
export function compactDay(text: string): IsoDate | null {
  const [, year, month, day] = (/^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []).map(Number);
  return year && month && day ? dayOf(year, month, day) : null;
}

/** The first day of a period that ends in a month and lasts so many quarters; null for an instant. */
export function startOf(end: IsoDate, quarters: number): IsoDate | null {
  if (quarters === 0) return null;
  const months = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 3 * quarters;
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
}
