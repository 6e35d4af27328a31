import type { Cumulative, Length, PeriodForm } from './period-form';

/** Reads a text that names a period by itself. */
type Plain = (text: string) => PeriodForm | null;

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u');

const counts: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  nine: 9,
  twelve: 12,
  thirteen: 13,
};
const ended =
  /^(?:the |for the )?(?:(\d{1,2}(?=[ -]?[a-z])|[a-z]+(?=[ -]))[ -]?)?(weeks?|months?|mths?|m|quarter|half[ -]year|fiscal year|year|period)[ -](?:ended|ending|to) (.+)$/;
const yearEnd = /^(?:fye|y\/?e|year[ -]end)[ :]+(.+)$/;
const weekEnding = /^(?:w\/e|we|wk end(?:ing)?|week end(?:ing|ed)?|woche bis)\.?:? (.+)$/;
const weekBeginning = /^(?:w\/c|wc|w\/b|wb|week (?:commencing|beginning|starting|of)|woche ab)\.?:? (.+)$/;
const twelve =
  '(?:ltm|ttm|l12m|last twelve months|last 12 months|trailing twelve months|trailing 12 months|rolling 12 months|12m rolling)';
const toDate = '(?:ytd|year[ -]to[ -]date|y-t-d|kum\\.?|kumuliert|cumul(?:ative|e)?|cum\\.?)';
const joined = `(?:\\s?(?:to|through|as of|as at|-|/|:|bis)?\\s?)`;

/** What a text says of a length up to a day or from one: LTM Sep-24, YTD 2024, week ending 5 Jan, year ended 31 March. */
export function lengthForm(text: string, plain: Plain): PeriodForm | null {
  if (monthToDate.test(text)) return { is: 'until', length: { months: 1 }, until: null, cumulative: null };
  return (
    named(text, lastTwelve, plain) ??
    named(text, yearToDate, plain) ??
    weeks(text, plain) ??
    endedForm(text, plain) ??
    asOf(text, plain)
  );
}

type NamedLength = {
  readonly alone: RegExp;
  readonly rest: RegExp;
  readonly length: Length;
  readonly cumulative: Cumulative;
};

const namedLength = (words: string, length: Length, cumulative: Cumulative): NamedLength => ({
  alone: whole(words),
  rest: new RegExp(`^${words}${joined}(?=\\S)(.+)$|^(.+?)\\s?[-/(]?\\s?${words}\\)?$`, 'u'),
  length,
  cumulative,
});

const lastTwelve = namedLength(twelve, { months: 12 }, 'ltm');
const yearToDate = namedLength(toDate, 'year to date', 'ytd');

const monthToDate = whole('(?:current |this |der )?month(?: to date)?|mtd|monat');

function named(text: string, { alone, rest, length, cumulative }: NamedLength, plain: Plain): PeriodForm | null {
  if (alone.test(text)) return { is: 'until', length, until: null, cumulative };
  const found = rest.exec(text);
  const until = found ? plain((found[1] ?? found[2] ?? '').trim()) : null;
  return until && { is: 'until', length, until, cumulative };
}

function weeks(text: string, plain: Plain): PeriodForm | null {
  const ending = weekEnding.exec(text);
  const beginning = weekBeginning.exec(text);
  const form = plain(ending?.[1] ?? beginning?.[1] ?? '');
  if (!form) return null;
  return ending
    ? { is: 'until', length: { weeks: 1 }, until: form, cumulative: null }
    : { is: 'from', length: { weeks: 1 }, from: form };
}

const unitMonths: Readonly<Record<string, number>> = {
  month: 1,
  mth: 1,
  m: 1,
  quarter: 3,
  'half year': 6,
  'half-year': 6,
  'fiscal year': 12,
  year: 12,
};

function endedForm(text: string, plain: Plain): PeriodForm | null {
  const [, endOfYear] = yearEnd.exec(text) ?? [];
  const [, count, unit = '', rest = ''] = endOfYear ? ['', undefined, 'year', endOfYear] : (ended.exec(text) ?? []);
  const until = rest === '' ? null : plain(rest);
  if (!until) return null;
  if (until.is === 'part' && until.length === 12 && count === undefined) return { ...until, fiscal: true };
  const number = count === undefined ? 1 : (counts[count] ?? Number(count));
  if (!(number >= 1)) return null;
  const singular = unit.replace(/s$/, '');
  if (singular === 'week') return { is: 'until', length: { weeks: number }, until, cumulative: null };
  const months = unitMonths[singular];
  if (months === undefined) return null;
  return { is: 'until', length: { months: months * number }, until: asMonth(until), cumulative: null };
}

/** Months end with a month: Mar-24 is no day of March. */
function asMonth(form: PeriodForm): PeriodForm {
  return form.is === 'month' && form.or === 'day' ? { ...form, or: null } : form;
}

function asOf(text: string, plain: Plain): PeriodForm | null {
  const [, rest] = /^(?:as at|as of|at|on|balance at|stand|zum|per|au|al) (.+)$/.exec(text) ?? [];
  return rest === undefined ? null : plain(rest);
}
