import { dayOf } from '@/lib/imports/filings/days';
import type { IsoDate, Precision } from '@/lib/turnaround/case';

/** Which number of `3/6/2023` is the month. One for a whole file. */
export type DateOrder = 'month first' | 'day first';

/** A day, or a month without its day. */
export type Span = { readonly start: IsoDate; readonly end: IsoDate; readonly precision: Precision };

/** A piece of a cell that is a date: by which order it reads so, and null where there is no such day. */
export type DayToken = { readonly length: number; readonly span: Span | null; readonly asked: boolean };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const time = '(?:[t ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]\\.?m\\.?)?(?:z|[+-]\\d{2}:?\\d{2})?)?';
const end = '(?![\\d/])';

const iso = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}${end}`);
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const numeric = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}${end}`);
const monthFirst = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})${time}${end}`);
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?[- ,]+(\d{4}|\d{2})(?![\d/])/;
const wordedMonth = /^([a-z]{3,9})\.?,? (\d{4})(?![\d/])/;
const shortMonth = /^([a-z]{3})-(\d{2}|\d{4})(?![\d/])/;
const yearMonth = /^(\d{4})-(\d{2})(?![-\d/])/;

/** The date with which a text (in small letters) begins; null where it begins with none. */
export function dayToken(text: string, order: DateOrder | null): DayToken | null {
  const year = iso.exec(text) ?? compact.exec(text);
  if (year) {
    const [year4, month, day] = year.length > 4 ? [year[1], year[3], year[4]] : [year[1], year[2], year[3]];
    return tokenOf(year[0], oneDay(year4, month, day));
  }
  const slashed = numeric.exec(text);
  if (slashed) return ordered(slashed, order);
  const named = monthFirst.exec(text);
  if (named && monthOf(named[1])) return tokenOf(named[0], oneDay(named[3], String(monthOf(named[1])), named[2]));
  const day = dayFirst.exec(text);
  if (day && monthOf(day[2])) return tokenOf(day[0], oneDay(day[3], String(monthOf(day[2])), day[1]));
  const month = wordedMonth.exec(text) ?? shortMonth.exec(text);
  if (month && monthOf(month[1])) return tokenOf(month[0], oneMonth(Number(fullYear(month[2])), monthOf(month[1])));
  const plain = yearMonth.exec(text);
  return plain ? tokenOf(plain[0], oneMonth(Number(plain[1]), Number(plain[2]))) : null;
}

/** The number of a month by its English name, of three letters or more; 0 for any other word. */
export function monthOf(name = ''): number {
  const at = months.indexOf(name.slice(0, 3));
  const full =
    'january february march april may june july august september october november december'.split(' ')[at] ?? '';
  return at >= 0 && (full.startsWith(name) || name === 'sept') ? at + 1 : 0;
}

/** All days of a month. */
export function oneMonth(year: number, month: number): Span | null {
  const start = dayOf(year, month, 1);
  if (start === null) return null;
  return { start, end: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10), precision: 'month' };
}

/** Both numbers of a date whose order its file must tell, for all such dates in a text. */
export function orderedPairs(text: string): (readonly [first: number, second: number])[] {
  return [...text.matchAll(/(?<![\d/.-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/])/g)].map(
    ([, first, , second]) => [Number(first), Number(second)] as const,
  );
}

function ordered([all = '', first, mark, second, year]: RegExpExecArray, order: DateOrder | null): DayToken {
  const settled = mark === '.' ? 'day first' : order;
  if (settled === null && first !== second) return { length: all.length, span: null, asked: true };
  const [month, day] = settled === 'month first' ? [first, second] : [second, first];
  return tokenOf(all, oneDay(year, month, day));
}

function tokenOf(text: string, span: Span | null): DayToken {
  return { length: text.length, span, asked: false };
}

function oneDay(year = '', month = '', day = ''): Span | null {
  const found = dayOf(Number(fullYear(year)), Number(month), Number(day));
  return found === null ? null : { start: found, end: found, precision: 'day' };
}

/** Lists begin in the 1980s: 70 to 99 are of the last century. */
function fullYear(year = ''): string {
  if (year.length !== 2) return year;
  return `${Number(year) < 70 ? '20' : '19'}${year}`;
}
