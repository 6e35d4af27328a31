import type { Cumulative, Length, PeriodForm } from './period-form';
import { type DateOrder, endsMonth, isDay } from './read-day';
import { type Span, wholePrecision, type yearKinds } from './span';

/** By which of its two calendar years a fiscal year is named. */
export const namings = ['last', 'first'] as const;

/** What a person can settle once for a row of heads or a column of periods; null or left out where nobody has. */
export type HeadChoices = {
  /** Whether 01/02/2024 is the first of February. */
  readonly dates?: DateOrder | null;
  /** What Q1 2024 and 2024 count from. */
  readonly years?: (typeof yearKinds)[number] | null;
  /** Of the two calendar years that FY24 runs over: whether 2024 is the last or the first. */
  readonly namedBy?: (typeof namings)[number] | null;
  /** Mar-24: March 2024, or the 24th of March. */
  readonly monthsOrDays?: 'months' | 'days' | null;
  /** 2009/10: the year over both, or October 2009. */
  readonly splitYears?: 'years' | 'months' | null;
  /** The century of years written with two digits from 50 up. */
  readonly century?: '19' | '20' | null;
  /** The year of heads that name none. */
  readonly year?: string | null;
  /** What a date stands for where a value is of a period: what ends with it, or the week or month that begins with it. */
  readonly ends?: 'month' | 'quarter' | 'half' | 'year' | 'week' | 'day' | null;
  readonly begins?: 'week' | 'month' | null;
  /** FY24P. */
  readonly projected?: 'plan' | 'forecast' | null;
  /** The last day of year-to-date and twelve-month figures whose heads name none. */
  readonly until?: string | null;
};

export type SpanChoices = HeadChoices & {
  /** How far apart the dates or months of the row are, where that leaves open what they stand for. */
  readonly apart?: 'weeks' | 'months' | 'first days' | null;
  /** The company's, `MM-DD`; null where it is not known. */
  readonly fiscalYearEnd: string | null;
  /** Another end of the year that the sheet shows, in its months or its title; then the company's is asked about. */
  readonly shownYearEnd?: string | null;
  /** Days until which the figures of the sheet may run, and years that it names: choices for heads that say neither. */
  readonly shownUntil?: readonly string[];
  readonly shownYears?: readonly string[];
  /** Whether a person said for this file when the year ends. */
  readonly isYearEndChosen?: boolean;
};

export type HeadQuestion =
  | 'date order'
  | 'years'
  | 'year end'
  | 'name of a year'
  | 'month or day'
  | 'split year'
  | 'century'
  | 'year'
  | 'period of a date'
  | 'week of a date'
  | 'first day of a month'
  | 'scenario'
  | 'until';

export type FormSpan =
  | {
      readonly ok: true;
      readonly span: Span;
      /** The one day that the text names, on which a balance holds. */
      readonly day: string | null;
      readonly cumulative: Cumulative | null;
    }
  | { readonly ok: false; readonly ask: HeadQuestion }
  | { readonly ok: false; readonly ask: null; readonly why: string };

/** The days that a period's form means under a file's choices, or what must be chosen first. */
export function spanOfForm(form: PeriodForm, choices: SpanChoices): FormSpan {
  switch (form.is) {
    case 'part':
      return partOfYear(form, choices);
    case 'month':
      return month(form, choices);
    case 'month of a year':
      return monthOfYear(form, choices);
    case 'split year':
      return splitYear(form.first, choices);
    case 'day':
      return oneDay(form.day);
    case 'date':
      return date(form, choices);
    case 'day of year':
      return withYear(form.year, choices, (year) => oneDay(dayText(year, form.month, form.day)));
    case 'week':
      return withYear(form.year, choices, (year) => isoWeek(year, form.week));
    case 'until':
      return until(form, choices);
    case 'from':
      return from(form, choices);
    case 'range':
      return range(form, choices);
  }
}

const ask = (question: HeadQuestion): FormSpan => ({ ok: false, ask: question });
const no = (why: string): FormSpan => ({ ok: false, ask: null, why });

function withYear(text: string, { century, year }: SpanChoices, make: (year: number) => FormSpan): FormSpan {
  const written = text === '' ? (year ?? '') : text;
  if (written === '') return ask('year');
  if (written.length === 4) return make(Number(written));
  if (Number(written) < 50) return make(2000 + Number(written));
  return century ? make(Number(century + written)) : ask('century');
}

/** The months of a year, by the calendar or by the company's own. */
function partOfYear(form: PeriodForm & { is: 'part' }, choices: SpanChoices): FormSpan {
  return withYear(form.year, choices, (year) => {
    const beginning = yearBeginning(form.fiscal, choices);
    if (!beginning.ok) return beginning;
    if (form.overTwo && beginning.month === 1) return ask('year end');
    const first = firstYear(year, beginning.month, form.overTwo ? 'last' : choices.namedBy);
    if (first === null) return ask('name of a year');
    const read = months(first, beginning.month + form.first - 1, form.length);
    return read.ok && form.length === 9 ? { ...read, cumulative: 'ytd' } : read;
  });
}

/** The calendar year in which a year that is named by a number begins; null where it can be either. */
function firstYear(year: number, beginsWith: number, namedBy: HeadChoices['namedBy']): number | null {
  if (beginsWith === 1) return year;
  return namedBy ? year - (namedBy === 'last' ? 1 : 0) : null;
}

/** April under FY24, or under 2023/24: of the first of the two calendar years, or of the second. */
function monthOfYear({ of, month, begins }: PeriodForm & { is: 'month of a year' }, choices: SpanChoices): FormSpan {
  const own = begins === null ? choices : { ...choices, fiscalYearEnd: endBefore(begins), isYearEndChosen: true };
  const whole = spanOfForm(of, own);
  if (!whole.ok) return whole;
  const [year, first] = [Number(whole.span.start.slice(0, 4)), Number(whole.span.start.slice(5, 7))];
  return months(month < first ? year + 1 : year, month, 1);
}

/** The last day of the month before one, `MM-DD`. */
export function endBefore(month: number): string {
  return isoDay(2023, month, 0).slice(5);
}

type Beginning = { readonly ok: true; readonly month: number } | (FormSpan & { readonly ok: false });

/** The month with which years begin. */
function yearBeginning(fiscal: boolean | null, choices: SpanChoices): Beginning {
  const { fiscalYearEnd, years, shownYearEnd, isYearEndChosen } = choices;
  const kind = fiscal === null ? years : fiscal ? 'fiscal' : 'calendar';
  const isOpen = shownYearEnd && shownYearEnd !== fiscalYearEnd && !isYearEndChosen;
  if (isOpen && kind !== 'calendar') return { ok: false, ask: 'year end' };
  if (fiscalYearEnd === '12-31' || kind === 'calendar') return { ok: true, month: 1 };
  if (kind === null || kind === undefined) return { ok: false, ask: 'years' };
  if (fiscalYearEnd === null) return { ok: false, ask: 'year end' };
  const [endMonth = 12, endDay = 31] = fiscalYearEnd.split('-').map(Number);
  if (endDay < 28) {
    const why = `the company’s year ends on ${fiscalYearEnd}, in the middle of a month: give start and end as dates`;
    return { ok: false, ask: null, why };
  }
  return { ok: true, month: (endMonth % 12) + 1 };
}

function month(form: PeriodForm & { is: 'month' }, choices: SpanChoices): FormSpan {
  if (form.or === 'day' && choices.monthsOrDays !== 'months') {
    if (choices.monthsOrDays !== 'days') return ask('month or day');
    return spanOfForm({ is: 'day of year', month: form.month, day: Number(form.year), year: '' }, choices);
  }
  if (form.or === 'split year' && choices.splitYears !== 'months') {
    return choices.splitYears === 'years' ? splitYear(form.year, choices) : ask('split year');
  }
  return withYear(form.year, choices, (year) => months(year, form.month, 1));
}

function splitYear(first: string, choices: SpanChoices): FormSpan {
  return withYear(first, choices, (year) => {
    const beginning = yearBeginning(true, choices);
    if (!beginning.ok) return beginning;
    if (beginning.month === 1) return ask('year end');
    return months(year, beginning.month, 12);
  });
}

function date({ first, second, year: text }: PeriodForm & { is: 'date' }, choices: SpanChoices): FormSpan {
  return withYear(text, choices, (year) => {
    const [dayFirst, monthFirst] = [dayText(year, second, first), dayText(year, first, second)];
    if (dayFirst === monthFirst || (!isDay(monthFirst) && choices.dates !== 'mdy')) return oneDay(dayFirst);
    if (!isDay(dayFirst) && choices.dates !== 'dmy') return oneDay(monthFirst);
    if (!choices.dates) return ask('date order');
    return oneDay(choices.dates === 'dmy' ? dayFirst : monthFirst);
  });
}

function until({ length, until: form, cumulative }: PeriodForm & { is: 'until' }, choices: SpanChoices): FormSpan {
  const found = form ? lastDay(form, length, choices) : choices.until;
  if (!found) return ask('until');
  if (typeof found !== 'string') return found;
  const start = beginningOf(length, found, choices);
  if (typeof start !== 'string') return start;
  return { ...spanned(start, found), cumulative };
}

/** YTD 2024 does not say until when, as YTD Sep 2024 does. */
function lastDay(form: PeriodForm, length: Length, choices: SpanChoices): string | null | FormSpan {
  const read = spanOfForm(form, choices);
  if (!read.ok) return read;
  const isYear = form.is === 'part' && form.length === 12;
  if (length !== 'year to date' || !isYear) return read.span.end;
  const { until } = choices;
  return until && until >= read.span.start && until <= read.span.end ? until : null;
}

function beginningOf(length: Length, end: string, choices: SpanChoices): string | FormSpan {
  if (length === 'year to date') return yearToDate(end, choices);
  if ('weeks' in length) return addDays(end, 1 - 7 * length.weeks);
  if (!endsMonth(end)) return no('it does not end with a month: give start and end as dates');
  return firstOfMonth(end, 1 - length.months);
}

function yearToDate(end: string, choices: SpanChoices): string | FormSpan {
  const beginning = yearBeginning(null, choices);
  if (!beginning.ok) return beginning;
  return firstOfMonth(end, -((Number(end.slice(5, 7)) - beginning.month + 12) % 12));
}

function from({ length, from: form }: PeriodForm & { is: 'from' }, choices: SpanChoices): FormSpan {
  const read = spanOfForm(form, choices);
  if (!read.ok || typeof length === 'string' || !('weeks' in length)) return read;
  return spanned(read.span.start, addDays(read.span.start, 7 * length.weeks - 1));
}

function range({ from, to }: PeriodForm & { is: 'range' }, choices: SpanChoices): FormSpan {
  const first = spanOfForm(from, choices);
  const last = spanOfForm(to, choices);
  if (!first.ok) return first;
  if (!last.ok) return last;
  if (first.span.start > last.span.end) return no('it ends before it begins');
  return spanned(first.span.start, last.span.end);
}

/** So many months from a month of a year, counted from 1; it may lie before or after that year. */
function months(year: number, first: number, length: number): FormSpan {
  if (year < 1900 || year > 2200) return no('it is not between 1900 and 2200');
  return spanned(isoDay(year, first, 1), isoDay(year, first + length, 0));
}

/** ISO 8601: weeks begin on Mondays, and the first has the year's first Thursday. */
function isoWeek(year: number, week: number): FormSpan {
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  const start = isoDay(year, 1, 4 - fourth + 1 + 7 * (week - 1));
  const thursday = addDays(start, 3);
  if (Number(thursday.slice(0, 4)) !== year) return no('that year has no such week');
  return spanned(start, addDays(start, 6));
}

function oneDay(day: string): FormSpan {
  if (!isDay(day)) return no('there is no such day');
  if (day < '1900-01-01' || day > '2200-12-31') return no('it is not between 1900 and 2200');
  return { ok: true, span: { start: day, end: day, precision: 'day' }, day, cumulative: null };
}

function spanned(start: string, end: string): FormSpan & { ok: true } {
  return { ok: true, span: { start, end, precision: wholePrecision(start, end) }, day: null, cumulative: null };
}

function addDays(day: string, count: number): string {
  return isoDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)) + count);
}

/** The first day of the month that is so many months after a day's. */
function firstOfMonth(day: string, monthsLater: number): string {
  return isoDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + monthsLater, 1);
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function dayText(year: number, month: number, day: number): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
