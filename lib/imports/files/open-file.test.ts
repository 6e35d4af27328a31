import { describe, expect, test } from 'vitest';
import { all, companyFacts, dataSet, layoffList, layoffText, textFile } from '@/tests/support/import-files';
import { lowOf } from '@/tests/support/told-filings';
import { type FileChoices, listLayoutSchema, readChoices } from './file-choices';
import { openFile } from './open-file';

const company = { currency: 'USD', fiscalYearEnd: '12-31' };
const source = { title: 'Lay-offs', publisher: 'Someone', publishedOn: null, url: null };
const list: FileChoices & { format: 'layoffs' } = {
  ...listLayoutSchema.parse({}),
  ...{ format: 'layoffs', names: ['Uber'], source },
};

describe('a file that is read for one company', () => {
  test('of company facts: the figure, its filing, and all of it read', async () => {
    const file = textFile('facts.json', companyFacts);
    const opened = await openFile(file, { format: 'companyfacts' }, company);
    expect(opened.progress()).toBe(0);
    const rows = await all(opened.rows);
    expect(rows.map((row) => row.kind === 'fact' && [row.metric, lowOf(row)])).toEqual([['revenue', '1000']]);
    expect([...opened.sources()].map(({ publisher }) => publisher)).toEqual(['Someone Inc, filed with the SEC']);
    expect(opened.progress()).toBe(1);
  });

  test('of a data set: only the chosen company’s, the others’ value counted aside', async () => {
    const opened = await openFile(dataSet(), { format: 'statements', cik: '5' }, company);
    expect((await all(opened.rows)).map((row) => row.kind === 'fact' && lowOf(row))).toEqual(['7000000']);
    expect(opened.aside()).toEqual([{ count: 1, words: 'values of other companies' }]);
  });

  test('of a list: the rows of its names, and a row that names nobody, which may be its own', async () => {
    const nameless = ',Berlin,Other,50,0.05,3/7/2023,,Germany,';
    const opened = await openFile(textFile('layoffs.csv', `${layoffText}\n${nameless}`), list, company);
    const rows = await all(opened.rows);
    expect(rows.filter(({ kind }) => kind === 'event').length).toBe(2);
    expect(rows.filter(({ kind }) => kind === 'fact').length).toBe(4);
    expect(rows.filter(({ kind }) => kind === 'rejected').map(({ place }) => place.row)).toEqual([7]);
    expect(opened.aside()).toEqual([{ count: 3, words: 'rows of other companies' }]);
  });

  test('of a list: a name that it does not give is refused', async () => {
    await expect(openFile(layoffList, { ...list, names: ['Uber', 'Lyft'] }, company)).rejects.toThrow(
      'layoffs.csv: It names no company “Lyft”.',
    );
  });
});

test('choices from JSON: each fault with its place', () => {
  expect(readChoices({ format: 'layoffs', names: ['Uber'], source })).toEqual({ ok: true, choices: list });
  expect(readChoices({ ...list, names: [], source: { ...source, url: 'javascript:alert(1)' } })).toEqual({
    ok: false,
    problems: [
      'names: must name the company at least once',
      'source.url: must be an address that begins with http:// or https://',
    ],
  });
  expect(readChoices({ format: 'statements', cik: '../..' })).toMatchObject({ ok: false });
  expect(readChoices(JSON.parse('{"format":"companyfacts","__proto__":{"x":1}}')).ok).toBe(false);
});
