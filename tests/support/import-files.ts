import { strToU8, zipSync } from 'fflate';
import { fileInMemory, type ImportFile } from '@/lib/imports/import-file';
import type { Proposed } from '@/lib/imports/proposed';

/** A text file as a person hands it in. */
export function textFile(name: string, text: string): ImportFile {
  return fileInMemory(name, strToU8(text));
}

/** Someone Inc’s revenue of 2024, 1,000 dollars, as the SEC gives it. */
export const companyFacts = JSON.stringify({
  cik: 1234567,
  entityName: 'Someone Inc',
  facts: {
    'us-gaap': {
      Revenues: {
        units: {
          USD: [
            {
              ...{ start: '2024-01-01', end: '2024-12-31', val: 1000, fy: 2024, fp: 'FY' },
              ...{ accn: '0001234567-25-000001', form: '10-K', filed: '2025-02-15' },
            },
          ],
        },
      },
    },
  },
});

/** Two companies' reports in a quarter's data set: revenue of 3,202 and 7 million dollars. */
export function dataSet(): ImportFile {
  const lines = (...rows: string[][]) => strToU8(rows.map((cells) => `${cells.join('\t')}\n`).join(''));
  const [one, other] = ['0000004904-09-000117', '0000000005-09-000001'];
  const version = 'us-gaap/2009';
  const number = (adsh: string, value: string) => [
    adsh,
    'Revenues',
    version,
    '20090630',
    '1',
    'USD',
    '',
    '',
    value,
    '',
  ];
  const parts = {
    'sub.txt': lines(
      ['adsh', 'cik', 'name', 'form', 'filed'],
      [one, '4904', 'AMERICAN ELECTRIC POWER CO INC', '10-Q', '20090804'],
      [other, '5', 'Zeta Corp', '10-Q', '20090805'],
    ),
    'tag.txt': lines(['tag', 'version', 'custom', 'datatype'], ['Revenues', version, '0', 'monetary']),
    'num.txt': lines(
      ['adsh', 'tag', 'version', 'ddate', 'qtrs', 'uom', 'segments', 'coreg', 'value', 'footnote'],
      number(one, '3202000000.0000'),
      number(other, '7000000.0000'),
    ),
    'pre.txt': lines(['adsh', 'stmt', 'tag', 'version', 'plabel'], [one, 'IS', 'Revenues', version, 'REVENUES']),
  };
  return fileInMemory('2009q3.zip', zipSync(parts));
}

/** Two lay-offs of Uber, one of Uber Freight, two of others. The last row has no day. */
export const layoffText = [
  'company,location,industry,total_laid_off,percentage_laid_off,date,stage,country,funds_raised_millions',
  'Uber,SF Bay Area,Transportation,3000,0.13,5/18/2020,Post-IPO,United States,24700',
  'Uber,SF Bay Area,Transportation,3700,0.14,5/6/2020,Post-IPO,United States,24700',
  'Uber Freight,Chicago,Logistics,150,0.03,1/23/2023,Subsidiary,United States,2700',
  'Atlassian,Sydney,Other,500,0.05,3/6/2023,Post-IPO,Australia,210',
  'Blackbaud,Charleston,Other,500,0.14,NULL,Post-IPO,United States,NULL',
].join('\n');

export const layoffList = textFile('layoffs.csv', layoffText);

/** All that is read, in order. */
export async function all(rows: AsyncIterable<Proposed>): Promise<Proposed[]> {
  const read: Proposed[] = [];
  for await (const row of rows) read.push(row);
  return read;
}
