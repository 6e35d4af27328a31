import { dayOf } from '@/lib/imports/filings/days';
import type { IsoDate } from '@/lib/turnaround/case';

/** Which number of `3/6/2023` is the month. One for a whole file. */
export type DateOrder = 'month first' | 'day first';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const numeric = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * A day as lists write it: `2023-03-06`, `2023/03/06`, `20230306`, `3/6/2023` by the file's order, `6.3.2023`,
 * `6-Mar-23`, `6 March 2023`, `March 6, 2023`; of a time only its day, as written. Null for anything else.
 */
export function readDay(text: string, order: DateOrder | null): IsoDate | null {
  const clean = text.replaceAll(invisible, '').trim().toLowerCase();
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ]\d{2}:\d{2}\S*)?$/.exec(clean) ?? [];
  if (year) return dayOf(Number(year), Number(month), Number(day));
  const [, compactYear, compactMonth, compactDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(clean) ?? [];
  if (compactYear) return dayOf(Number(compactYear), Number(compactMonth), Number(compactDay));
  return slashed(clean, order) ?? dotted(clean) ?? worded(clean);
}

/** The order that a file's dates show; null where none of them tells, `mixed` where they contradict each other. */
export function dateOrderOf(texts: readonly string[]): DateOrder | 'mixed' | null {
  const numbers = texts.flatMap((text) => {
    const [, first, second] = numeric.exec(text.trim()) ?? [];
    return first ? [[Number(first), Number(second)]] : [];
  });
  const dayFirst = numbers.some(([first = 0, second = 0]) => first > 12 && second <= 12);
  const monthFirst = numbers.some(([first = 0, second = 0]) => first <= 12 && second > 12);
  if (dayFirst && monthFirst) return 'mixed';
  if (dayFirst) return 'day first';
  return monthFirst ? 'month first' : null;
}

function slashed(text: string, order: DateOrder | null): IsoDate | null {
  const [, first, second, year] = numeric.exec(text) ?? [];
  if (!first || order === null) return null;
  const [month, day] = order === 'month first' ? [first, second] : [second, first];
  return dayOf(Number(year), Number(month), Number(day));
}

function dotted(text: string): IsoDate | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return day ? dayOf(Number(year), Number(month), Number(day)) : null;
}

function worded(text: string): IsoDate | null {
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3})[a-z]*\.?[- ](\d{4}|\d{2})$/.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2}), ?(\d{4})$/.exec(text);
  const [day, name, year] = dayFirst ? dayFirst.slice(1) : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = months.indexOf(name ?? '') + 1;
  if (month === 0 || !year) return null;
  return dayOf(Number(year.length === 2 ? `20${year}` : year), month, Number(day));
}
