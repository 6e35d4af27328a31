import { expect, test } from 'vitest';
import { type FilingCompany, filerQuestion } from './same-filer';

const marvell = { cik: '1835632', name: 'MARVELL TECHNOLOGY, INC' };
const company = (changes: Partial<FilingCompany> = {}): FilingCompany => ({
  ...{ id: '1', names: ['Marvell Technology'], registeredNumber: null, ciks: [] },
  ...changes,
});

test('a filer whose name is the company’s, but for the legal form, is not asked about', () => {
  expect(filerQuestion(marvell, company())).toBeNull();
});

test('a filer under another name is asked about, with both names', () => {
  expect(filerQuestion(marvell, company({ names: ['One Company'] }))).toBe(
    'It holds the filings of “MARVELL TECHNOLOGY, INC”, number 1835632, but this company is called “One Company”.',
  );
});

test('the first words of a name are not enough: “Uber Freight” is asked about in Uber', () => {
  expect(filerQuestion({ cik: '2', name: 'Uber Freight Inc' }, company({ names: ['Uber'] }))).not.toBeNull();
});

test('another number is asked about, even under the same name; a number that is known is not, under any name', () => {
  expect(filerQuestion(marvell, company({ ciks: ['1058057'] }))).toContain('are those of number 1058057');
  expect(filerQuestion(marvell, company({ names: ['One Company'], ciks: ['1058057', '1835632'] }))).toBeNull();
});

test('a registered number counts where it says that it is one at the SEC, with or without zeros', () => {
  expect(filerQuestion(marvell, company({ names: ['X'], registeredNumber: 'CIK 0001835632' }))).toBeNull();
  expect(filerQuestion(marvell, company({ registeredNumber: 'CIK 1058057' }))).not.toBeNull();
  expect(filerQuestion(marvell, company({ registeredNumber: 'HRB 12345' }))).toBeNull();
});

test('what a person confirmed is not asked again; another filer than the confirmed one is', () => {
  expect(filerQuestion(marvell, company({ names: ['X'] }), '1835632')).toBeNull();
  expect(filerQuestion(marvell, company({ names: ['X'] }), '999')).not.toBeNull();
});
