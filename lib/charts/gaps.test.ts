import { expect, test } from 'vitest';
import { days, months } from '@/tests/support/chart-cases';
import { gapsOf } from './gaps';

const quarter = (start: string, knownAt?: string) => ({ period: months(start, 3), ...(knownAt && { knownAt }) });

test('a quarter between two that are recorded is a gap, with the reason that is known', () => {
  expect(gapsOf([quarter('2023-01-01'), quarter('2023-07-01')], null, 'not imported')).toEqual([
    { from: '2023-04-01', to: '2023-06-30', reason: 'not imported', label: 'Not in the imported file' },
  ]);
});

test('after the last value nothing is missing before the next would have been reported: 31 Mar, 30 days, 3 months', () => {
  const last = [quarter('2023-01-01', '2023-04-30')];
  expect(gapsOf(last, '2023-07-28', 'not disclosed')).toEqual([]);
  expect(gapsOf(last, '2023-07-30', 'not disclosed')).toMatchObject([{ from: '2023-04-01', to: '2023-07-30' }]);
});

test('nothing is said of time after the last day known, or where no such day is known', () => {
  const last = [quarter('2023-01-01')];
  expect(gapsOf(last, '2024-02-01', 'not disclosed')).toMatchObject([{ from: '2023-04-01', to: '2024-02-01' }]);
  expect(gapsOf(last, null, 'not disclosed')).toEqual([]);
});

test('a week of thirteen that is missing is a gap, two days between fiscal quarters are none', () => {
  const weeks = [0, 7, 21].map((at) => ({ period: days(`2026-09-${String(1 + at).padStart(2, '0')}`, 7) }));
  expect(gapsOf(weeks, null, 'not collected')).toMatchObject([{ from: '2026-09-15', to: '2026-09-21' }]);
  expect(
    gapsOf([{ period: days('2023-01-01', 91) }, { period: days('2023-04-04', 91) }], null, 'not collected'),
  ).toEqual([]);
});

test('balances have no gaps', () => {
  const period = { type: 'instant', start: '2023-01-01', end: '2023-01-01', precision: 'day' } as const;
  expect(gapsOf([{ period }], '2024-01-01', 'not disclosed')).toEqual([]);
});
