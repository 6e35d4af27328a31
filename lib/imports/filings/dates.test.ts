import { expect, test } from 'vitest';
import { dateOrderOf, readDay } from '@/lib/imports/filings/dates';

test.each([
  ['2024-12-31', '2024-12-31'],
  ['2024-02-29', '2024-02-29'],
  ['2024/12/31', '2024-12-31'],
  ['20241231', '2024-12-31'],
  ['31.12.2024', '2024-12-31'],
  ['31-Dec-24', '2024-12-31'],
  ['Dec 31, 2024', '2024-12-31'],
  ['31 December 2024', '2024-12-31'],
  ['2024-12-31T00:00:00Z', '2024-12-31'],
  ['2024-12-31T23:59:59-12:00', '2024-12-31'],
  ['2024-12-31T00:00:00+14:00', '2024-12-31'],
  ['2025-01-01T00:00:00.000Z', '2025-01-01'],
  ['2024-12-31 ', '2024-12-31'],
  ['\u200e2024-12-31', '2024-12-31'],
])('%s is %s, whatever the order', (text, day) => {
  expect(readDay(text, null)).toBe(day);
});

test.each([
  ...['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '0000-01-01', '9999-12-31', '10000-01-01', '1899-12-31'],
  ...['FY2024', 'FY24', 'Q4 2024', '2024Q4', '2024-W52', '2024-12', '45657', '60', '1735603200', '1735603200000'],
  ...['２０２４-12-31', 'tomorrow', '0', '-1', '', 'NULL', '3/6/23'],
])('“%s” is no day', (text) => {
  expect(readDay(text, 'month first')).toBeNull();
});

test('1/2/2024 is read by the order of its file, and not without one', () => {
  expect(readDay('1/2/2024', 'month first')).toBe('2024-01-02');
  expect(readDay('1/2/2024', 'day first')).toBe('2024-02-01');
  expect(readDay('1/2/2024', null)).toBeNull();
  expect(readDay('12/31/2024', 'day first')).toBeNull();
});

test('one date shows the order of all; two can contradict each other', () => {
  expect(dateOrderOf(['1/2/2024', '1/31/2024', 'NULL'])).toBe('month first');
  expect(dateOrderOf(['1/2/2024', '31/1/2024'])).toBe('day first');
  expect(dateOrderOf(['1/31/2024', '31/1/2024'])).toBe('mixed');
  expect(dateOrderOf(['1/2/2024', '2024-12-31'])).toBeNull();
});
