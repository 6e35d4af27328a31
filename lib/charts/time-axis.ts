import type { TimeAxis } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import { addDays, dateOf, dayLabel, dayNumber, monthLabel } from '@/lib/turnaround/period';

const mostTicks = 6;
const shortestSpan = 28;
const margin = 0.06;
/** Shorter than this, an axis begins and ends on any day, and its ticks are days or weeks. */
const shortSpan = 150;
const monthSteps = [1, 3, 6, 12, 24, 60, 120];
const daySteps = [1, 2, 7, 14, 28];
/** 5 January 1970, the first Monday that days are counted from. */
const monday = 4;

/** A time axis as long as these dates need, with a calm margin and at most six ticks; on whole months unless it is short. */
export function timeAxis(dates: readonly IsoDate[]): TimeAxis {
  const numbers = dates.map(dayNumber);
  const first = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const last = numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const span = Math.max(last - first, shortestSpan);
  const middle = (first + last) / 2;
  const [from, to] = [dateOf(middle - span * (0.5 + margin)), dateOf(middle + span * (0.5 + margin))];
  return span < shortSpan ? timeAxisBetween(from, to) : timeAxisBetween(monthStart(from), monthEnd(to));
}

/** A time axis from one day to another, as they are. */
export function timeAxisBetween(from: IsoDate, to: IsoDate): TimeAxis {
  const isShort = dayNumber(to) - dayNumber(from) < shortSpan * (1 + 2 * margin);
  return { from, to, ticks: isShort ? dayTicks(from, to) : monthTicks(from, to) };
}

function monthTicks(from: IsoDate, to: IsoDate): TimeAxis['ticks'] {
  for (const step of monthSteps) {
    const found = monthStarts(from, to, step);
    if (found.length <= mostTicks)
      return found.map((on) => ({ on, label: step >= 12 ? on.slice(0, 4) : monthLabel(on) }));
  }
  return [];
}

/** Days, or the Mondays that weeks begin on; the year stands on the first and where it changes. */
function dayTicks(from: IsoDate, to: IsoDate): TimeAxis['ticks'] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const step = daySteps.find((each) => (last - first + 1) / each <= mostTicks) ?? 28;
  const days: IsoDate[] = [];
  for (let day = Math.ceil((first - monday) / step) * step + monday; day <= last; day += step) days.push(dateOf(day));
  return days.map((on, index) => {
    const isNew = index === 0 || on.slice(0, 4) !== days[index - 1]?.slice(0, 4);
    return { on, label: isNew ? dayLabel(on) : dayLabel(on).slice(0, -5) };
  });
}

/** The first days of every `step`-th month of the calendar between two dates. */
function monthStarts(from: IsoDate, to: IsoDate, step: number): IsoDate[] {
  const found: IsoDate[] = [];
  const [fromYear, toYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  for (let month = fromYear * 12; month < (toYear + 1) * 12; month++) {
    const aligned = step < 12 ? month % step === 0 : month % 12 === 0 && (month / 12) % (step / 12) === 0;
    const on = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (aligned && on >= from && on <= to) found.push(on);
  }
  return found;
}

function monthStart(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01`;
}

function monthEnd(date: IsoDate): IsoDate {
  return addDays(monthStart(addDays(monthStart(date), 31)), -1);
}
