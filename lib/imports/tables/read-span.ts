import { periodForm } from './period-form';
import { spanOver } from './period-over';
import { type HeadQuestion, type SpanChoices, spanOfForm } from './period-span';
import { type DateOrder, readDay } from './read-day';
import { remembered } from './remembered';
import type { Span, yearKinds } from './span';

export type { Span } from './span';

export type ReadSpan = { readonly ok: true; readonly span: Span } | { readonly ok: false; readonly why: string };

export type SpanOptions = {
  readonly dates: DateOrder | null;
  /** What Q1 2024 and 2024 count from; null where nobody has said. */
  readonly years: (typeof yearKinds)[number] | null;
  /** The company's, `MM-DD`. */
  readonly fiscalYearEnd: string;
  /** What else of its periods the file has settled: Mar-24 is a month, dates a week apart end their weeks. */
  readonly heads?: Partial<SpanChoices>;
  /** True where a value is of a period: dates stand for the periods that `heads` says they end or begin. */
  readonly over?: boolean;
};

export const expectedSpan = 'a period, such as Q1 2024, 2024, FY2024, 2024-03 or 2024-01-01 to 2024-03-31';

/**
 * Reads a period in any of the forms that heads of periods have, or a day as the period of that day. What can be read in
 * two ways is refused until someone chooses for the file.
 */
export function readSpan(text: string, options: SpanOptions): ReadSpan {
  return readerFor(options)(text);
}

const readers = new Map<string, (text: string) => ReadSpan>();
const byOptions = new WeakMap<SpanOptions, (text: string) => ReadSpan>();

function readerFor(options: SpanOptions): (text: string) => ReadSpan {
  const known = byOptions.get(options);
  if (known) return known;
  const key = JSON.stringify([options.dates, options.years, options.fiscalYearEnd, options.heads, options.over]);
  const reader = readers.get(key) ?? remembered((text: string) => spanIn(text, options));
  if (readers.size >= 20) readers.clear();
  readers.set(key, reader);
  byOptions.set(options, reader);
  return reader;
}

function spanIn(text: string, options: SpanOptions): ReadSpan {
  const clean = text
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replaceAll(/\s+/g, ' ');
  const choices: SpanChoices = { ...options, ...options.heads };
  const one = readDay(clean, options.dates);
  if (!one.ok && one.why !== noDay) return one;
  const isoMonth = /^(\d{4})-(\d{2})$/.exec(clean);
  if (isoMonth && !(Number(isoMonth[2]) >= 1 && Number(isoMonth[2]) <= 12)) return no('there is no such month');
  const form = one.ok ? ({ is: 'day', day: one.day } as const) : periodForm(clean);
  if (form === null) return no('it is not a period');
  // 2009-10 is a month as ISO 8601 writes it; only 2009/10 can be a year over two.
  const own = isoMonth ? { ...choices, splitYears: choices.splitYears ?? 'months' } : choices;
  const read = spanOfForm(form, own);
  if (!read.ok) return no(read.ask === null ? read.why : questionWords(read.ask, options));
  if (!options.over) return { ok: true, span: read.span };
  const over = spanOver(form, read, own);
  return { ok: true, span: typeof over === 'string' ? read.span : over };
}

const noDay = 'it is not a date';

function no(why: string): ReadSpan {
  return { ok: false, why };
}

/** Why a question must be answered before a text is read. */
function questionWords(question: HeadQuestion, { fiscalYearEnd }: SpanOptions): string {
  if (question === 'years')
    return `the company’s year ends on ${fiscalYearEnd}: choose whether the file’s years are fiscal or calendar years`;
  if (question === 'year end')
    return `it goes over two years, and the company’s year ends on ${fiscalYearEnd}: give start and end as dates`;
  return words[question];
}

const words: Readonly<Record<Exclude<HeadQuestion, 'years' | 'year end'>, string>> = {
  'name of a year':
    'it is a fiscal year over two calendar years, and can be named by the first or the last: choose it for the file',
  'date order': 'day and month cannot be told apart: choose their order for the file',
  'month or day': 'it can be a month and its year, or a day of the month: write the year with four digits',
  'split year': 'it can be a month, or a year over two: write 2009-10 for the month, or start and end as dates',
  century: 'its century cannot be told: write the year with four digits',
  year: 'it names no year',
  until: 'it does not say until when: write YTD Sep 2024, or start and end as dates',
  scenario: 'it can be a plan or a forecast',
  'period of a date': 'it is a date, and what it stands for is open',
  'week of a date': 'it is a date, and whether its week ends or begins then is open',
  'first day of a month': 'it is the first day of a month, and may stand for all of it',
};
