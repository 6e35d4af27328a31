import { describe, expect, test } from 'vitest';
import { negate } from '@/lib/figures/arithmetic';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, atMost, between, exactly, figure, lessThan, moreThan } from '@/lib/figures/make';
import { parseFigure } from '@/lib/figures/parse';

const usd = { unit: 'USD', floor: '0', locale: 'en' } as const;
const income = { ...usd, floor: null };
const ratio = { unit: 'ratio', floor: null, locale: 'en' } as const;
const read = (value: Figure) => ({ ok: true, value: { kind: 'figure', figure: value } });

describe('a value', () => {
  test.each([
    '$5M',
    '5,000,000 USD',
    '5m',
    '5 million',
    'US$5M',
    '$ 5 mn',
    '5 000 000',
    'usd 5M',
    '0.005bn',
    '+5M',
    '5000k',
  ])('%s = 5,000,000', (text) => {
    expect(parseFigure(text, usd)).toEqual(read(exactly('5000000')));
  });

  test.each([
    ['1.2tn', '1200000000000'],
    ['$1B', '1000000000'],
    ['3 billion', '3000000000'],
    ['12 thousand', '12000'],
    ['9007199254740993', '9007199254740993'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['00012', '12'],
    ['-0', '0'],
    ['5 dollars', '5'],
  ])('%s = %s', (text, amount) => {
    expect(parseFigure(text, usd)).toEqual(read(exactly(amount)));
  });
});

describe('the ways of other countries and programs', () => {
  const inUnit = (text: string, unit: string, locale: 'en' | 'de' = 'en') => {
    const parsed = parseFigure(text, { unit, floor: null, locale });
    return parsed.ok && parsed.value.kind === 'figure' ? parsed.value.figure : parsed;
  };

  test.each([
    ["1'234'567", 'CHF', '1234567'],
    ['1’234’567', 'CHF', '1234567'],
    ["1'234.50", 'CHF', '1234.5'],
    ['1\u202f234\u202f567', 'EUR', '1234567'],
    ['1\u2009234.5', 'EUR', '1234.5'],
    ['12,34,567', 'INR', '1234567'],
    ['1,23,45,678.5', 'INR', '12345678.5'],
    ['2E+11', 'USD', '200000000000'],
    ['3.5E+9', 'USD', '3500000000'],
    ['-1.25e6', 'USD', '-1250000'],
    ['1E+15', 'USD', '1000000000000000'],
    ['5E-02', 'ratio', '0.05'],
    ['$5mm', 'USD', '5000000'],
    ['$5MM', 'USD', '5000000'],
    ['USD5m', 'USD', '5000000'],
    ['EUR 5m', 'EUR', '5000000'],
    ['5 M€', 'EUR', '5000000'],
    ['5 m€', 'EUR', '5000000'],
    ['5 k€', 'EUR', '5000'],
    ['5 Md€', 'EUR', '5000000000'],
    ['T€ 500', 'EUR', '500000'],
    ['500 T€', 'EUR', '500000'],
    ['500 TEUR', 'EUR', '500000'],
    ['TCHF 500', 'CHF', '500000'],
    ['500 Tsd. €', 'EUR', '500000'],
    ['5 Mio. EUR', 'EUR', '5000000'],
    ['5 Mrd. €', 'EUR', '5000000000'],
    ['5 MEUR', 'EUR', '5000000'],
    ['MEUR 5', 'EUR', '5000000'],
    ['EURm 5', 'EUR', '5000000'],
    ['5 MSEK', 'SEK', '5000000'],
    ['kr 5m', 'SEK', '5000000'],
    ['R$ 5 mi', 'BRL', '5000000'],
    ['5 millones', 'EUR', '5000000'],
    ['5 millions', 'EUR', '5000000'],
    ['₹5 crore', 'INR', '50000000'],
    ['5 lakh', 'INR', '500000'],
    ['¥5億', 'JPY', '500000000'],
    ['5億円', 'JPY', '500000000'],
    ['5百万円', 'JPY', '5000000'],
    ['$5.0 bil', 'USD', '5000000000'],
    ['–12.5', 'USD', '-12.5'],
    ['200 FTE', 'people', '200'],
    ['41.5', 'people', '41.5'],
    ['nil', 'USD', '0'],
    ['Nil', 'GBP', '0'],
    ['zero', 'USD', '0'],
  ])('%s in %s is %s', (text, unit, amount) => {
    expect(inUnit(text, unit)).toEqual(exactly(amount));
  });

  test('1.23457E+11 was cut to six digits by a spreadsheet: about 123,457,000,000', () => {
    expect(inUnit('1.23457E+11', 'USD')).toEqual(about('123457000000'));
    expect(inUnit('1.2345E+11', 'USD')).toEqual(exactly('123450000000'));
  });

  test('a scale before a range holds for both ends: T€ 1–2000', () => {
    expect(inUnit('T€ 1–2000', 'EUR')).toEqual(between('1000', '2000000'));
  });

  test('500 TEUR in German text, and 1.234 T€', () => {
    expect(inUnit('1.234,5 T€', 'EUR', 'de')).toEqual(exactly('1234500'));
    expect(inUnit("1'234,5", 'EUR', 'de')).toEqual(exactly('1234.5'));
  });

  test.each([
    ...['n/m', 'n.m.', 'NM'].map((text) => [text, 'not applicable'] as const),
    ...['N.A.', 'NA', 'n.a', '#N/A', '-', '--', '–', '—', '..', '$-', '€ –', '(-)', 'confidential'].map(
      (text) => [text, 'not disclosed'] as const,
    ),
  ])('%s stands for no figure: %s', (text, reason) => {
    expect(parseFigure(text, usd)).toEqual({ ok: true, value: { kind: 'missing', reason } });
  });
});

describe('about', () => {
  test.each(['~', 'about ', 'around ', 'c. ', 'c.', 'circa ', 'roughly ', '≈', 'approx. ', 'ABOUT ', 'ca. '])(
    '%s$100M',
    (word) => {
      expect(parseFigure(`${word}$100M`, usd)).toEqual(read(about('100000000')));
    },
  );
});

describe('a bound', () => {
  test.each(['<', 'less than ', 'under ', 'below ', 'just under ', 'Less than '])(
    '%s$5M: from the floor to below 5M',
    (word) => {
      expect(parseFigure(`${word}$5M`, usd)).toEqual(read(lessThan('5000000', '0')));
    },
  );

  test.each(['≤', '<=', 'at most ', 'up to ', 'no more than '])('%s$5M: from the floor to 5M', (word) => {
    expect(parseFigure(`${word}$5M`, usd)).toEqual(read(atMost('5000000', '0')));
  });

  test.each(['>', 'more than ', 'over ', 'above '])('%s$30M: above 30M', (word) => {
    expect(parseFigure(`${word}$30M`, usd)).toEqual(read(moreThan('30000000')));
  });

  test.each(['$30M+', '≥$30M', '>=$30M', 'at least $30M', '$30 million or more', 'no less than 30M'])(
    '%s: 30M or more',
    (text) => {
      expect(parseFigure(text, usd)).toEqual(read(atLeast('30000000')));
    },
  );

  test('a metric without a floor has no low bound: <$5M', () => {
    expect(parseFigure('<$5M', income)).toEqual(read(lessThan('5000000', null)));
  });

  test('<~$25K and ~<$25K: under about 25,000', () => {
    const expected = read({ ...lessThan('25000', '0'), approximate: true });
    expect(parseFigure('<~$25K', usd)).toEqual(expected);
    expect(parseFigure('~<$25K', usd)).toEqual(expected);
  });
});

describe('a range: one scale holds for both ends', () => {
  test.each([
    '$10–15M',
    '$10M–$15M',
    '10-15m',
    'between 10 and 15 million',
    'between $10M and $15M',
    'from 10 to 15 million',
    '$10 to 15 million',
  ])('%s = 10M to 15M', (text) => {
    expect(parseFigure(text, usd)).toEqual(read(between('10000000', '15000000')));
  });

  test('>$10M to <$15M excludes both ends', () => {
    const parts = { low: '10000000', high: '15000000', lowOpen: true, highOpen: true, approximate: false };
    expect(parseFigure('>$10M to <$15M', usd)).toEqual(read(figure(parts)));
  });

  test('$500K–$1.5M keeps two scales', () => {
    expect(parseFigure('$500K–$1.5M', usd)).toEqual(read(between('500000', '1500000')));
  });
});

describe('below zero', () => {
  test.each(['(12.5)', '-12.5', '−12.5', '$(12.5)', '($12.5)', '-$12.5', '12.5-', 'minus 12.5'])(
    '%s = −12.5',
    (text) => {
      expect(parseFigure(text, income)).toEqual(read(exactly('-12.5')));
    },
  );

  test.each(['loss of $30M or more', '$30M+ loss', 'Loss of at least 30 million', 'net loss ≥ $30M'])(
    '%s: net income of −30M or less',
    (text) => {
      expect(parseFigure(text, income)).toEqual(read(negate(atLeast('30000000'))));
    },
  );

  test('loss >$30M: net income below −30M', () => {
    expect(parseFigure('loss >$30M', income)).toEqual(read(negate(moreThan('30000000'))));
  });

  test('a loss of up to $10M: net income of −10M to 0', () => {
    expect(parseFigure('a loss of up to $10M', income)).toEqual(read(between('-10000000', '0')));
  });
});

describe('a ratio', () => {
  test.each([
    ['65%', exactly('0.65')],
    ['65 percent', exactly('0.65')],
    ['0.65', exactly('0.65')],
    ['10–15%', between('0.1', '0.15')],
    ['about 10%', about('0.1')],
    ['−78%', exactly('-0.78')],
    ['triple digit growth', figure({ ...between('1', '10'), highOpen: true })],
    ['Triple-digit growth', figure({ ...between('1', '10'), highOpen: true })],
    ['double digit growth', figure({ ...between('0.1', '1'), highOpen: true })],
  ])('%s', (text, expected) => {
    expect(parseFigure(text, ratio)).toEqual(read(expected));
  });
});

describe('other units', () => {
  test.each([
    ['~200 people', 'people', about('200')],
    ['>20 employees', 'people', moreThan('20')],
    ['≥6×', 'times', atLeast('6')],
    ['6x', 'times', exactly('6')],
    ['~0.5 months', 'months', about('0.5')],
    ['$25,000/person', 'USD/person', exactly('25000')],
    ['€5M', 'EUR', exactly('5000000')],
    ['$5', 'AUD', exactly('5')],
    ['A$5', 'AUD', exactly('5')],
    ['4,000 GPUs', 'GPUs', exactly('4000')],
  ])('%s in %s', (text, unit, expected) => {
    expect(parseFigure(text, { unit, floor: '0', locale: 'en' })).toEqual(read(expected));
  });
});

describe('no figure, and why: never zero', () => {
  test.each([
    ['', 'not disclosed'],
    ['  ', 'not disclosed'],
    ['-', 'not disclosed'],
    ['–', 'not disclosed'],
    ['—', 'not disclosed'],
    ['n/a', 'not disclosed'],
    ['N/A', 'not disclosed'],
    ['Not disclosed', 'not disclosed'],
    ['TBD', 'not yet reported'],
    ['not yet reported', 'not yet reported'],
    ['not applicable', 'not applicable'],
    ['NM', 'not applicable'],
    ['not collected', 'not collected'],
  ])('“%s”: %s', (text, reason) => {
    expect(parseFigure(text, usd)).toEqual({ ok: true, value: { kind: 'missing', reason } });
  });
});

describe('the locale, not a guess, tells 1.234,56 from 1,234.56', () => {
  test.each([
    ['1,234.56', 'en', '1234.56'],
    ['1.234,56', 'de', '1234.56'],
    ['1,234', 'en', '1234'],
    ['1,234', 'de', '1.234'],
    ['1.234', 'en', '1.234'],
    ['1.234', 'de', '1234'],
    ['1 234,50', 'de', '1234.5'],
    ['1\u00a0234.50', 'en', '1234.5'],
    ['1,5 Mio. €', 'de', '1500000'],
    ['2 Mrd', 'de', '2000000000'],
  ] as const)('%s in %s = %s', (text, locale, amount) => {
    expect(parseFigure(text, { unit: 'EUR', floor: '0', locale })).toEqual(read(exactly(amount)));
  });

  test('German words: zwischen 10 und 15 Mio. Euro', () => {
    const german = { unit: 'EUR', floor: '0', locale: 'de' } as const;
    expect(parseFigure('zwischen 10 und 15 Mio. Euro', german)).toEqual(read(between('10000000', '15000000')));
    expect(parseFigure('weniger als 5 Mio. €', german)).toEqual(read(lessThan('5000000', '0')));
  });
});
