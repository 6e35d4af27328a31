import { describe, expect, test } from 'vitest';
import { about, atLeast, atMost, between, exactly, figure, lessThan, moreThan, unbounded } from '@/lib/figures/make';

describe('a figure from its words', () => {
  test.each([
    ['exactly 5', exactly('5'), '5', '5', false, false, false],
    ['about 100', about('100'), '100', '100', false, false, true],
    ['30 or more', atLeast('30'), '30', null, false, false, false],
    ['more than 30', moreThan('30'), '30', null, true, false, false],
    ['at most 5, from a floor of 0', atMost('5', '0'), '0', '5', false, false, false],
    ['less than 5, from a floor of 0', lessThan('5', '0'), '0', '5', false, true, false],
    ['less than 5, without a floor', lessThan('5', null), null, '5', false, true, false],
    ['between 10 and 15', between('10', '15'), '10', '15', false, false, false],
    ['nothing known', unbounded(), null, null, false, false, false],
  ])('%s', (_, { low, high, lowOpen, highOpen, approximate }, ...expected) => {
    expect([low, high, lowOpen, highOpen, approximate]).toEqual(expected);
  });
});

describe('amounts have one spelling', () => {
  test.each([
    ['-0', '0'],
    ['+5', '5'],
    ['007.500', '7.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['9007199254740993', '9007199254740993'],
    ['0.000000000000000000000001', '0.000000000000000000000001'],
  ])('%s is kept as %s', (written, kept) => {
    expect(exactly(written).low).toBe(kept);
  });

  test.each(['NaN', 'Infinity', '-Infinity', '1e5', '0x10', '', ' ', '1,000', '1 000', '１２', '.'])(
    '“%s” is not an amount',
    (text) => {
      expect(() => exactly(text)).toThrow(RangeError);
    },
  );
});

describe('an interval without a value is refused', () => {
  test('15 to 10', () => {
    expect(() => between('15', '10')).toThrow(RangeError);
  });

  test('less than 0, from a floor of 0', () => {
    expect(() => lessThan('0', '0')).toThrow(RangeError);
  });

  test('above 5 to 5', () => {
    const parts = { low: '5', high: '5', lowOpen: true, highOpen: false, approximate: false };
    expect(() => figure(parts)).toThrow('No value lies between 5 and 5.');
  });
});

test('a side without a bound is never open: there is nothing to exclude', () => {
  expect(figure({ low: null, high: null, lowOpen: true, highOpen: true, approximate: false })).toEqual(unbounded());
});
