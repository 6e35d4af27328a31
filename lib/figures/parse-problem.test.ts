import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigure } from '@/lib/figures/parse';

const usd = { unit: 'USD', floor: '0', locale: 'en' } as const;
const german = { unit: 'EUR', floor: '0', locale: 'de' } as const;

describe('what cannot be read is a sentence, never a guess', () => {
  test.each([
    ['1,23', 'are not grouped in thousands by “,”'],
    ['12,34,5678', 'are not grouped in thousands by “,”'],
    ['123,45,678', 'are not grouped in thousands by “,”'],
    ["1'23", "“'” was not understood"],
    ['0,123', 'are not grouped in thousands by “,”'],
    ['1,234 567', 'are not grouped in thousands by “,”'],
    ['1.234,56', 'has a group mark after its decimal mark'],
    ['1..2', 'more than one decimal mark'],
    ['1e400', 'its exponent is beyond any amount'],
    ['5e', '“e” was not understood'],
    ['5 E+9', '“E” was not understood'],
    ['0x10', '“x” was not understood'],
    ['NaN', '“NaN” stands where a number is expected'],
    ['Infinity', '“Infinity” stands where a number is expected'],
    ['K', '“K” stands where a number is expected'],
    ['$', 'a number is missing at the end'],
    ['10–', 'a number is missing at the end'],
    ['10 15', 'two numbers stand there without a dash'],
    ['1\n234', 'two numbers stand there without a dash'],
    ['—5', 'a dash (—) stands where a minus sign (-) is expected'],
    ['–5', 'this metric cannot be below 0'],
    ['--5', '“-” stands where a number is expected'],
    ['(5', 'a bracket is not closed'],
    ['15–10M', 'the first number of the range is not below the second'],
    ['between 10', 'a range needs two numbers'],
    ['<5–10', 'do not make a range'],
    ['<$5M+', 'two signs or words bound one number'],
    ['~$8M per month', '“per” was not understood'],
    ['nearly 200', '“nearly” stands where a number is expected'],
    ['no debt', '“no” stands where a number is expected'],
    ['2024-12-31', '“-” was not understood'],
    ['1/2', '“/” was not understood'],
    ['1_000', '“_” was not understood'],
    ['1234.5¹', '“¹” was not understood'],
    ['١٢٣', 'stands where a number is expected'],
    ['１２', 'stands where a number is expected'],
    ['#REF!', 'stands where a number is expected'],
    ['none', '“none” can mean zero or no figure'],
    ['5 mil', '“mil” can mean a thousand or a million'],
    ['T€ 500k', '“T€” does not fit the unit, US dollars'],
    ['T$ 500', '“T$” does not fit the unit, US dollars'],
    ['M$ 5m', 'two words or signs give its scale'],
    ['500 TEUR', '“TEUR” does not fit the unit, US dollars'],
    ['1,234.50 CR', '“CR” was not understood'],
    ['5 t', '“t” was not understood'],
    ['x', '“x” stands where a number is expected'],
    ['?', '“?” stands where a number is expected'],
    ['TRUE', 'stands where a number is expected'],
    ['5\u0000', 'it holds a hidden character'],
    ['\u202e54321', 'it holds a hidden character'],
    ['\ud800', 'it holds a hidden character'],
    ['€5M', '“€” does not fit the unit, US dollars'],
    ['5 EUR', '“EUR” does not fit the unit, US dollars'],
    ['A$5', '“A$” does not fit the unit, US dollars'],
    ['12%', 'a percentage does not fit the unit, US dollars'],
    ['triple digit growth', 'growth is a ratio'],
    ['-5', 'this metric cannot be below 0'],
    ['<0', 'this metric cannot be below 0'],
    ['loss of $5M', 'this metric cannot be below 0'],
    ['9'.repeat(25), 'over 24 digits'],
    [`0.${'0'.repeat(12)}1`, 'over 12 decimals'],
    [' '.repeat(201), 'over 200 characters'],
  ])('%j: %s', (text, why) => {
    expect(problem(text, usd)).toContain(why);
  });

  test('the sentence says what was read and what was expected', () => {
    expect(problem('12,5', usd)).toBe(
      'Read “12,5”: the digits in “12,5” are not grouped in thousands by “,”. ' +
        'Expected US dollars, such as $1.5M, <$5M or $10–15M.',
    );
  });

  test('a long text is quoted in part, hidden characters as boxes', () => {
    expect(problem(`\u0007${'x'.repeat(100)}`, usd)).toMatch(/^Read “□x{39}…”: /);
  });
});

describe('words with two meanings are refused', () => {
  const income = { ...usd, floor: null };

  test.each([
    ['−$30M+', 'after a negative number can mean two things'],
    ['loss of (5)', 'can mean a loss or a gain'],
    ['(-5)', 'two signs make one number negative'],
  ])('%s: %s', (text, why) => {
    expect(problem(text, income)).toContain(why);
  });

  test('"5 billion" in German text: 10⁹ or 10¹²', () => {
    expect(problem('5 billion', german)).toContain('two meanings in German text');
  });

  test('"6m" in months', () => {
    expect(problem('6m', { unit: 'months', floor: '0', locale: 'en' })).toContain('“m” does not fit the unit, months');
  });

  test('1,234.50 in German text', () => {
    expect(problem('1,234.50', german)).toContain('has a group mark after its decimal mark');
  });
});

describe('any text is answered', () => {
  const pieces = [
    '1',
    '0',
    '.',
    ',',
    ' ',
    '$',
    '€',
    '%',
    '(',
    ')',
    '-',
    '–',
    '+',
    '<',
    '≥',
    '~',
    'm',
    'bn',
    'loss',
    'of',
    'to',
  ];
  const written = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
  const units = fc.constantFrom('USD', 'ratio', 'people', 'times', 'months', 'EUR/person', 'constructor', '', '×');
  const locales = fc.constantFrom('en' as const, 'de' as const);

  test('with a figure, a reason or a sentence, and without an exception', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), written);
    const check = (text: string, unit: string, floor: string | null, locale: 'en' | 'de') => {
      const parsed = parseFigure(text, { unit, floor, locale });
      if (!parsed.ok) expect(parsed.problem).toMatch(/^Read “[^\p{Cc}]*”: .+\. Expected .+\.$/u);
    };
    const floors = fc.constantFrom('0', null);
    fc.assert(fc.property(texts, units, floors, locales, check), { numRuns: 1500 });
  });

  test.each(['1', ' ', '<', '(', '1 234 ', '1,', 'loss of ', '\u200b', 'between 1 and '])(
    'at once, also 10,000 characters of “%s”',
    (piece) => {
      const started = performance.now();
      parseFigure(piece.repeat(Math.ceil(10_000 / piece.length)), usd);
      parseFigure(piece.repeat(Math.floor(200 / piece.length)), usd);
      expect(performance.now() - started).toBeLessThan(200);
    },
  );
});

function problem(text: string, options: Parameters<typeof parseFigure>[1]): string {
  const parsed = parseFigure(text, options);
  return parsed.ok ? `read as ${JSON.stringify(parsed.value)}` : parsed.problem;
}
