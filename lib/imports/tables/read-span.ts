import { type Precision, precisions } from '@/lib/turnaround/case';
import { type DateOrder, endsMonth, monthNumber, readDay } from './read-day';

/** From the first to the last day, and how precisely that is known. */
export type Span = { readonly start: string; readonly end: string; readonly precision: Precision };
export type ReadSpan = { readonly ok: true; readonly span: Span } | { readonly ok: false; readonly why: string };

export const yearKinds = ['calendar', 'fiscal'] as const;

export type SpanOptions = {
  readonly dates: DateOrder | null;
  /** What Q1 2024 and 2024 count from; null where nobody has said. */
  readonly years: (typeof yearKinds)[number] | null;
  /** The company's, `MM-DD`. */
  readonly fiscalYearEnd: string;
};

export const expectedSpan = 'a period, such as Q1 2024, 2024, FY2024, 2024-03 or 2024-01-01 to 2024-03-31';

const range = /^(.+?) ?(?: to | bis | – |–|(?<=\d{4}-\d\d-\d\d)\/)(?=.*\d) ?(.+)$/i;
const quarter = /^(?:Q([1-4])[ -/]?(\d{4})|(\d{4})[ -/]?Q([1-4]))$/i;
const half = /^(?:H([12])[ -/]?(\d{4})|(\d{4})[ -/]?H([12]))$/i;
const fiscalYear = /^(?:FY|fiscal year|financial year|year ended) ?(\d{4})$/i;
const month = /^(\d{4})[-/](\d{2})$/;
const monthThenYear = /^(\d{2})\/(\d{4})$/;
const namedMonth = /^([a-zä]{3,9})\.?[ -](\d{4})$/i;

/** Reads a period, or a day as the period of that day. What depends on the fiscal year is refused until someone says how years count. */
export function readSpan(text: string, options: SpanOptions): ReadSpan {
  const clean = text
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replaceAll(/\s+/g, ' ');
  const one = readDay(clean, options.dates);
  if (one.ok) return span(one.day, one.day, 'day');
  const quarters = quarter.exec(clean);
  if (quarters) return partOfYear(Number(quarters[2] ?? quarters[3]), 3, Number(quarters[1] ?? quarters[4]), options);
  const halves = half.exec(clean);
  if (halves) return partOfYear(Number(halves[2] ?? halves[3]), 6, Number(halves[1] ?? halves[4]), options);
  const fiscal = fiscalYear.exec(clean);
  if (fiscal) return partOfYear(Number(fiscal[1]), 12, 1, { ...options, years: 'fiscal' });
  if (/^\d{4}$/.test(clean)) return partOfYear(Number(clean), 12, 1, options);
  return (
    readMonth(clean) ??
    readRange(clean, options) ?? { ok: false, why: one.why === 'it is not a date' ? 'it is not a period' : one.why }
  );
}

function readMonth(text: string): ReadSpan | null {
  const year = month.exec(text) ?? null;
  if (year) return months(Number(year[1]), Number(year[2]), 1);
  const last = monthThenYear.exec(text);
  if (last) return months(Number(last[2]), Number(last[1]), 1);
  const named = namedMonth.exec(text);
  const number = named ? Number(monthNumber(named[1] ?? '')) : 0;
  return named && number > 0 ? months(Number(named[2]), number, 1) : null;
}

function readRange(text: string, { dates }: SpanOptions): ReadSpan | null {
  const [, from, until] = range.exec(text) ?? [];
  if (from === undefined || until === undefined) return null;
  const start = readDay(from, dates);
  const end = readDay(until, dates);
  if (!start.ok) return start;
  if (!end.ok) return end;
  if (start.day > end.day) return { ok: false, why: 'it ends before it begins' };
  return span(start.day, end.day, wholePrecision(start.day, end.day));
}

/** The number-th part of so many months of a year. */
function partOfYear(year: number, length: number, number: number, options: SpanOptions): ReadSpan {
  const calendar = options.fiscalYearEnd === '12-31';
  if (!calendar && options.years === null) {
    return {
      ok: false,
      why: `the company’s year ends on ${options.fiscalYearEnd}: choose whether the file’s years are fiscal or calendar years`,
    };
  }
  if (calendar || options.years === 'calendar') return months(year, (number - 1) * length + 1, length);
  const [endMonth = 12, endDay = 31] = options.fiscalYearEnd.split('-').map(Number);
  if (endDay < 28)
    return {
      ok: false,
      why: `the company’s year ends on ${options.fiscalYearEnd}, in the middle of a month: give start and end as dates`,
    };
  return months(year - 1, endMonth + 1 + (number - 1) * length, length);
}

const precisionByMonths: Partial<Record<number, Precision>> = { 1: 'month', 3: 'quarter', 12: 'year' };

/** So many months from a month on, counted from 1; it may run past the year's end. */
function months(year: number, first: number, length: number): ReadSpan {
  if (length === 1 && (first < 1 || first > 12)) return { ok: false, why: 'there is no such month' };
  if (year < 1900 || year > 2200) return { ok: false, why: 'it is not between 1900 and 2200' };
  const start = new Date(Date.UTC(year, first - 1, 1)).toISOString().slice(0, 10);
  const end = new Date(Date.UTC(year, first - 1 + length, 0)).toISOString().slice(0, 10);
  return span(start, end, precisionByMonths[length] ?? 'day');
}

/** The precision of a span that is exactly one month, three or twelve of the calendar; a day otherwise. */
export function wholePrecision(start: string, end: string): Precision {
  if (start === end || !start.endsWith('-01') || !endsMonth(end)) return 'day';
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  const length = years * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
  return precisionByMonths[length] ?? 'day';
}

export function isPrecision(text: string): text is Precision {
  return precisions.some((precision) => precision === text);
}

function span(start: string, end: string, precision: Precision): ReadSpan {
  return { ok: true, span: { start, end, precision } };
}
