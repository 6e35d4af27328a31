import { expect, test } from 'vitest';
import { exactly, lessThan } from '@/lib/figures/make';
import { oddTimes, timesWords } from './odd-value';

const money = (amount: string) => ({ kind: 'figure', figure: exactly(amount) }) as const;
const beside = [money('10000000'), money('12000000'), money('11000000')];

test.each([
  ['$110M', '110000000', 'about 10 times'],
  ['$1.2M', '1200000', 'about a tenth of'],
  ['$11,000', '11000', 'about a thousandth of'],
  ['$11B', '11000000000', 'about 1,000 times'],
])('%s beside $10M to $12M is asked about', (_, amount, words) => {
  const times = oddTimes(money(amount), beside, 'revenue');
  expect(times && timesWords(times)).toBe(words);
});

test.each([
  ['twice as much', '23000000'],
  ['five times as much', '55000000'],
  ['nothing', '0'],
])('%s is not', (_, amount) => {
  expect(oddTimes(money(amount), beside, 'revenue')).toBeNull();
});

test('beside figures that differ among themselves, ten times is no slip, a thousand times is', () => {
  const wide = [money('1000000'), money('40000000')];
  expect(oddTimes(money('10000000'), wide, 'revenue')).toBeNull();
  expect(oddTimes(money('1000000000'), wide, 'revenue')).toBeCloseTo(1000);
});

test('a result may be ten times another; in thousands it is asked about', () => {
  const losses = [money('-3000000'), money('-2500000')];
  expect(oddTimes(money('30000000'), losses, 'net-income')).toBeNull();
  expect(oddTimes(money('-3000'), losses, 'net-income')).not.toBeNull();
});

test('a bound counts by its end: less than $110M beside $10M to $12M', () => {
  expect(oddTimes({ kind: 'figure', figure: lessThan('110000000', '0') }, beside, 'revenue')).toBeCloseTo(10);
  expect(oddTimes({ kind: 'missing', reason: 'not disclosed' }, beside, 'revenue')).toBeNull();
});
