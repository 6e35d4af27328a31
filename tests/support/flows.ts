import { exactly } from '@/lib/figures/make';
import type { CompanyRecord, Fact, Precision, Restructuring } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { addMonths } from '@/lib/turnaround/months';
import { addDays } from '@/lib/turnaround/period';
import { fact } from './facts';

const precisions: Readonly<Record<number, Precision>> = { 1: 'month', 3: 'quarter', 12: 'year' };

/** One flow of so many months from a day: `revenue-2024-01-01-3` of 10 US dollars unless told otherwise. */
export function flow(metric: MetricKey, start: string, months: number, amount = '10', more: Partial<Fact> = {}): Fact {
  const end = addDays(addMonths(start, months), -1);
  return fact({
    id: `${metric}-${start}-${months}`,
    metric,
    period: { type: 'duration', start, end, precision: precisions[months] ?? 'day' },
    value: { kind: 'figure', figure: exactly(amount) },
    reported: amount,
    ...more,
  });
}

/** Flows one after the other, of so many months each. */
export function flows(metric: MetricKey, start: string, months: number, amounts: readonly string[]): Fact[] {
  return amounts.map((amount, at) => flow(metric, addMonths(start, at * months), months, amount));
}

/** A balance on a day. */
export function balance(metric: MetricKey, day: string, amount: string, more: Partial<Fact> = {}): Fact {
  return fact({
    id: `${metric}-${day}`,
    metric,
    unit: metric === 'headcount' ? 'people' : 'USD',
    period: { type: 'instant', start: day, end: day, precision: 'day' },
    value: { kind: 'figure', figure: exactly(amount) },
    reported: amount,
    ...more,
  });
}

/** A restructuring on a day: before it ends on the eve. */
export function restructuredOn(day: string, more: Partial<Restructuring> = {}): Partial<CompanyRecord> {
  const restructuring: Restructuring = {
    id: `restructured-${day}`,
    name: 'Restructuring',
    announcedOn: day,
    startedOn: null,
    beforeFrom: null,
    beforeUntil: addDays(day, -1),
    afterFrom: day,
    afterUntil: null,
    note: null,
    ...more,
  };
  return { restructurings: [restructuring] };
}
