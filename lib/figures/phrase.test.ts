import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, multiply } from '@/lib/figures/arithmetic';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, atMost, between, exactly, lessThan, moreThan, unbounded } from './make';
import { phrase } from './phrase';

const told = (figure: Figure, unit: string, floor: string | null = null) => phrase(figure, unit, 'en-US', floor);
const roughly = (figure: Figure): Figure => ({ ...figure, approximate: true });

describe('a figure in a sentence', () => {
  test.each<[string, Figure, string, string | null]>([
    ['$5M', exactly('5000000'), 'USD', '0'],
    ['about 200', about('200'), 'people', '0'],
    ['under $5M', lessThan('5000000', '0'), 'USD', '0'],
    ['at most $5M', atMost('5000000', '0'), 'USD', '0'],
    ['under about $25K per person', roughly(lessThan('25000', '0')), 'USD/person', '0'],
    ['$30M or more', atLeast('30000000'), 'USD', '0'],
    ['about $30M or more', roughly(atLeast('30000000')), 'USD', '0'],
    ['more than $30M', moreThan('30000000'), 'USD', '0'],
    ['between $10M and $15M', between('10000000', '15000000'), 'USD', '0'],
    ['between about $10M and $15M', roughly(between('10000000', '15000000')), 'USD', '0'],
    ['more than 6 times', moreThan('6'), 'times', '0'],
    ['1 time', exactly('1'), 'times', '0'],
    ['about 1 time', about('1'), 'times', '0'],
    ['6 times', exactly('6'), 'times', '0'],
    ['1.5 times', exactly('1.5'), 'times', '0'],
    ['about 0.5 months', about('0.5'), 'months', '0'],
    ['1 month', exactly('1'), 'months', '0'],
    ['−25%', exactly('-0.25'), 'ratio', null],
    ['at most −$2M', atMost('-2000000', null), 'USD', null],
    ['between −10% and 20%', between('-0.1', '0.2'), 'ratio', null],
    ['0', exactly('0'), 'people', '0'],
  ])('%s', (words, figure, unit, floor) => {
    expect(told(figure, unit, floor)).toBe(words);
  });
});

describe('the natural minimum', () => {
  test('is left unsaid: 0 to under 5M of revenue is "under $5M"', () => {
    expect(told(lessThan('5000000', '0'), 'USD', '0')).toBe('under $5M');
  });

  test('is said where a value has none: 0 to 5M of net income is "between $0 and $5M"', () => {
    expect(told(between('0', '5000000'), 'USD', null)).toBe('between $0 and $5M');
  });

  test('alone tells nothing: 0 or more has no words', () => {
    expect(told(atLeast('0'), 'USD', '0')).toBeNull();
    expect(told(roughly(atLeast('0')), 'USD', '0')).toBeNull();
  });

  test('excluded tells something: more than $0', () => {
    expect(told(moreThan('0'), 'USD', '0')).toBe('more than $0');
  });

  test('of another value is said: 0 or more net income is "$0 or more"', () => {
    expect(told(atLeast('0'), 'USD', null)).toBe('$0 or more');
  });
});

test('a figure without any bound has no words', () => {
  expect(told(unbounded(), 'USD', '0')).toBeNull();
  expect(told(unbounded(true), 'USD', null)).toBeNull();
});

describe('a quotient without end is told once', () => {
  const quotient = (a: string, b: string) => {
    const result = divide(exactly(a), exactly(b));
    if (!result.ok) throw new Error(result.reason);
    return result.figure;
  };

  test('99 ÷ 153 = 0.647… is 65%', () => {
    expect(told(quotient('99', '153'), 'ratio', '0')).toBe('65%');
  });

  test('−10 ÷ 3 is −3.33 times', () => {
    expect(told(quotient('-10', '3'), 'times', null)).toBe('−3.33 times');
  });

  test('10 ÷ 3 × 3 is 10, though its two bounds lie on either side of it', () => {
    expect(told(multiply(quotient('10', '3'), exactly('3')), 'times', '0')).toBe('10 times');
  });
});

describe('rounding never tightens', () => {
  test('1,234,567.8 or more is "$1.23M or more", at most 1,234,567.8 is "at most $1.24M"', () => {
    expect(told(atLeast('1234567.8'), 'USD', '0')).toBe('$1.23M or more');
    expect(told(atMost('1234567.8', '0'), 'USD', '0')).toBe('at most $1.24M');
  });

  test('between 1,234,567.8 and 2,345,678.9 is between $1.23M and $2.35M', () => {
    expect(told(between('1234567.8', '2345678.9'), 'USD', '0')).toBe('between $1.23M and $2.35M');
  });

  test('below zero too: −1,234,567.8 or more is "−$1.24M or more", under it is "under −$1.23M"', () => {
    expect(told(atLeast('-1234567.8'), 'USD')).toBe('−$1.24M or more');
    expect(told(lessThan('-1234567.8', null), 'USD')).toBe('under −$1.23M');
  });

  const long = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 1, max: 999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`)
    .filter((text) => new Decimal(text).precision() > 6 && new Decimal(text).abs().gte(1));

  /** The amounts in a phrase, in units: "between −$1.23M and $450" holds −1,230,000 and 450. */
  const amounts = (words: string) =>
    [...words.matchAll(/(−?)\$([\d,.]*\d)([KMB]?)/g)].map(([, sign, digits = '', scale = '']) =>
      new Decimal(`${sign ? '-' : ''}${digits.replaceAll(',', '')}`).times({ K: 1e3, M: 1e6, B: 1e9 }[scale] ?? 1),
    );
  const [down, up] = [Decimal.ROUND_FLOOR, Decimal.ROUND_CEIL];
  const outward = (text: string, mode: Decimal.Rounding) => new Decimal(text).toSignificantDigits(3, mode).toFixed();

  test('any long bound is printed outward with three digits', () => {
    fc.assert(
      fc.property(long, (text) => {
        const print = (figure: Figure) => amounts(told(figure, 'USD') ?? '').map((amount) => amount.toFixed());
        expect(print(atLeast(text))).toEqual([outward(text, down)]);
        expect(print(moreThan(text))).toEqual([outward(text, down)]);
        expect(print(atMost(text, null))).toEqual([outward(text, up)]);
        expect(print(lessThan(text, null))).toEqual([outward(text, up)]);
      }),
    );
  });

  test('any range of long bounds is printed at least as wide', () => {
    fc.assert(
      fc.property(long, long, (one, other) => {
        const [low, high] = new Decimal(one).lte(other) ? [one, other] : [other, one];
        fc.pre(low !== high);
        const [least, most] = amounts(told(between(low, high), 'USD') ?? '');
        expect([least?.toFixed(), most?.toFixed()]).toEqual([outward(low, down), outward(high, up)]);
      }),
    );
  });
});

test('the marks and the symbol are of the locale, the words stay English', () => {
  expect(phrase(lessThan('1500000', '0'), 'USD', 'en-GB', '0')).toBe('under US$1.5M');
  expect(phrase(lessThan('1500000', '0'), 'USD', 'de-DE', '0')).toBe('under $1,5M');
  expect(phrase(exactly('1.5'), 'times', 'de-DE', '0')).toBe('1,5 times');
  expect(phrase(moreThan('1500000'), 'USD', 'de-DE', '0')).toBe('more than $1,5M');
  expect(phrase(between('1500000', '2500000'), 'USD', 'de-DE', '0')).toBe('between $1,5M and $2,5M');
});
