import { expect, test } from 'vitest';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { filerCompany, filerSlugs } from './filer-company';

const value = (changes: Partial<FiledValue>): FiledValue => ({
  taxonomy: 'us-gaap',
  tag: 'Revenues',
  unit: 'USD',
  start: '2008-07-01',
  end: '2009-06-30',
  value: '1',
  filing: { accn: '0000000001-09-000001', form: '10-K', filed: '2009-08-07' },
  place: { file: '2009q3.zip', sheet: 'num.txt', row: 2, column: null, path: null },
  dateBasis: 'inferred',
  label: null,
  ...changes,
});

test('a filer’s currency is that of most of its values, and its year ends where its latest year does', () => {
  const values = [
    value({ end: '2008-06-30', start: '2007-07-01' }),
    value({}),
    value({ unit: 'EUR' }),
    value({ unit: 'shares' }),
  ];
  const quarter = value({ start: '2009-07-01', end: '2009-09-30' });
  expect(filerCompany({ cik: '1', name: 'Acme Corp', values: [...values, quarter] })).toEqual({
    name: 'Acme Corp',
    currency: 'USD',
    fiscalYearEnd: '06-30',
  });
  expect(filerCompany({ cik: '1', name: 'Acme Corp', values: [] })).toMatchObject({
    currency: 'USD',
    fiscalYearEnd: '12-31',
  });
});

test('two filers of one name have two addresses, and no name is without one', () => {
  const filer = (cik: string, name: string) => ({ cik, name, values: [] });
  const slugs = filerSlugs([
    filer('20', 'ACME CORP.'),
    filer('3', 'Acme Corp'),
    filer('4', 'L’Oréal S.A.'),
    filer('5', '株式会社'),
  ]);
  expect([...slugs]).toEqual([
    ['3', 'acme-corp'],
    ['4', 'loreal-sa'],
    ['5', '5'],
    ['20', 'acme-corp-20'],
  ]);
});
