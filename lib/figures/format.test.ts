import { describe, expect, test } from 'vitest';
import { negate } from '@/lib/figures/arithmetic';
import { divide } from '@/lib/figures/divide';
import type { Figure } from '@/lib/figures/figure';
import { type FormatOptions, formatFigure, formatMissing, speakFigure } from '@/lib/figures/format';
import { about, atLeast, atMost, between, exactly, figure, lessThan, moreThan, unbounded } from '@/lib/figures/make';

type Options = Omit<FormatOptions, 'locale'>;
const printed = (value: Figure, options: Options) => formatFigure(value, { ...options, locale: 'en-US' });
const range = (low: string, high: string, lowOpen: boolean, highOpen: boolean) =>
  figure({ low, high, lowOpen, highOpen, approximate: false });
const third = divided('1', '3');

describe('in signs and in speech', () => {
  test.each<[string, string, Figure, Options]>([
    ['<$5M', 'less than 5 million US dollars', lessThan('5000000', '0'), { unit: 'USD' }],
    ['≤$5M', 'at most 5 million US dollars', atMost('5000000', '0'), { unit: 'USD' }],
    ['>$30M', 'more than 30 million US dollars', moreThan('30000000'), { unit: 'USD' }],
    ['$30M+', '30 million US dollars or more', atLeast('30000000'), { unit: 'USD' }],
    ['~$100M', 'about 100 million US dollars', about('100000000'), { unit: 'USD' }],
    ['$10–15M', 'between 10 and 15 million US dollars', between('10000000', '15000000'), { unit: 'USD' }],
    ['$500K–$1.5M', 'between 500,000 and 1,500,000 US dollars', between('500000', '1500000'), { unit: 'USD' }],
    ['$9,500–15,000', 'between 9,500 and 15,000 US dollars', between('9500', '15000'), { unit: 'USD' }],
    ['$11M', '11 million US dollars', exactly('11000000'), { unit: 'USD' }],
    ['$1B', '1 billion US dollars', exactly('1000000000'), { unit: 'USD' }],
    ['$1.2tn', '1.2 trillion US dollars', exactly('1200000000000'), { unit: 'USD' }],
    ['$0', '0 US dollars', exactly('0'), { unit: 'USD' }],
    ['$1', '1 US dollar', exactly('1'), { unit: 'USD' }],
    ['~$0+', 'about 0 US dollars or more', { ...atLeast('0'), approximate: true }, { unit: 'USD' }],
    ['~200', 'about 200 people', about('200'), { unit: 'people' }],
    ['4,000', '4,000 people', exactly('4000'), { unit: 'people' }],
    ['>20', 'more than 20 people', moreThan('20'), { unit: 'people' }],
    ['65%', '65 percent', exactly('0.65'), { unit: 'ratio' }],
    ['100% to <1,000%', 'at least 100 and less than 1,000 percent', range('1', '10', false, true), { unit: 'ratio' }],
    [
      '>$10M to <$15M',
      'more than 10 and less than 15 million US dollars',
      range('10000000', '15000000', true, true),
      { unit: 'USD' },
    ],
    ['>6×', 'more than 6 times', moreThan('6'), { unit: 'times' }],
    ['~0.5 months', 'about 0.5 months', about('0.5'), { unit: 'months' }],
    ['1 month', '1 month', exactly('1'), { unit: 'months' }],
    ['$25K+ per person', '25,000 US dollars per person or more', atLeast('25000'), { unit: 'USD/person' }],
    ['€1.5M', '1.5 million euros', exactly('1500000'), { unit: 'EUR' }],
    ['CHF 1.5M', '1.5 million Swiss francs', exactly('1500000'), { unit: 'CHF' }],
    ['150 GPUs', '150 GPUs', exactly('150'), { unit: 'GPUs' }],
    ['unknown', 'unknown', unbounded(), { unit: 'USD' }],
  ])('%s: %s', (text, spoken, value, options) => {
    expect(printed(value, options)).toBe(text);
    expect(speakFigure(value, options)).toBe(spoken);
  });
});

describe('losses', () => {
  test.each([
    ['$30M+ loss', 'a loss of 30 million US dollars or more', negate(atLeast('30000000'))],
    ['>$30M loss', 'a loss of more than 30 million US dollars', negate(moreThan('30000000'))],
    ['$12M loss', 'a loss of 12 million US dollars', exactly('-12000000')],
    ['~$12M loss', 'a loss of about 12 million US dollars', about('-12000000')],
    ['≤$10M loss', 'a loss of at most 10 million US dollars', between('-10000000', '0')],
    ['$10–15M loss', 'a loss of between 10 and 15 million US dollars', between('-15000000', '-10000000')],
    ['$12M', '12 million US dollars', exactly('12000000')],
    ['−$5M to $10M', 'between minus 5 and 10 million US dollars', between('-5000000', '10000000')],
    ['≤$0', 'at most 0 US dollars', atMost('0', null)],
    ['≥−$5M', 'at least minus 5 million US dollars', atLeast('-5000000')],
    ['$0', '0 US dollars', exactly('0')],
  ])('%s: %s', (text, spoken, value) => {
    expect(printed(value, { unit: 'USD', losses: true })).toBe(text);
    expect(speakFigure(value, { unit: 'USD', losses: true })).toBe(spoken);
  });
});

describe('changes carry a sign', () => {
  test.each([
    ['+$10M', exactly('10000000')],
    ['−$12.5M', exactly('-12500000')],
    ['$0', exactly('0')],
    ['≥+$10M', atLeast('10000000')],
    ['≤−$30M', atMost('-30000000', null)],
    ['−$15M to +$10M', between('-15000000', '10000000')],
    ['$0 to <+$5M', lessThan('5000000', '0')],
  ])('%s', (text, value) => {
    expect(printed(value, { unit: 'USD', signed: true })).toBe(text);
  });

  test('~−155 people are said as "about minus 155 people"', () => {
    expect(printed(about('-155'), { unit: 'people', signed: true })).toBe('~−155');
    expect(speakFigure(about('-155'), { unit: 'people' })).toBe('about minus 155 people');
  });
});

describe('the floor of a metric is left unsaid, another low bound is not', () => {
  test('0 to below 5M prints <$5M with a floor of 0 and $0 to <$5M without one', () => {
    expect(printed(lessThan('5000000', '0'), { unit: 'USD' })).toBe('<$5M');
    expect(printed(lessThan('5000000', '0'), { unit: 'USD', floor: null })).toBe('$0 to <$5M');
  });

  test('above 0 to below 5M says so', () => {
    expect(printed(range('0', '5000000', true, true), { unit: 'USD' })).toBe('>$0 to <$5M');
  });
});

describe('rounding never tightens', () => {
  test.each<[string, Figure, Options]>([
    ['<$124M', lessThan('123456789', '0'), { unit: 'USD' }],
    ['>$123M', moreThan('123456789'), { unit: 'USD' }],
    ['≥−$124M', atLeast('-123456789'), { unit: 'USD' }],
    ['$123–124M', between('123000001', '123000009'), { unit: 'USD' }],
    ['<$173.8M', lessThan('173800000', '0'), { unit: 'USD' }],
    ['<$180M', lessThan('173800000', '0'), { unit: 'USD', digits: 2 }],
    ['<34%', lessThan(third.high ?? '', '0'), { unit: 'ratio' }],
    ['>33%', moreThan(third.low ?? ''), { unit: 'ratio' }],
    ['<$1B', lessThan('999999999', '0'), { unit: 'USD' }],
  ])('%s', (text, value, options) => {
    expect(printed(value, options)).toBe(text);
  });

  test('an exact value keeps all its digits: past six of them, without a scale', () => {
    expect(printed(exactly('173800000'), { unit: 'USD' })).toBe('$173.8M');
    expect(printed(exactly('3624120000'), { unit: 'USD' })).toBe('$3.62412B');
    expect(printed(exactly('3393216000'), { unit: 'USD' })).toBe('$3,393,216,000');
    expect(printed(exactly('3393216000'), { unit: 'USD', digits: 2 })).toBe('$3,393,216,000');
  });

  test('"about" and an endless quotient are rounded to the nearest', () => {
    expect(printed(about('123456789'), { unit: 'USD' })).toBe('~$123M');
    expect(printed(about('1234'), { unit: 'people' })).toBe('~1,234');
    expect(printed(third, { unit: 'ratio' })).toBe('33%');
    expect(printed(third, { unit: 'ratio', digits: 4 })).toBe('33.33%');
  });
});

describe('full style writes the digits out', () => {
  test.each<[string, Figure, Options]>([
    ['<$5,000,000', lessThan('5000000', '0'), { unit: 'USD', style: 'full' }],
    ['$123,456,789.5+', atLeast('123456789.5'), { unit: 'USD', style: 'full' }],
    ['$10,000,000–15,000,000', between('10000000', '15000000'), { unit: 'USD', style: 'full' }],
    ['33.3333%', third, { unit: 'ratio', style: 'full' }],
  ])('%s', (text, value, options) => {
    expect(printed(value, options)).toBe(text);
  });
});

describe('the locale decides the marks in a number and the symbol', () => {
  test.each([
    ['en-US', '$1,234,567.5'],
    ['en-GB', 'US$1,234,567.5'],
    ['de-DE', '$1.234.567,5'],
  ] as const)('%s: %s', (locale, text) => {
    expect(formatFigure(exactly('1234567.5'), { unit: 'USD', locale })).toBe(text);
  });

  test('speech stays English', () => {
    expect(speakFigure(exactly('1500000'), { unit: 'USD', locale: 'de-DE' })).toBe('1.5 million US dollars');
  });
});

test('a gap says why: "Not disclosed"', () => {
  expect(formatMissing('not disclosed')).toBe('Not disclosed');
});

function divided(a: string, b: string): Figure {
  const quotient = divide(exactly(a), exactly(b));
  if (!quotient.ok) throw new Error(quotient.reason);
  return quotient.figure;
}
