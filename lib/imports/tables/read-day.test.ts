import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOrder, isDay, readDay } from './read-day';
import { readRough } from './read-rough';
import { readSpan } from './read-span';
import { wholePrecision } from './span';

const read = (text: string, order: DateOrder | null = null) => {
  const day = readDay(text, order);
  return day.ok ? day.day : day.why;
};

test.each([
  '2024-12-31',
  '2024/12/31',
  '20241231',
  '31-Dec-24',
  '31. Dezember 2024',
  'Dec 31, 2024',
  '31.12.2024',
  '2024-12-31T00:00:00Z',
  '2024-12-31T23:59:59-12:00',
  '2024-12-31T00:00:00+14:00',
  ' 2024-12-31 ',
  '\u200e2024-12-31',
])('%j is 31 December 2024, wherever the reader is', (text) => {
  expect(read(text)).toBe('2024-12-31');
});

test('years with two digits are of this century up to 49, and refused from 50', () => {
  expect(read('31-Dec-24')).toBe('2024-12-31');
  expect(read('31-Dec-30')).toBe('2030-12-31');
  expect(read('31-Dec-75')).toBe('its year can be 1975 or 2075: write it with four digits');
  expect(read('1/31/24', 'mdy')).toBe('2024-01-31');
  expect(read('31.12.24')).toBe('2024-12-31');
  expect(read('1/2/24')).toBe('day and month cannot be told apart: choose their order for the file');
});

test.each([
  ['2023-02-29', 'there is no such day'],
  ['2024-02-31', 'there is no such day'],
  ['31 Feb 2024', 'there is no such day'],
  ['2024-13-01', 'there is no such day'],
  ['2024-00-10', 'there is no such day'],
  ['1899-12-31', 'it is not between 1900 and 2200'],
  ['9999-12-31', 'it is not between 1900 and 2200'],
  ['10000-01-01', 'it is not a date'],
  ['45657', 'it is a number, perhaps a spreadsheet’s count of days: save it as a date'],
  ['1735603200', 'it is not a date'],
  ['２０２４-12-31', 'it is not a date'],
  ['2024-W52', 'it is not a date'],
  ['tomorrow', 'it is not a date'],
  ['-1', 'it is not a date'],
])('%j is refused: %s', (text, why) => {
  expect(read(text)).toBe(why);
});

test('01/02/2024 is read by the file’s order, and never without one', () => {
  expect(read('01/02/2024', 'dmy')).toBe('2024-02-01');
  expect(read('01/02/2024', 'mdy')).toBe('2024-01-02');
  expect(read('01/02/2024')).toBe('day and month cannot be told apart: choose their order for the file');
  expect(read('31/12/2024', 'mdy')).toBe('there is no such day');
  expect(read('01.02.2024', 'mdy')).toBe('day and month stand the other way round than in the rest of the file');
});

test('a day is one exactly when the calendar has it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2300 }), fc.nat(13), fc.nat(32), (year, month, day) => {
      const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
      const time = new Date(Date.UTC(year, month - 1, day));
      expect(isDay(date)).toBe(time.getUTCMonth() === month - 1 && time.getUTCDate() === day);
    }),
  );
});

test.each([
  ['2024', '2024-12-31', 'year'],
  ['2024-02', '2024-02-29', 'month'],
  ['2024-05-03', '2024-05-03', 'day'],
])('%s as far as it is known holds from %s', (text, last, precision) => {
  expect(readRough(text, null)).toMatchObject({ ok: true, last, precision });
});

describe('a period', () => {
  const span = (
    text: string,
    fiscalYearEnd = '12-31',
    years: 'calendar' | 'fiscal' | null = null,
    namedBy: 'last' | 'first' | null = null,
  ) => {
    const read = readSpan(text, { dates: null, years, fiscalYearEnd, heads: { namedBy } });
    return read.ok ? `${read.span.start} ${read.span.end} ${read.span.precision}` : read.why;
  };

  test.each([
    ['Q1 2024', '2024-01-01 2024-03-31 quarter'],
    ['2024-Q4', '2024-10-01 2024-12-31 quarter'],
    ['H2 2024', '2024-07-01 2024-12-31 day'],
    ['2024', '2024-01-01 2024-12-31 year'],
    ['FY2024', '2024-01-01 2024-12-31 year'],
    ['2024-02', '2024-02-01 2024-02-29 month'],
    ['02/2024', '2024-02-01 2024-02-29 month'],
    ['Feb 2024', '2024-02-01 2024-02-29 month'],
    ['März 2024', '2024-03-01 2024-03-31 month'],
    ['2024-01-01 to 2024-03-31', '2024-01-01 2024-03-31 quarter'],
    ['2024-06-25', '2024-06-25 2024-06-25 day'],
    ['2024-13', 'there is no such month'],
    ['2024-03-31 to 2024-01-01', 'it ends before it begins'],
    ['FY24', '2024-01-01 2024-12-31 year'],
    ['1Q24', '2024-01-01 2024-03-31 quarter'],
    ['9M 2024', '2024-01-01 2024-09-30 day'],
    ['LTM Sep 2024', '2023-10-01 2024-09-30 year'],
    ['2026-W40', '2026-09-28 2026-10-04 day'],
    ['w/e 2 Oct 2026', '2026-09-26 2026-10-02 day'],
    ['2009-10', '2009-10-01 2009-10-31 month'],
    ['31.12.24', '2024-12-31 2024-12-31 day'],
    ['Mar-24', 'it can be a month and its year, or a day of the month: write the year with four digits'],
    ['2009/10', 'it can be a month, or a year over two: write 2009-10 for the month, or start and end as dates'],
    ['2023/24', 'it goes over two years, and the company’s year ends on 12-31: give start and end as dates'],
    ['YTD 2024', 'it does not say until when: write YTD Sep 2024, or start and end as dates'],
    ['FY98', 'its century cannot be told: write the year with four digits'],
    ['Q1', 'it names no year'],
    ['Total', 'it is not a period'],
    ['Q5 2024', 'it is not a period'],
    ['1850', 'it is not between 1900 and 2200'],
  ])('%s', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  test('of a company whose year ends in January is asked for, and read both ways', () => {
    const ask = 'the company’s year ends on 01-31: choose whether the file’s years are fiscal or calendar years';
    expect(span('Q1 2024', '01-31')).toBe(ask);
    expect(span('Q1 2024', '01-31', 'calendar')).toBe('2024-01-01 2024-03-31 quarter');
    const which =
      'it is a fiscal year over two calendar years, and can be named by the first or the last: choose it for the file';
    expect(span('Q1 2024', '01-31', 'fiscal')).toBe(which);
    expect(span('FY2024', '01-31')).toBe(which);
    expect(span('FY2024', '01-31', null, 'last')).toBe('2023-02-01 2024-01-31 year');
    expect(span('FY2024', '01-31', null, 'first')).toBe('2024-02-01 2025-01-31 year');
    expect(span('Q1 2024', '01-31', 'fiscal', 'last')).toBe('2023-02-01 2023-04-30 quarter');
    expect(span('2024-05', '01-31')).toBe('2024-05-01 2024-05-31 month');
  });

  test.each([
    ['2024-01-01', '2024-03-31', 'quarter'],
    ['2024-02-01', '2024-02-29', 'month'],
    ['2023-07-01', '2024-06-30', 'year'],
    ['2024-01-01', '2024-06-30', 'day'],
    ['2024-01-02', '2024-04-01', 'day'],
    ['2024-01-01', '2024-01-01', 'day'],
  ])('from %s to %s is known to the %s', (start, end, precision) => {
    expect(wholePrecision(start, end)).toBe(precision);
  });
});
