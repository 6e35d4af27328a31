import type { TimeAxis } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import { addDays, dateOf, dayNumber, monthLabel } from '@/lib/turnaround/period';

const mostTicks = 6;
const shortestSpan = 365;
const margin = 0.06;
const steps = [1, 3, 6, 12, 24, 60, 120];

/** A time axis that holds these dates with a calm margin, on whole months, with at most six ticks. */
export function timeAxis(dates: readonly IsoDate[]): TimeAxis {
  const numbers = dates.map(dayNumber);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const span = Math.max(last - first, shortestSpan);
  const middle = (first + last) / 2;
  const from = monthStart(dateOf(middle - span * (0.5 + margin)));
  const to = monthEnd(dateOf(middle + span * (0.5 + margin)));
  return { from, to, ticks: ticks(from, to) };
}

/** A time axis from one day to another, as they are. */
export function timeAxisBetween(from: IsoDate, to: IsoDate): TimeAxis {
  return { from, to, ticks: ticks(from, to) };
}

function ticks(from: IsoDate, to: IsoDate): TimeAxis['ticks'] {
  for (const step of steps) {
    const found = monthStarts(from, to, step);
    if (found.length <= mostTicks)
      return found.map((on) => ({ on, label: step >= 12 ? on.slice(0, 4) : monthLabel(on) }));
  }
  return [];
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
