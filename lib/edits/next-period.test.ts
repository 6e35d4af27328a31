import { expect, test } from 'vitest';
import { nextPeriod } from './next-period';

const period = (start: string, end: string, precision: 'month' | 'quarter' | 'year') =>
  ({ type: 'duration', start, end, precision }) as const;

test.each([
  ['Q4 2024', 'quarters', period('2024-10-01', '2024-12-31', 'quarter'), '2025-01-01', '2025-03-31'],
  ['January 2024', 'months', period('2024-01-01', '2024-01-31', 'month'), '2024-02-01', '2024-02-29'],
  ['the year to June', 'years', period('2023-07-01', '2024-06-30', 'year'), '2024-07-01', '2025-06-30'],
] as const)('after %s comes the next of the %s', (_, kind, before, start, end) => {
  expect(nextPeriod(before, kind)).toEqual({ ...before, start, end });
});

test('after a quarter of 13 weeks, or a date, nothing is sure', () => {
  expect(nextPeriod(period('2024-02-04', '2024-05-04', 'quarter'), 'quarters')).toBeNull();
  expect(nextPeriod({ type: 'instant', start: '2024-06-30', end: '2024-06-30', precision: 'day' }, 'dates')).toBeNull();
});
