import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from './case';
import { addDays, alike, dateOf, dayNumber, kindOf, lengthInDays, middle, periodLabel, roughDateLabel } from './period';

const duration = (start: string, end: string, precision: Period['precision']): Period => ({
  type: 'duration',
  start,
  end,
  precision,
});
const instant = (start: string, end: string, precision: Period['precision']): Period => ({
  type: 'instant',
  start,
  end,
  precision,
});

describe('a period is called', () => {
  test.each<[string, Period]>([
    ['Q1 2024', duration('2024-01-01', '2024-03-31', 'quarter')],
    ['2023', duration('2023-01-01', '2023-12-31', 'year')],
    ['2024', duration('2024-01-01', '2024-12-31', 'year')],
    ['Feb 2024', duration('2024-02-01', '2024-02-29', 'month')],
    ['year to 30 Dec 2017', duration('2017-01-01', '2017-12-30', 'year')],
    ['quarter to 1 Apr 2017', duration('2017-01-01', '2017-04-01', 'quarter')],
    ['quarter to 31 May 2024', duration('2024-03-01', '2024-05-31', 'quarter')],
    ['1 Jan 2024 – 30 Jun 2024', duration('2024-01-01', '2024-06-30', 'day')],
    ['17 Apr 2024', instant('2024-04-17', '2024-04-17', 'day')],
    ['Dec 2024', instant('2024-12-01', '2024-12-31', 'month')],
    ['2022', instant('2022-01-01', '2022-12-31', 'year')],
  ])('%s', (label, period) => {
    expect(periodLabel(period)).toBe(label);
  });
});

describe('like periods', () => {
  test('a quarter of 13 weeks is like one of 14', () => {
    const thirteen = duration('2016-10-02', '2016-12-31', 'quarter');
    const fourteen = duration('2017-10-01', '2018-01-06', 'quarter');
    expect([lengthInDays(thirteen), lengthInDays(fourteen)]).toEqual([91, 98]);
    expect(alike(thirteen, fourteen)).toBe(true);
  });

  test('a year of 52 weeks is like one of 53, and a leap year like a common one', () => {
    expect(alike(duration('2016-12-31', '2017-12-29', 'year'), duration('2015-12-26', '2016-12-30', 'year'))).toBe(
      true,
    );
    expect(alike(duration('2023-01-01', '2023-12-31', 'year'), duration('2024-01-01', '2024-12-31', 'year'))).toBe(
      true,
    );
  });

  test('a quarter is not like a year, nor a week like a fortnight, nor a date like a month', () => {
    const quarter = duration('2024-01-01', '2024-03-31', 'quarter');
    expect(alike(quarter, duration('2023-01-01', '2023-12-31', 'year'))).toBe(false);
    expect(alike(duration('2024-01-01', '2024-01-07', 'day'), duration('2024-01-01', '2024-01-14', 'day'))).toBe(false);
    expect(alike(duration('2024-01-01', '2024-01-31', 'month'), instant('2024-01-01', '2024-01-31', 'month'))).toBe(
      false,
    );
  });

  test.each([
    ['a month', duration('2024-02-01', '2024-02-29', 'month')],
    ['a quarter', duration('2024-01-01', '2024-03-31', 'quarter')],
    ['half a year', duration('2024-01-01', '2024-06-30', 'day')],
    ['nine months', duration('2024-01-01', '2024-09-30', 'day')],
    ['a year', duration('2024-01-01', '2024-12-31', 'year')],
    ['a date', instant('2024-01-01', '2024-01-01', 'day')],
  ])('is told as %s', (words, period) => {
    expect(kindOf(period)).toBe(words);
  });
});

const day = fc.integer({ min: -60_000, max: 80_000 });

describe('dates are counted the same in every zone', () => {
  test('a date and its number are one and the same', () => {
    fc.assert(fc.property(day, (number) => dayNumber(dateOf(number)) === number));
  });

  test('adding days and taking them away ends where it began', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
        expect(addDays(addDays(dateOf(number), days), -days)).toBe(dateOf(number));
      }),
    );
  });

  test('28 February 2024 and two days is 1 March; 2023 needs one', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  });

  test('the middle of a period lies in it', () => {
    fc.assert(
      fc.property(day, fc.nat(4000), (start, length) => {
        const period = { start: dateOf(start), end: dateOf(start + length) };
        expect(middle(period) >= period.start && middle(period) <= period.end).toBe(true);
      }),
    );
  });
});

test('a source’s date is told as far as it is known', () => {
  expect(['2023', '2023-11', '2023-11-09'].map(roughDateLabel)).toEqual(['2023', 'Nov 2023', '9 Nov 2023']);
});
