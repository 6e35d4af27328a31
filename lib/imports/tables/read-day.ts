import type { IsoDate } from '@/lib/turnaround/case';
import { monthOf } from './period-words';
import { remembered } from './remembered';

export const dateOrders = ['dmy', 'mdy'] as const;
/** Whether 01/02/2024 is the first of February or the second of January. */
export type DateOrder = (typeof dateOrders)[number];

/** A day, or why there is none. */
export type ReadDay = { readonly ok: true; readonly day: IsoDate } | { readonly ok: false; readonly why: string };

export const expectedDay = 'a date, such as 2024-06-25';

const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayFirst = /^(\d{1,2})\.?[- ]?(\p{L}{3,10})\.?[- ,]*(\d{4}|\d{2})$/iu;
const monthFirst = /^(\p{L}{3,10})\.? (\d{1,2}),? (\d{4})$/iu;

/**
 * Reads a day. Year first and months by name are read as they stand; `01/02/2024` by the file's order of day and
 * month only, and refused without one. A time of day after it is left out: the date is never shifted.
 */
export function readDay(text: string, order: DateOrder | null): ReadDay {
  return readers[order ?? 'untold'](text);
}

const readers = {
  dmy: remembered((text) => dayIn(text, 'dmy')),
  mdy: remembered((text) => dayIn(text, 'mdy')),
  untold: remembered((text) => dayIn(text, null)),
};

function dayIn(text: string, order: DateOrder | null): ReadDay {
  const clean = text.replaceAll(invisible, '').trim();
  const found = iso.exec(clean);
  if (found) return day(found[1], found[3], found[4]);
  const short = compact.exec(clean);
  if (short) return day(short[1], short[2], short[3]);
  const named = dayFirst.exec(clean);
  if (named && monthOf(named[2] ?? '') > 0) return day(named[3], monthNumber(named[2] ?? ''), named[1]);
  const american = monthFirst.exec(clean);
  if (american && monthOf(american[1] ?? '') > 0) return day(american[3], monthNumber(american[1] ?? ''), american[2]);
  const slashed = numeric.exec(clean);
  if (slashed) return ordered(slashed, order);
  return no(
    /^[1-9]\d{4}$/.test(clean)
      ? 'it is a number, perhaps a spreadsheet’s count of days: save it as a date'
      : 'it is not a date',
  );
}

function ordered([, first, mark, second, year]: RegExpExecArray, order: DateOrder | null): ReadDay {
  const told = mark === '.' ? 'dmy' : order;
  if (mark === '.' && order === 'mdy')
    return no('day and month stand the other way round than in the rest of the file');
  if (told === null && first !== second)
    return no('day and month cannot be told apart: choose their order for the file');
  return told === 'mdy' ? day(year, first, second) : day(year, second, first);
}

function day(written = '', month = '', of = ''): ReadDay {
  const year = written.length === 2 ? fullYear(written) : written;
  if (year === null) return no(`its year can be 19${written} or 20${written}: write it with four digits`);
  const date = `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  if (!isDay(date)) return no('there is no such day');
  if (date < '1900-01-01' || date > '2200-12-31') return no('it is not between 1900 and 2200');
  return { ok: true, day: date };
}

/** Whether a day is the last of its month. */
export function endsMonth(day: IsoDate): boolean {
  return Number(day.slice(8)) === lastDay(day);
}

/** The last day of a date's month; 0 where there is no such month. */
function lastDay(date: string): number {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has this `YYYY-MM-DD`. */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const day = Number(date.slice(8));
  return day >= 1 && day <= lastDay(date);
}

/** `03` for "Mar" or "March"; `00`, which no calendar has, for any other word. */
function monthNumber(name: string): string {
  return String(monthOf(name)).padStart(2, '0');
}

/** 00 to 49 are this century; nobody can say of 75 which it is. */
function fullYear(year: string): string | null {
  return Number(year) < 50 ? `20${year}` : null;
}

function no(why: string): ReadDay {
  return { ok: false, why };
}
