import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, monthsFrom } from '@/lib/turnaround/months';
import { addDays } from '@/lib/turnaround/period';

describe('months from the restructuring', () => {
  test.each([
    ['2024-06-25', '2024-06-25', 0],
    ['2024-06-25', '2024-07-25', 1],
    ['2024-06-25', '2024-08-10', 1 + 16 / 31],
    ['2024-06-25', '2024-05-25', -1],
    ['2024-06-25', '2024-05-31', -1 + 6 / 31],
    ['2024-06-25', '2022-06-25', -24],
    ['2020-05-06', '2019-12-31', -5 + 25 / 31],
    ['2024-01-31', '2024-02-29', 1],
    ['2023-01-31', '2023-03-01', 1 + 1 / 31],
  ])('from %s to %s are %d', (origin, date, months) => {
    expect(monthsFrom(origin, date)).toBeCloseTo(months, 10);
  });

  test('31 January and one month is the last day of February', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-01-31', -2)).toBe('2023-11-30');
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15');
  });

  const day = fc.integer({ min: -20_000, max: 20_000 }).map((number) => addDays('2000-01-01', number));

  test('a later day is always more months away, and whole months are whole', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: -600, max: 600 }), (origin, date, whole) => {
        expect(monthsFrom(origin, addDays(date, 1))).toBeGreaterThan(monthsFrom(origin, date));
        expect(monthsFrom(origin, addMonths(origin, whole))).toBe(whole);
      }),
    );
  });
});
