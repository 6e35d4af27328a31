import { type Precision, precisions } from '@/lib/turnaround/case';
import { endsMonth } from './read-day';

/** From the first to the last day, and how precisely that is known. */
export type Span = { readonly start: string; readonly end: string; readonly precision: Precision };

export const yearKinds = ['calendar', 'fiscal'] as const;

const precisionByMonths: Partial<Record<number, Precision>> = { 1: 'month', 3: 'quarter', 12: 'year' };

/** The precision of a span that is exactly one month, three or twelve of the calendar; a day otherwise. */
export function wholePrecision(start: string, end: string): Precision {
  if (start === end || !start.endsWith('-01') || !endsMonth(end)) return 'day';
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  const length = years * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
  return precisionByMonths[length] ?? 'day';
}

export function isPrecision(text: string): text is Precision {
  return precisions.some((precision) => precision === text);
}
