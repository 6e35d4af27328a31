import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigure } from '@/lib/figures/parse';
import { CellRefused } from './cell-refused';
import { readValue, type ValueOptions } from './read-value';
import type { Cell } from './table-row';

const dollars: ValueOptions = { unit: 'USD', floor: '0', numbers: 'en', moneyIn: 'units' };
const profit: ValueOptions = { ...dollars, floor: null };

/** What was read in a line: `0 to <5000000`, `~200`, a reason, or the refusal. */
function read(text: string, options: Partial<ValueOptions> = {}, kind: Cell['kind'] = 'text'): string {
  try {
    const value = readValue({ kind, text }, 0, { ...dollars, ...options });
    if (value.kind === 'missing') return value.reason;
    const { low, high, lowOpen, highOpen, approximate } = value.figure;
    const about = approximate ? '~' : '';
    return low === high ? about + low : `${about}${lowOpen ? '>' : ''}${low} to ${highOpen ? '<' : ''}${high}`;
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    return error.message;
  }
}

test.each([
  ['<$5M', '0 to <5000000'],
  ['>30M', '>30000000 to null'],
  ['$30M+', '30000000 to null'],
  ['~200', '~200'],
  ['$10–15M', '10000000 to 15000000'],
  ['1,234.5', '1234.5'],
  ['5,000,000 USD', '5000000'],
  ['9007199254740993', '9007199254740993'],
  ['0.00005', '0.00005'],
  ['00012', '12'],
  ['+5', '5'],
  ['n/a', 'not disclosed'],
  ['—', 'not disclosed'],
  ['', 'not disclosed'],
  ['TBD', 'not yet reported'],
])('%j is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['(1,234)', '-1234'],
  ['−12.5', '-12.5'],
  ['1234.5-', '-1234.5'],
  ['-0', '0'],
])('%j of a metric that can be negative is %s', (text, expected) => {
  expect(read(text, profit)).toBe(expected);
});

test.each([
  'NaN',
  'Infinity',
  '1e400',
  '1E+15',
  '0x10',
  '1_000',
  '--5',
  '١٢٣',
  '１２',
  '1..2',
  '1/2',
  '2024-12-31',
  'TRUE',
  '#REF!',
  '1234.5 CR',
  '12 34',
  '1,2,3',
  '€5',
])('%j is refused with what was expected', (text) => {
  expect(read(text)).toMatch(/^Read “.+”: .+\. Expected .+\.$/);
});

describe('the marks of numbers', () => {
  test('are those of the file', () => {
    expect(read('1.234,5', { numbers: 'de' })).toBe('1234.5');
    expect(read('1.234', { numbers: 'de' })).toBe('1234');
    expect(read('1.234', { numbers: 'en' })).toBe('1.234');
    expect(read('1.234,5')).toMatch(/^Read “1\.234,5”/);
    expect(read('1,234.5', { numbers: 'de' })).toMatch(/^Read “1,234\.5”/);
  });

  test('are asked for where the file shows none', () => {
    expect(read('1,234', { numbers: null })).toBe(
      'Read “1,234”: nothing before it shows which mark divides decimals: choose it for the file. Expected US dollars, such as $1.5M, <$5M or $10–15M.',
    );
    expect(read('1234', { numbers: null })).toBe('1234');
  });
});

test('amounts in thousands or millions become whole dollars, and a second scale is refused', () => {
  expect(read('12.5', { moneyIn: 'millions' })).toBe('12500000');
  expect(read('<5', { moneyIn: 'millions' })).toBe('0 to <5000000');
  expect(read('200', { moneyIn: 'millions', unit: 'people' })).toBe('200');
  expect(read('5M', { moneyIn: 'thousands' })).toContain(
    'it names a scale, and the file’s amounts are in thousands already',
  );
});

test('below a metric’s floor there is no value', () => {
  expect(read('-5')).toMatch(/^Read “-5”/);
  expect(read('-5', {}, 'number')).toContain('this metric cannot be below 0');
  expect(read('-5', { floor: null }, 'number')).toBe('-5');
});

test.each([
  ['boolean', 'TRUE', 'it is a yes or no, not a number'],
  ['date', '2024-12-31', 'it is a date, not a number'],
  ['error', '#REF!', 'it is an error, not a number'],
] as const)('a %s cell of a workbook is no number', (kind, text, why) => {
  expect(read(text, {}, kind)).toContain(why);
});

test('a cell that only shares a merged one has no value of its own', () => {
  expect(() => readValue({ kind: 'number', text: '5', merged: true }, 0, dollars)).toThrow(
    'it only shares a merged cell',
  );
});

test('plain amounts, which need no parser, are read as the parser reads them', () => {
  const digits = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String);
  const decimals = fc.tuple(digits, fc.stringMatching(/^\d{1,20}$/)).map(([whole, part]) => `${whole}.${part}`);
  const text = fc.oneof(digits, decimals, fc.stringMatching(/^-?0?\d{0,3}\.?\d{0,3}$/));
  const units = fc.constantFrom(
    { unit: 'USD', floor: '0' },
    { unit: 'USD', floor: null },
    { unit: 'people', floor: '0' },
    { unit: 'ratio', floor: null },
  );
  fc.assert(
    fc.property(text, units, fc.constantFrom('en' as const, 'de' as const), (text, unit, numbers) => {
      const parsed = parseFigure(text, { ...unit, locale: numbers });
      const options = { ...unit, numbers, moneyIn: 'units' } as const;
      if (parsed.ok) expect(readValue({ kind: 'text', text }, 0, options)).toEqual(parsed.value);
      else expect(() => readValue({ kind: 'text', text }, 0, options)).toThrow(CellRefused);
    }),
    { numRuns: 2_000 },
  );
});
