import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree, compare, isSingle, sameFigure } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, atMost, between, exactly, lessThan, moreThan, unbounded } from '@/lib/figures/make';
import { figures, figuresWithValue } from '@/tests/support/figures';

type Pair = readonly [Figure, Decimal];

test('what is certain holds for every two values', () => {
  const check = ([a, x]: Pair, [b, y]: Pair) => {
    const certain = compare(a, b);
    if (certain === 'less') expect(x.lt(y)).toBe(true);
    if (certain === 'more') expect(x.gt(y)).toBe(true);
    if (certain === 'equal') expect(x.eq(y)).toBe(true);
  };
  fc.assert(fc.property(figuresWithValue, figuresWithValue, check), { numRuns: 1500 });
});

test('turned around, less is more', () => {
  const opposite = { less: 'more', more: 'less', equal: 'equal', unknown: 'unknown' } as const;
  const check = (a: Figure, b: Figure) => {
    expect(compare(b, a)).toBe(opposite[compare(a, b)]);
  };
  fc.assert(fc.property(figures, figures, check), { numRuns: 1500 });
});

describe('compare', () => {
  test.each([
    ['5', exactly('5'), 'equal', '5', exactly('5')],
    ['less than 5', lessThan('5', '0'), 'less', '5', exactly('5')],
    ['at most 5', atMost('5', '0'), 'unknown', '5', exactly('5')],
    ['more than 30', moreThan('30'), 'more', 'at most 30', atMost('30', null)],
    ['30 or more', atLeast('30'), 'unknown', 'at most 30', atMost('30', null)],
    ['10 to 15', between('10', '15'), 'unknown', '10 to 15', between('10', '15')],
    ['~200', about('200'), 'more', '~45', about('45')],
    ['~200', about('200'), 'unknown', '~200', about('200')],
    ['~200', about('200'), 'unknown', '200', exactly('200')],
    ['~200', about('200'), 'unknown', '201', exactly('201')],
    ['~200', about('200'), 'less', '300', exactly('300')],
    ['nothing known', unbounded(), 'unknown', '0', exactly('0')],
  ] as const)('%s beside %4$s: %3$s', (_, a, expected, __, b) => {
    expect(compare(a, b)).toBe(expected);
  });
});

describe('the same figure', () => {
  test('less than 5 is not at most 5', () => {
    expect(sameFigure(lessThan('5', '0'), atMost('5', '0'))).toBe(false);
  });

  test('about 200 and 200 do not contradict each other', () => {
    expect(sameFigure(about('200'), exactly('200'))).toBe(true);
  });

  test('30 or more contradicts more than 30', () => {
    expect(sameFigure(atLeast('30'), moreThan('30'))).toBe(false);
  });
});

describe('re-rounding: two values agree to the coarser one’s last digit', () => {
  test.each([
    ['173800000', '174000000', true],
    ['3393216000', '3393000000', true],
    ['3624120000', '3600000000', true],
    ['0.0999', '0.1', true],
    ['99000000', '100000000', true],
    ['-12.5', '-12', true],
    ['54000000', '100000000', false],
    ['173000000', '174000000', false],
    ['3624120000', '3500000000', false],
    ['0', '0.1', false],
    ['20', '21', false],
    ['5', '-5', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(agree(exactly(a), exactly(b))).toBe(expected);
    expect(agree(exactly(b), exactly(a))).toBe(expected);
  });

  test('a bound agrees only with the same bound', () => {
    expect(agree(lessThan('5', '0'), lessThan('5', '0'))).toBe(true);
    expect(agree(moreThan('20'), exactly('20'))).toBe(false);
  });
});

test('a single value is one with both ends the same', () => {
  expect([exactly('5'), about('5'), between('5', '6'), unbounded()].map(isSingle)).toEqual([true, true, false, false]);
});
