import { expect, test } from 'vitest';
import { dayNumber } from '@/lib/turnaround/period';
import { timeAxis } from './time-axis';

const length = ({ from, to }: { from: string; to: string }) => dayNumber(to) - dayNumber(from);

test('thirteen weeks have an axis of little more than thirteen weeks, with ticks on Mondays', () => {
  const axis = timeAxis(['2026-08-31', '2026-11-29']);
  expect(length(axis)).toBeLessThan(13 * 7 * 1.2);
  expect(axis.ticks.map(({ label }) => label)).toEqual(['31 Aug 2026', '28 Sep', '26 Oct', '23 Nov']);
});

test('one day has four weeks around it, and ten years are named by year', () => {
  expect(length(timeAxis(['2026-08-31']))).toBeLessThan(35);
  expect(timeAxis(['2015-01-01', '2024-12-31']).ticks.map(({ label }) => label)).toContain('2020');
});

test('two years that meet in a quarter are told by day: the year stands where it changes', () => {
  expect(timeAxis(['2026-12-07', '2027-01-10']).ticks.map(({ label }) => label)).toEqual([
    '7 Dec 2026',
    '14 Dec',
    '21 Dec',
    '28 Dec',
    '4 Jan 2027',
    '11 Jan',
  ]);
});
