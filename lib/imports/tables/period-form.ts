import { lengthForm } from './length-form';
import { anyMonth, monthOf, unaccented } from './period-words';
import { readDay } from './read-day';

/** A year as it is written, `2024` or `24`; blank where none is. */
type YearText = string;

/** What a text says of a period, before the conventions of its file and company make days of it. */
export type PeriodForm =
  /** Months of a year, counted from its first: a year, quarter, half or nine months; of a year over two, H1 2023/24. */
  | { is: 'part'; year: YearText; fiscal: boolean | null; first: number; length: number; overTwo?: boolean }
  /** `or` is what else the same text could be: Mar-24 a day, 2009/10 a year over two. */
  | { is: 'month'; year: YearText; month: number; or: 'day' | 'split year' | null }
  /** April under FY24, 2023/24, or a year that its months run beyond; `begins`: the month with which they do. */
  | { is: 'month of a year'; of: PeriodForm; month: number; begins: number | null }
  /** 2023/24. */
  | { is: 'split year'; first: YearText }
  | { is: 'day'; day: string }
  /** 01/02/2024: the order of day and month is the file's. */
  | { is: 'date'; first: number; second: number; year: YearText }
  /** A day whose year stands elsewhere. */
  | { is: 'day of year'; month: number; day: number; year: YearText }
  | { is: 'week'; year: YearText; week: number }
  /** So long, up to the end of another period: LTM Sep-24, three months ended 31 March 2024. Null where nothing says until when. */
  | { is: 'until'; length: Length; until: PeriodForm | null; cumulative: Cumulative | null }
  | { is: 'from'; length: Length; from: PeriodForm }
  | { is: 'range'; from: PeriodForm; to: PeriodForm };

export type Length = { readonly months: number } | { readonly weeks: number } | 'year to date';
export type Cumulative = 'ytd' | 'ltm' | 'to date';

const year = `['’]?(\\d{4}|\\d{2})`;
const gap = `[\\s.,/'-]*`;
const fiscal = `(?:fy|fiscal year|financial year|fiscal|gj|geschaftsjahr|exercice|ejercicio)`;
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u');

type Groups = readonly (string | undefined)[];
type Maker = (groups: Groups) => PeriodForm | null;

const part = (year: string, fiscal: boolean | null, number: number, length: number): PeriodForm => ({
  is: 'part',
  year,
  fiscal,
  first: (number - 1) * length + 1,
  length,
});

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
};
const numbered = (word = '') => ordinals[word] ?? Number(word);
const quarterOf = `(?:q|t|quarter\\s|quartal\\s)\\s?([1-4])|([1-4])\\s?(?:q|t)|(first|second|third|fourth|[1-4](?:st|nd|rd|th|er|eme|e|\\.)|iv|i{1,3}\\.)\\s?(?:quarter|quartal|qtr|trimestre|trimester)(?: of)?`;
const halfOf = `(?:h|hy|hj|s)\\s?([12])|([12])\\s?(?:h|s)|(first|second|[12](?:st|nd|er|eme|e|\\.))\\s?(?:half|halbjahr|half-year|half year|semestre|semester)(?: of)?`;
const monthsOf = `(3|6|9|12)\\s?m(?:onths?)?(?: of)?`;

/** Quarters, halves and first months, with the year behind or before. */
function parts(
  pattern: string,
  make: (number: number) => readonly [number: number, length: number],
): [RegExp, Maker][] {
  const count = (pattern.match(/\((?!\?)/g) ?? []).length;
  const numberIn = (groups: Groups) =>
    make(numbered(groups.find((group) => group !== undefined)?.replace(/(?:st|nd|rd|th|er|eme|e|\.)$/, '')));
  const behind: Maker = (groups) =>
    part(groups[count + 1] ?? '', groups[count] ? true : null, ...numberIn(groups.slice(0, count)));
  const before: Maker = (groups) => part(groups[1] ?? '', groups[0] ? true : null, ...numberIn(groups.slice(2)));
  return [
    [whole(`(?:${pattern})${gap}(${fiscal})?${gap}${year}`), behind],
    [whole(`(${fiscal})?${gap}${year}${gap}(?:${pattern})`), before],
    [whole(pattern), (groups) => part('', null, ...numberIn(groups))],
  ];
}

const forms: readonly (readonly [RegExp, Maker])[] = [
  ...parts(quarterOf, (number) => [number, 3]),
  ...parts(halfOf, (number) => [number, 6]),
  ...parts(monthsOf, (months) => [1, months]),
  [whole(`${fiscal}${gap}${year}`), ([of = '']) => part(of, true, 1, 12)],
  [whole(`(?:cy|calendar year|kalenderjahr)${gap}${year}`), ([of = '']) => part(of, false, 1, 12)],
  [
    whole(`(?:year |full year |jahr |annee |ano )?(\\d{4})(?: full year)?|'(\\d{2})`),
    ([of, short]) => part(of ?? short ?? '', null, 1, 12),
  ],
  [
    whole(`(?:${fiscal}${gap})?(\\d{4}|\\d{2})[/-](\\d{4}|\\d{2})`),
    ([first = '', second = '']) => splitYear(first, second),
  ],
  [whole(`(\\d{4})[-/](\\d{1,2})`), ([of = '', month = '']) => monthForm(of, Number(month), null)],
  [whole(`(\\d{1,2})/(\\d{4})`), ([month = '', of = '']) => monthForm(of, Number(month), null)],
  [whole(`(${anyMonth})(${gap})(')?(\\d{4}|\\d{2})`), namedMonth],
  [whole(`(\\d{4})${gap}(${anyMonth})\\.?`), ([of = '', name = '']) => monthForm(of, monthOf(name), null)],
  [whole(`(${anyMonth})\\.?`), ([name = '']) => monthForm('', monthOf(name), null)],
  [whole(`(\\d{4})[-\\s]?(?:w|kw|cw|wk)(\\d{1,2})`), ([of = '', week]) => weekForm(of, week)],
  [
    whole(`(?:w|kw|cw|wk|week|woche|semaine)\\.?\\s?(\\d{1,2})[\\s,/-]*(?:of )?(\\d{4}|'\\d{2})`),
    ([week, of = '']) => weekForm(of.replace("'", ''), week),
  ],
  [whole(`(\\d{1,2})\\.?[-\\s]?(${anyMonth})\\.?`), ([day, name = '']) => dayOfYear(monthOf(name), day)],
  [whole(`(${anyMonth})\\.?\\s(\\d{1,2})`), ([name = '', day]) => dayOfYear(monthOf(name), day)],
  [
    whole(`(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})`),
    ([first, , second, of = '']) => ({ is: 'date', first: Number(first), second: Number(second), year: of }),
  ],
];

/** What a text says of a period; null when it names none. Case, accents and kinds of apostrophes and dashes do not count. */
export function periodForm(text: string): PeriodForm | null {
  const clean = cleanHead(text);
  if (clean === '' || clean.length > 60) return null;
  return lengthForm(clean, plainForm) ?? plainForm(clean) ?? overTwoForm(clean) ?? rangeForm(clean);
}

/** H1 2023/24: a part of a year over two, which is named by its second. */
function overTwoForm(text: string): PeriodForm | null {
  const [, before = '', first = '', second = ''] = /^(.*\D)(\d{4}|\d{2})[/-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (before === '' || !isNext(first, second)) return null;
  const form = plainForm(before + (first.length === 4 ? String(Number(first) + 1) : second));
  return form?.is === 'part' && form.length < 12 ? { ...form, fiscal: true, overTwo: true } : null;
}

function isNext(first: string, second: string): boolean {
  return (
    String(Number(first) + 1)
      .padStart(2, '0')
      .slice(-second.length) === second && first.length >= second.length
  );
}

/** A head as it is compared: one line, lower case, plain apostrophes and hyphens, no footnote marks at its end. */
export function cleanHead(text: string): string {
  return unaccented(text)
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/[‘’ʼ´`′]/g, "'")
    .replaceAll(/[–—‒‐‑−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/(?:\s?(?:[*†‡§]+|[⁰¹²³⁴-⁹]+|\(\d\)|\[\d{1,2}\]))+$/u, '')
    .trim();
}

function plainForm(text: string): PeriodForm | null {
  const day = readDay(text, null);
  if (day.ok) return { is: 'day', day: day.day };
  for (const [pattern, make] of forms) {
    const found = pattern.exec(text);
    const form = found && make(found.slice(1));
    if (form) return form;
  }
  return null;
}

function namedMonth([name = '', between = '', mark, of = '']: Groups): PeriodForm | null {
  const month = monthOf(name);
  const could = of.length === 2 && mark === undefined && !between.includes("'") && Number(of) >= 1 && Number(of) <= 31;
  return monthForm(of, month, could ? 'day' : null);
}

function monthForm(year: string, month: number, or: 'day' | null): PeriodForm | null {
  if (month < 1 || month > 12) return null;
  return { is: 'month', year, month, or };
}

/** 2023/24 and 2023/2024. What is also a month (2009/10) says so; 23/24 alone is no date, and 11/12 could be one. */
function splitYear(first: string, second: string): PeriodForm | null {
  const next = String(Number(first) + 1)
    .slice(-second.length)
    .padStart(second.length, '0');
  if (second !== next || (first.length === 2 && (second.length === 4 || Number(second) <= 12))) return null;
  if (second.length === 2 && Number(second) <= 12 && Number(second) >= 1) {
    return { is: 'month', year: first, month: Number(second), or: 'split year' };
  }
  return { is: 'split year', first };
}

function weekForm(year: string, week = ''): PeriodForm | null {
  return Number(week) >= 1 && Number(week) <= 53 ? { is: 'week', year, week: Number(week) } : null;
}

function dayOfYear(month: number, day = ''): PeriodForm | null {
  return month > 0 && Number(day) >= 1 && Number(day) <= 31
    ? { is: 'day of year', month, day: Number(day), year: '' }
    : null;
}

function rangeForm(text: string): PeriodForm | null {
  const [, from = '', to = ''] =
    /^(.+?)\s?(?:\s(?:to|bis|through|until|au|a|-)\s|(?<=\d{4}-\d\d-\d\d)\/|(?<=[a-z.]|q\d)-)(?=\S)(.+)$/.exec(text) ??
    [];
  const last = to === '' ? null : plainForm(to);
  const first = last && plainForm(from);
  if (!last || !first) return null;
  return { is: 'range', from: withYear(first, last), to: last };
}

/** Jan-Sep 2024: the year stands at the end only. */
function withYear(form: PeriodForm, { ...other }: PeriodForm): PeriodForm {
  if (!('year' in form) || form.year !== '' || !('year' in other)) return form;
  return form.is === 'part' && other.is === 'part'
    ? { ...form, year: other.year, fiscal: other.fiscal }
    : { ...form, year: other.year };
}
