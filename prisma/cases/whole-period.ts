import type { IsoDate, Precision } from '@/lib/turnaround/case';

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/**
 * Whether `start` to `end`, both included, is exactly one calendar day, month, quarter or year.
 * A date known to its month stands in a case file as that whole month.
 */
export function isWholePeriod(start: IsoDate, end: IsoDate, precision: Precision): boolean {
  if (precision === 'day') return start === end;
  const months = monthsOf[precision];
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  const begins = start.endsWith('-01') && (month - 1) % months === 0;
  return begins && end === lastDay(year, month + months - 1);
}

/** The month's last day: day 0 of the next month, counted in UTC. */
function lastDay(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
