import { expect, test } from 'vitest';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { builtInRecord } from '@/tests/support/built-in-case';
import { leftBehind, mixedCount } from './count';
import { indicatorsOf } from './indicators/all';
import { totalsOf } from './series';

const uber = asKnownOn(builtInRecord('uber'), null);
const quarter = (start: string, known = uber) => {
  const found = totalsOf(known, 'revenue').find(
    ({ period }) => period.start === start && period.precision === 'quarter',
  );
  if (!found) throw new Error(`no quarter from ${start}`);
  return found;
};
const yearOnYear = (start: string, known = uber) =>
  indicatorsOf(known, 'revenue-year-on-year').find(
    ({ period }) => period.start === start && period.precision === 'quarter',
  );

test('the quarters of 2019 stay as first counted when their year is restated from 14,147 to 13,000', () => {
  expect(leftBehind(uber, quarter('2019-01-01'))).toBe('2021-01-14');
  expect(leftBehind(uber, quarter('2020-01-01'))).toBeNull();
  expect(leftBehind(uber, quarter('2021-01-01'))).toBeNull();
});

test('Q1 2020, restated, is not told beside Q1 2019, which was not', () => {
  expect(yearOnYear('2020-01-01')?.result).toEqual({
    ok: false,
    reason: 'Some of it is counted as before the restatement of 14 Jan 2021.',
  });
  expect(yearOnYear('2021-01-01')?.result.ok).toBe(true);
});

test('as known on 31 December 2020 nothing was restated: 3,543 on 3,099 is 14 % more', () => {
  const then = asKnownOn(builtInRecord('uber'), '2020-12-31');
  expect(yearOnYear('2020-01-01', then)?.sentence).toBe('Revenue in Q1 2020 was 14% more than a year before.');
});

test('two quarters that were both left behind are of one count', () => {
  expect(mixedCount(uber, [quarter('2019-01-01'), quarter('2018-01-01')])).toBeNull();
  expect(mixedCount(uber, [quarter('2019-01-01'), quarter('2020-01-01')])).toContain('14 Jan 2021');
});
