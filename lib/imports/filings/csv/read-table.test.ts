import { describe, expect, test } from 'vitest';
import { readList } from '@/lib/imports/filings/csv/read-table';

const columns = { company: ['company', 'employer name'], people: ['# laid off'] } as const;
const read = (text: string) => readList(text, 'list.csv', { columns, needed: ['company'] });

describe('a list', () => {
  test('is read by what its columns mean, wherever they stand', () => {
    const list = read('Country,Employer_Name,# Laid Off\nUS, Uber ,3700\n');
    if (!list.ok) throw new Error(list.rejected.sentence);
    const [row] = list.rows;
    expect([row?.cell('company'), row?.cell('people')]).toEqual(['Uber', '3700']);
    expect(row?.place('company')).toEqual({
      file: 'list.csv',
      sheet: null,
      row: 2,
      column: 'Employer_Name',
      path: null,
    });
  });

  test('without a needed column is refused whole', () => {
    expect(read('name,people\nUber,1\n')).toMatchObject({
      ok: false,
      rejected: { sentence: 'list.csv: no column is called “company” or “employer name”.' },
    });
    expect(read('')).toMatchObject({ ok: false, rejected: { sentence: 'list.csv: the header cannot be read.' } });
  });

  test('of too many rows is refused whole', () => {
    expect(read(`company\n${'x\n'.repeat(200_001)}`)).toMatchObject({
      ok: false,
      rejected: { sentence: 'list.csv has over 200000 rows.' },
    });
  });

  test('a row with too many cells, or a quote out of place, is refused with its number', () => {
    const list = read('company,country\nUber,US,x\nUb"er,US\n');
    expect(list.rejected).toMatchObject([
      { sentence: 'list.csv, row 2: “3 cells” was read, 2 cells, as the header has, was expected.' },
      { sentence: 'list.csv, row 3: a quotation mark stands inside a cell that does not begin with one.' },
    ]);
  });

  test('has its rows counted with the blank ones, whatever ends its lines and whatever mark it begins with', () => {
    const numbers = (text: string) => {
      const list = read(text);
      return list.ok ? list.rows.map(({ number, cell }) => `${number} ${cell('company')}`) : [];
    };
    const text = '\ufeffcompany,# laid off\n\n"Uber, Inc.",1\n\nLyft,"2\n3"';
    expect(numbers(text)).toEqual(['3 Uber, Inc.', '5 Lyft']);
    expect(numbers(text.replaceAll('\n', '\r\n'))).toEqual(['3 Uber, Inc.', '5 Lyft']);
    expect(numbers(text.replaceAll('\n', '\r'))).toEqual(['3 Uber, Inc.', '5 Lyft']);
  });

  test('with a quotation mark that is never closed says where, and swallows nothing in silence', () => {
    const list = read('company,country\nUber,US\nLyft,"US\nBolt,EE\n');
    if (!list.ok) throw new Error(list.rejected.sentence);
    expect(list.rows.map(({ cell }) => cell('company'))).toEqual(['Uber']);
    expect(list.rejected.map(({ sentence }) => sentence)).toEqual([
      'list.csv, row 3: A quotation mark is opened here and never closed, so nothing after it can be told apart.',
    ]);
  });
});
