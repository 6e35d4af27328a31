import { expect, test } from 'vitest';
import { WrongUse } from '../wrong-use';
import { readImportWords } from './import-words';

const read = (line: string) => readImportWords(line.split(' '));

test('a file and a company are enough; the rest is as the file and the company say', () => {
  expect(read('a.csv --company acme')).toMatchObject({
    files: ['a.csv'],
    company: 'acme',
    newCompany: null,
    format: null,
    map: null,
    allFilers: false,
    recordHeld: [],
    leaveOutRejected: false,
    dryRun: false,
    json: false,
  });
});

test('a company that is not here is private unless it is said to be public', () => {
  const words = 'a.csv --company acme --name Acme --currency EUR --fiscal-year-end 06-30';
  const company = { name: 'Acme', currency: 'EUR', fiscalYearEnd: '06-30', visibility: 'private' };
  expect(read(words).newCompany).toEqual(company);
  expect(read(`${words} --public`).newCompany).toEqual({ ...company, visibility: 'public' });
});

test('a filer is taken with or without the zeros and letters before its number', () => {
  expect(
    ['1835632', '0001835632', 'CIK0001835632'].map((cik) => read(`a.zip --company m --filer ${cik}`).filer),
  ).toEqual(Array(3).fill('1835632'));
});

test('a file named twice is one file', () => {
  expect(read('a.csv a.csv b.csv --company acme').files).toEqual(['a.csv', 'b.csv']);
});

test.each([
  ['--company acme', 'Say which file'],
  ['a.csv', 'Say --company: npx turnaround import a.csv --company SLUG'],
  ['a.csv --company Acme!', '“Acme!” is none.'],
  ['a.csv --company acme --name Acme', 'needs --name NAME --currency USD --fiscal-year-end 12-31'],
  ['a.csv --company acme --name Acme --currency usd --fiscal-year-end 12-31', '“usd” is none.'],
  ['a.csv --company acme --name Acme --currency USD --fiscal-year-end 31-12', '“31-12” is none.'],
  ['a.csv --company acme --public', 'say --name'],
  ['a.csv --company acme --format excel', 'There is no format “excel”. Known are: table, companyfacts'],
  ['a.zip --company acme --filer Marvell', '“Marvell” is none.'],
  ['a.zip --all-filers --company acme', 'leave --company out'],
])('%s is wrong use', (line, sentence) => {
  expect(() => read(line)).toThrow(WrongUse);
  expect(() => read(line)).toThrow(sentence);
});
