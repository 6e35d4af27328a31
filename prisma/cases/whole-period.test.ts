import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWholePeriod } from './whole-period';

test.each([
  ['2024-02-01', '2024-02-29', 'month', true],
  ['2023-02-01', '2023-02-28', 'month', true],
  ['2100-02-01', '2100-02-29', 'month', false],
  ['2024-01-01', '2024-03-31', 'quarter', true],
  ['2024-02-01', '2024-04-30', 'quarter', false],
  ['2023-01-01', '2023-12-31', 'year', true],
  ['2023-04-01', '2024-03-31', 'year', false],
  ['2024-06-25', '2024-06-25', 'day', true],
  ['2024-06-24', '2024-06-25', 'day', false],
] as const)('%s to %s is a whole %s: %s', (start, end, precision, whole) => {
  expect(isWholePeriod(start, end, precision)).toBe(whole);
});

test('the day after the end of a whole month is a first of a month', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, (from, until) => {
      const [start, end] = [from, until].map((date) => date.toISOString().slice(0, 10)) as [string, string];
      const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
      if (isWholePeriod(start, end, 'month')) expect(`${start} ${next}`).toMatch(/-01 .*-01$/);
      const ownMonth = `${end.slice(0, 7)}-01`;
      expect(isWholePeriod(ownMonth, end, 'month')).toBe(next.endsWith('-01'));
    }),
  );
});
