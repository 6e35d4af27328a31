import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigure } from '@/lib/figures/parse';
import { CellRefused } from './cell-refused';
import { withoutMark } from './footnote-marks';
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

describe('a share', () => {
  const share = { unit: 'ratio', floor: null };
  const number = (text: string, options: Partial<ValueOptions> = {}, format?: Cell['format']) => {
    try {
      const value = readValue({ kind: 'number', text, ...(format ? { format } : {}) }, 0, {
        ...dollars,
        ...share,
        ...options,
      });
      return value.kind === 'figure' ? value.figure.low : value.reason;
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error;
      return error.why;
    }
  };

  test('of 0.29, 29% or a workbook’s 29% is 0.29', () => {
    expect(read('0.29', share)).toBe('0.29');
    expect(read('29%', share)).toBe('0.29');
    expect(number('0.29', {}, { percent: 'of the number' })).toBe('0.29');
    expect(number('1.5', {}, { percent: 'of the number' })).toBe('1.5');
  });

  test('of 29 without a percent sign can be 29 % or 2,900 %, and is asked for once for the file', () => {
    expect(number('29')).toBe('it can be “29%” or “2900%”');
    expect(read('29', share)).toContain('it can be “29%” or “2900%”');
    expect(read('1.5–2', share)).toContain('it can be “1.5%” or “150%”');
    expect(read('29', { ...share, shares: 'percent' })).toBe('0.29');
    expect(read('0.5', { ...share, shares: 'percent' })).toBe('0.005');
    expect(number('29', { shares: 'plain' })).toBe('29');
  });

  test('cell with a percent sign is no amount of money', () => {
    expect(number('0.29', { unit: 'USD' }, { percent: 'of the number' })).toBe(
      'its format shows a percentage, and the unit is US dollars',
    );
  });

  test('a cell’s format must fit its unit', () => {
    expect(number('5', { unit: 'USD' }, { currency: '£' })).toBe('its format shows “£”, and the unit is US dollars');
    expect(number('5', { unit: 'GBP' }, { currency: '£' })).toBe('5');
    expect(number('5', { unit: 'people' }, { words: 'FTE' })).toBe('5');
    expect(number('50', { unit: 'ratio', shares: 'plain' }, { words: 'bps' })).toBe('its format shows “bps”');
    expect(number('500', { unit: 'EUR' }, { words: 'T', currency: '€' })).toBe('500');
  });
});

describe('ledgers and dashes', () => {
  test('1,234 CR is above or below zero as the file’s reader says, and is asked for otherwise', () => {
    expect(read('1,234 CR', profit)).toContain('CR and DR have a sign by the account');
    expect(read('1,234.50CR', { ...profit, credits: 'positive' })).toBe('1234.5');
    expect(read('1,234 Dr', { ...profit, credits: 'positive' })).toBe('-1234');
    expect(read('$1,234 DR', { ...profit, credits: 'negative' })).toBe('1234');
    expect(read('(1,234) DR', { ...profit, credits: 'positive' })).toMatch(/^Read/);
  });

  test('a dash is no figure, and zero where the file’s reader says so', () => {
    expect(read('-')).toBe('not disclosed');
    for (const text of ['-', '–', ' — ', '--', '$ -', '(-)']) expect(read(text, { dashes: 'zero' })).toBe('0');
    expect(read('n/a', { dashes: 'zero' })).toBe('not disclosed');
  });

  test('#N/A is no value; other errors are errors; a formula that was never calculated says what to do', () => {
    expect(read('#N/A', {}, 'error')).toBe('not disclosed');
    expect(read('#DIV/0!', {}, 'error')).toContain('it is an error, not a number');
    expect(read('a formula that was never calculated', {}, 'error')).toBe(
      'It is a formula that was never calculated. Expected a calculated value: open the file in Excel or LibreOffice, save it and import it again.',
    );
  });
});

describe('a footnote mark', () => {
  test.each([
    ['1,234*', '1,234', '*'],
    ['1,234¹', '1,234', '¹'],
    ['1,234 (a)', '1,234', '(a)'],
    ['1,234 (1)', '1,234', '(1)'],
    ['(1,234)²', '(1,234)', '²'],
    ['$5M*', '$5M', '*'],
    ['$0.4M (a)', '$0.4M', '(a)'],
    ['190 ¹', '190', '¹'],
    ['29%†', '29%', '†'],
    ['1,234 [12]', '1,234', '[12]'],
    ['(1)', '(1)', null],
    ['(1,234)', '(1,234)', null],
    ['5 m²', '5 m²', null],
    ['10⁶', '10⁶', null],
    ['1.5×10⁶', '1.5×10⁶', null],
    ['1,234 (12)', '1,234 (12)', null],
    ['loss of (5)', 'loss of (5)', null],
  ])('%s is %s with %s', (text, value, note) => {
    const unmarked = withoutMark({ kind: 'text', text });
    expect([unmarked.cell.text, unmarked.note]).toEqual([value, note]);
  });

  test('that a workbook raises is taken off as well, and 10 with a raised 6 is refused', () => {
    expect(withoutMark({ kind: 'text', text: '190', note: '1' })).toEqual({
      cell: { kind: 'text', text: '190' },
      note: '1',
    });
    expect(read(withoutMark({ kind: 'text', text: '10', note: '6' }).cell.text)).toMatch(/^Read “10\^6”/);
  });
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
      const options = { ...unit, numbers, moneyIn: 'units', shares: 'plain' } as const;
      if (parsed.ok) expect(readValue({ kind: 'text', text }, 0, options)).toEqual(parsed.value);
      else expect(() => readValue({ kind: 'text', text }, 0, options)).toThrow(CellRefused);
    }),
    { numRuns: 2_000 },
  );
});
