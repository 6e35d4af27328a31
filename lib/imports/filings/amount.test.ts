import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, differByLess, firstPlace, lastPlace, less, plus } from '@/lib/imports/filings/amount';

describe('an amount keeps every digit', () => {
  test.each([
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['500000.0000', '500000'],
    ['1.2300', '1.23'],
    ['-0', '0'],
    ['-0.000', '0'],
    ['00012', '12'],
    ['1e3', '1000'],
    ['1.5E+2', '150'],
    ['12e-2', '0.12'],
  ])('%s is %s', (read, amount) => {
    expect(amountOf(read)).toBe(amount);
  });

  test.each([
    '1e400',
    '1e99',
    '1e-99',
    'NaN',
    'Infinity',
    '',
    '1,000',
    '0x10',
    '+5',
    '.5',
    '5.',
    '1234567890123456789012345',
    '0.0000001',
  ])('“%s” is none', (read) => {
    expect(amountOf(read)).toBeNull();
  });

  test('whole numbers of up to 24 digits come back as they were written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n }), (number) => {
        expect(amountOf(String(number))).toBe(String(number));
      }),
    );
  });
});

test('the last digit of 3,393,000,000 is a million, its first a thousand million; 0 has neither', () => {
  expect([lastPlace('3393000000'), firstPlace('3393000000')]).toEqual([6, 9]);
  expect([lastPlace('-0.0250'), firstPlace('-0.025')]).toEqual([-4, -2]);
  expect([lastPlace('0'), firstPlace('0')]).toEqual([null, null]);
});

test('sums and differences are exact beyond 2^53: 9,007,199,254,740,993 − 1 = 9,007,199,254,740,992', () => {
  expect(less('9007199254740993', '1')).toBe('9007199254740992');
  expect(plus('9007199254740993', '0.01')).toBe('9007199254740993.01');
});

test('62,532,000 and 62,600,000 differ by less than 100,000, and by more than 1,000', () => {
  expect(differByLess('62532000', '62600000', 5)).toBe(true);
  expect(differByLess('62532000', '62600000', 3)).toBe(false);
});
