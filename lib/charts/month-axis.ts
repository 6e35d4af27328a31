import type { TimeAxis } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import { addMonths, monthsFrom } from '@/lib/turnaround/months';
import { addDays } from '@/lib/turnaround/period';

/** Whole months before and after the restructuring that every chart of a comparison shows. */
export type MonthSpan = { readonly before: number; readonly after: number };

/** Dates of one company, and the day of its restructuring. */
type Dated = { readonly origin: IsoDate; readonly dates: readonly IsoDate[] };

const least = 6;
const farthest = 60;
const averageMonth = 365.25 / 12;
const mostTicks = 9;
const steps = [3, 6, 12, 24];

/** The months that hold every date, at least six and at most sixty each way. */
export function monthSpan(companies: readonly Dated[]): MonthSpan {
  const months = companies.flatMap(({ origin, dates }) => dates.map((date) => monthsFrom(origin, date)));
  const side = (reached: number) => Math.min(farthest, Math.max(least, Math.ceil(reached + 0.5)));
  return { before: side(-Math.min(0, ...months)), after: side(Math.max(0, ...months)) };
}

/**
 * One company's own calendar as months from its restructuring. Each span is as many days for every company, so
 * that month 0 stands at the same place; ticks are whole months of the calendar.
 */
export function monthAxis(origin: IsoDate, { before, after }: MonthSpan): TimeAxis {
  const step = steps.find((each) => Math.floor(before / each) + Math.floor(after / each) < mostTicks) ?? 24;
  const first = -Math.floor(before / step);
  const count = Math.floor(after / step) - first + 1;
  const ticks = Array.from({ length: count }, (_, index) => (first + index) * step);
  return {
    from: addDays(origin, -Math.round(before * averageMonth)),
    to: addDays(origin, Math.round(after * averageMonth)),
    ticks: ticks.map((months, index) => ({
      on: addMonths(origin, months),
      label: index === 0 ? `${signed(months)} months` : signed(months),
    })),
  };
}

function signed(months: number): string {
  return months === 0 ? '0' : `${months < 0 ? '−' : '+'}${Math.abs(months)}`;
}
