import type { PeriodForm } from './period-form';
import type { HeadParts, SpanChoices } from './period-head';
import { spanOfForm } from './period-span';
import { endsMonth } from './read-day';
import { settledYears } from './settle-years';

/** The choices with what a row of heads settles by itself. What a person chose is never changed. */
export function settledByRow(parts: readonly HeadParts[], chosen: SpanChoices): SpanChoices {
  const forms = parts.flatMap(({ form }) => (form ? [form] : []));
  let choices = chosen;
  choices = { ...choices, monthsOrDays: choices.monthsOrDays ?? monthsOrDays(forms) };
  choices = { ...choices, splitYears: choices.splitYears ?? splitYears(forms) };
  choices = { ...choices, century: choices.century ?? century(forms) };
  choices = { ...choices, dates: choices.dates ?? dateOrder(forms) };
  choices = settledYears(forms, choices);
  const { shownUntil = [] } = choices;
  choices = { ...choices, shownUntil: [...new Set([...shownUntil, ...endsShown(forms, choices)])].slice(0, 12) };
  if (choices.ends || choices.begins) return choices;
  return { ...choices, ...spacing(forms, choices) };
}

/** The last days of a row's months and days, the latest first. */
function endsShown(forms: readonly PeriodForm[], choices: SpanChoices): string[] {
  const ends = forms.flatMap((form) => {
    if (form.is !== 'month' && form.is !== 'month of a year' && form.is !== 'day' && form.is !== 'date') return [];
    const read = spanOfForm(form, choices);
    return read.ok ? [read.span.end] : [];
  });
  return ends.sort().reverse();
}

type MonthForm = PeriodForm & { is: 'month' };

/**
 * Month and two digits are a month and its year where the heads go up month by month, quarter by quarter or half by half,
 * or where another head writes that year beyond doubt.
 */
function monthsOrDays(forms: readonly PeriodForm[]): SpanChoices['monthsOrDays'] {
  const short = forms.flatMap(monthsIn).filter(({ or, year }) => or !== 'split year' && year.length === 2);
  const open = short.filter(({ or }) => or === 'day');
  if (open.length === 0) return null;
  const steps = gaps(short.map(({ year, month }) => Number(year) * 12 + month));
  const even = steps.length > 0 && [1, 3, 6].includes(Math.min(...steps)) && Math.max(...steps) <= 12;
  if (even && steps.every((step) => step % Math.min(...steps) === 0)) return 'months';
  const years = new Set(forms.flatMap(yearsBeyondDoubt));
  return open.every(({ year }) => years.has(year)) ? 'months' : null;
}

function monthsIn(form: PeriodForm): MonthForm[] {
  if (form.is === 'month') return [form];
  if (form.is === 'until') return form.until ? monthsIn(form.until) : [];
  return form.is === 'range' ? [...monthsIn(form.from), ...monthsIn(form.to)] : [];
}

/** The last two digits of years that can be nothing else. */
function yearsBeyondDoubt(form: PeriodForm): string[] {
  switch (form.is) {
    case 'part':
    case 'week':
    case 'date':
      return form.year === '' ? [] : [form.year.slice(-2)];
    case 'month':
      return form.or === null && form.year !== '' ? [form.year.slice(-2)] : [];
    case 'day':
      return [form.day.slice(2, 4)];
    case 'until':
      return form.until ? yearsBeyondDoubt(form.until) : [];
    default:
      return [];
  }
}

/** 2008/09, 2009/10, 2010/11 are years over two; 2009/09, 2009/10, 2009/11 are months. */
function splitYears(forms: readonly PeriodForm[]): SpanChoices['splitYears'] {
  const open = forms.flatMap(monthsIn).filter(({ or }) => or === 'split year');
  if (open.length === 0) return null;
  const others = forms.filter((form) => !monthsIn(form).some(({ or }) => or === 'split year'));
  const firsts = open.map(({ year }) => Number(year));
  const overTwo = others.flatMap((form) => (form.is === 'split year' ? [Number(form.first)] : []));
  const steps = gaps([...firsts, ...overTwo]);
  if (steps.length > 0 && steps.every((step) => step === 1)) return 'years';
  return others.some(({ is }) => is === 'month') && overTwo.length === 0 ? 'months' : null;
}

/** FY98, FY99, FY00 go up year by year only if the first two are of the last century. */
function century(forms: readonly PeriodForm[]): SpanChoices['century'] {
  const written = forms.flatMap((form) => ('year' in form && form.year !== '' ? [form.year] : []));
  const late = written.filter((year) => year.length === 2 && Number(year) >= 50).map(Number);
  if (late.length === 0) return null;
  const sure = written
    .filter((year) => year.length === 4 || Number(year) < 50)
    .map((year) => (year.length === 4 ? Number(year) : 2000 + Number(year)));
  const fits = (['19', '20'] as const).filter((one) => {
    const steps = gaps([...late.map((year) => Number(one) * 100 + year), ...sure]);
    return sure.length > 0 && steps.every((step) => step === 1);
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The one order of day and month under which every date of the row is a day. */
function dateOrder(forms: readonly PeriodForm[]): SpanChoices['dates'] {
  const dates = forms.flatMap((form) => (form.is === 'date' && form.first !== form.second ? [form] : []));
  const fits = (['dmy', 'mdy'] as const).filter((order) =>
    dates.every(({ first, second }) => (order === 'dmy' ? second : first) <= 12),
  );
  return dates.length > 0 && fits.length === 1 ? (fits[0] ?? null) : null;
}

type Spaced = Pick<SpanChoices, 'ends' | 'apart'>;

/**
 * What the distances of dates and months say. A month apart they stand for their months, over a flow; weeks, quarters and
 * years apart they can end or begin what they stand for, which is asked.
 */
function spacing(forms: readonly PeriodForm[], choices: SpanChoices): Spaced {
  const read = forms.map((form) => ({ form, read: spanOfForm(form, choices) }));
  const days = read.flatMap(({ read }) => (read.ok && read.day !== null ? [read.day] : []));
  const months = read.flatMap(({ form, read }) =>
    form.is === 'month' && read.ok && read.span.precision === 'month' ? [monthNumber(read.span.end)] : [],
  );
  if (days.length === 0) return { ends: null, apart: Math.min(...gaps(months)) % 3 === 0 ? 'months' : null };
  const steps = gaps([...months, ...days.map(monthNumber)]);
  if (days.every(endsMonth)) return { ends: Math.min(...steps) === 1 ? 'month' : null, apart: null };
  if (days.every((day) => day.endsWith('-01'))) return { ends: null, apart: 'first days' };
  const weekly = gaps(days.map((day) => Date.parse(day) / 86_400_000));
  const areWeeks = weekly.length > 0 && Math.min(...weekly) === 7 && weekly.every((step) => step % 7 === 0);
  return { ends: null, apart: areWeeks ? 'weeks' : null };
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** The distances between different numbers, in their order. */
function gaps(numbers: readonly number[]): number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return sorted.slice(1).map((number, at) => number - (sorted[at] ?? 0));
}
