import { expect, test } from 'vitest';
import type { UnderstoodSheet } from '@/lib/imports/tables/sheets/understanding';
import { companyNameIn, currencyIn } from './company-in-sheets';

const sheet = (...texts: string[]) =>
  ({
    remarks: texts.map((text, n) => ({ sheet: null, row: n + 1, column: 0, text })),
    tables: [],
  }) as unknown as UnderstoodSheet;
const inGbp = { remarks: [], tables: [{ money: { currency: 'GBP' } }] } as unknown as UnderstoodSheet;
const inEur = { remarks: [], tables: [{ money: { currency: 'EUR' } }] } as unknown as UnderstoodSheet;

test.each([
  [
    'a name with its legal form',
    ['Northbridge Logistics Ltd', 'Management accounts, monthly'],
    'Northbridge Logistics Ltd',
  ],
  ['a legal form below the title', ['Profit and loss 2024', 'Musterbau GmbH'], 'Musterbau GmbH'],
  ['a title behind the name', ['Acme Holdings – Board pack'], 'Acme Holdings'],
  ['a label before the name', ['Company: Acme Inc.'], 'Acme Inc.'],
  ['titles alone', ['Management accounts', '£000 unless stated', 'Budget 2025'], null],
  ['nothing', [], null],
])('the company’s name from %s', (_, texts, name) => {
  expect(companyNameIn({ sheets: [sheet(...texts)] })).toBe(name);
});

test('the currency of a file that has one; of two, a person says which', () => {
  expect(currencyIn({ sheets: [inGbp, inGbp] })).toBe('GBP');
  expect(currencyIn({ sheets: [inGbp, inEur] })).toBeNull();
});
