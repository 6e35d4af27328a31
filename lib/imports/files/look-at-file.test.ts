import { expect, test } from 'vitest';
import { companyFacts, dataSet, layoffList, textFile } from '@/tests/support/import-files';
import { type LookOptions, lookAtFile } from './look-at-file';

const company = { id: 'uber', names: ['Uber'], currency: 'USD', fiscalYearEnd: '12-31' };
const options: LookOptions = { company };

test('company facts say whose they are and how many values carry a metric', async () => {
  expect(await lookAtFile(textFile('facts.json', companyFacts), options)).toEqual({
    format: 'companyfacts',
    filer: { cik: '1234567', name: 'Someone Inc', currency: 'USD', fiscalYearEnd: '12-31' },
    values: 1,
  });
});

test('a data set says whose reports it holds, by name', async () => {
  expect(await lookAtFile(dataSet(), options)).toEqual({
    format: 'statements',
    filers: [
      { cik: '4904', name: 'AMERICAN ELECTRIC POWER CO INC', forms: ['10-Q'] },
      { cik: '5', name: 'Zeta Corp', forms: ['10-Q'] },
    ],
  });
});

test('a list offers the company’s own name first, then what may be it, then the others', async () => {
  const looked = await lookAtFile(layoffList, options);
  expect(looked).toMatchObject({ format: 'layoffs', rows: 5, rejected: 1 });
  const names = 'names' in looked ? looked.names : [];
  expect(names.map(({ name, rows, matched }) => [name, rows, matched.kind])).toEqual([
    ['Uber', 2, 'match'],
    ['Uber Freight', 1, 'possible'],
    ['Atlassian', 1, 'none'],
    ['Blackbaud', 1, 'none'],
  ]);
});

test('a table shows its first rows and a mapping to begin with', async () => {
  const looked = await lookAtFile(textFile('a.csv', 'metric,period,value\nrevenue,2024,<$5M\n'), options);
  expect(looked.format === 'table' && looked.preview.mapping.columns.map(({ is }) => is)).toEqual([
    'metric',
    'period',
    'value',
  ]);
});

test.each([
  ['{"cik":', /^facts\.json is not JSON: object value expected/],
  ['{}', /cik/],
])('broken JSON %s is refused with the place', async (text, sentence) => {
  await expect(lookAtFile(textFile('facts.json', text), options)).rejects.toThrow(sentence);
});

test('a person says what a file is: a CSV that is called JSON is refused as JSON', async () => {
  const file = textFile('a.csv', 'metric,period,value\n');
  await expect(lookAtFile(file, { ...options, format: 'companyfacts' })).rejects.toThrow('not JSON');
});
