import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { companyFacts, dataSet, layoffList, textFile } from '@/tests/support/import-files';
import { fileFormat } from './file-format';

const notices = 'Employer Name,Notice Date,Effective Date,Employees Affected\nAcme,2024-01-02,2024-03-02,80\n';

test.each([
  ['a table by its header', 'table', textFile('a.csv', 'metric,value\nrevenue,1\n')],
  ['a CSV of facts', 'table', textFile('a.json', 'metric;period;value\nrevenue;2024;1\n')],
  ['JSON', 'companyfacts', textFile('a.csv', `\uFEFF  ${companyFacts}`)],
  ['a list of JSON', 'companyfacts', textFile('a.txt', '[]')],
  ['a data set', 'statements', dataSet()],
  ['a workbook', 'table', fileInMemory('a.zip', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))],
  ['a list of lay-offs', 'layoffs', layoffList],
  ['WARN notices', 'notices', textFile('il.csv', notices)],
  [
    'WARN notices with quotes and semicolons',
    'notices',
    textFile('il.csv', notices.replaceAll(/[^,\n]+/g, '"$&"').replaceAll(',', ';')),
  ],
  ['a company with its employees', 'table', textFile('a.csv', 'Company,Date,Employees\nAcme,2024-01-31,80\n')],
  [
    'companies with what they owe',
    'table',
    textFile('a.csv', 'Company,Date received,Amount,Type\nAcme,2024-01-31,80,Bill\n'),
  ],
  ['heads of metrics by month', 'table', textFile('a.csv', 'Company,Effective date,Headcount\nAcme,2024-01-31,80\n')],
  ['a list in German', 'layoffs', textFile('a.csv', 'Unternehmen;Datum;Entlassene\nAcme;31.01.2024;80\n')],
  [
    'notices without a number',
    'notices',
    textFile('a.csv', 'Employer,City,Notice Date,WARN Type\nAcme,Mesa,1/31/2024,WARN\n'),
  ],
  [
    'jobs that may be lost',
    'notices',
    textFile('a.csv', 'Company,Layoff Date,Employees Affected\nAcme,1/31/2024,80\n'),
  ],
  ['a picture, whose reader will say what it is', 'table', fileInMemory('a.csv', new Uint8Array([0x89, 0x50, 0, 1]))],
])('%s is a file of the format “%s”', async (_, format, file) => {
  expect(await fileFormat(file)).toBe(format);
});

test('an empty file is refused', async () => {
  await expect(fileFormat(textFile('none.csv', ''))).rejects.toThrow('none.csv: The file is empty.');
});

test.each(['<!DOCTYPE html><html>', '  <svg xmlns="http://www.w3.org/2000/svg">', '<?xml version="1.0"?>'])(
  'markup is refused by what it is: %s',
  async (text) => {
    await expect(fileFormat(textFile('rate-limit.json', text))).rejects.toThrow(
      'rate-limit.json: It is a web page, a drawing or XML, not a table.',
    );
  },
);
