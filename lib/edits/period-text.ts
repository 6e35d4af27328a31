import { readSpan, type Span, type SpanOptions } from '@/lib/imports/tables/read-span';
import type { IsoDate, Precision } from '@/lib/turnaround/case';

/** Which years Q1 2024 and 2024 count from, and when the company's own end (`MM-DD`). */
export type Years = { readonly years: 'calendar' | 'fiscal'; readonly fiscalYearEnd: string };

/** A span as a person would type it, so that it reads back as it was: `Q1 2024`, `2024-05`, `2024-01-01 to 2024-12-30`. */
export function periodText({ start, end, precision }: Span, years: Years): string {
  const short = { day: start, month: start.slice(0, 7), quarter: quarterText(start), year: start.slice(0, 4) }[
    precision
  ];
  const read = readSpan(short, { dates: null, ...years, heads: { namedBy: 'last' } });
  const same = read.ok && read.span.start === start && read.span.end === end;
  return same ? short : start === end ? start : `${start} to ${end}`;
}

/** Since when something is known, as a person would type it. */
export function knownText(knownAt: IsoDate, precision: Precision): string {
  const start = {
    day: knownAt,
    month: `${knownAt.slice(0, 7)}-01`,
    quarter: quarterStart(knownAt),
    year: `${knownAt.slice(0, 4)}-01-01`,
  };
  return periodText({ start: start[precision], end: knownAt, precision }, calendar).replace(/^.* to /, '');
}

/** Reads a span in years of the calendar. */
export function readKnownSpan(text: string) {
  return readSpan(text, { dates: null, ...calendar });
}

const calendar = { years: 'calendar', fiscalYearEnd: '12-31' } as const satisfies Omit<SpanOptions, 'dates'>;

function quarterText(start: IsoDate): string {
  return `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`;
}

function quarterStart(day: IsoDate): IsoDate {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}
