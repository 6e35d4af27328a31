import type { IsoDate, Precision } from '@/lib/turnaround/case';
import { type DateOrder, isDay, readDay } from './read-day';

/** A date as far as it is known: as written (`2024-05`), and the last day it can mean. */
export type Rough =
  | { readonly ok: true; readonly written: string; readonly last: IsoDate; readonly precision: Precision }
  | { readonly ok: false; readonly why: string };

/** Reads a year, a month (`2024-05`) or a day. */
export function readRough(text: string, dates: DateOrder | null): Rough {
  const clean = text.trim();
  if (clean.length > 7) return roughDay(clean, dates);
  if (/^\d{4}$/.test(clean)) return { ok: true, written: clean, last: `${clean}-12-31`, precision: 'year' };
  if (/^\d{4}-\d{2}$/.test(clean)) {
    if (!isDay(`${clean}-01`)) return { ok: false, why: 'there is no such month' };
    const [year = 0, month = 0] = clean.split('-').map(Number);
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    return { ok: true, written: clean, last, precision: 'month' };
  }
  return roughDay(clean, dates);
}

function roughDay(text: string, dates: DateOrder | null): Rough {
  const day = readDay(text, dates);
  return day.ok ? { ok: true, written: day.day, last: day.day, precision: 'day' } : day;
}
