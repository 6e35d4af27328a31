import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '@/lib/imports/filings/csv/read-csv';
import { readList } from '@/lib/imports/filings/csv/read-table';

const rowsOf = (text: string) => [...readCsv(text)].map(({ cells }) => cells);
const problems = (text: string) => [...readCsv(text)].map(({ number, problem }) => [number, problem]);

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\ufeffa,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,"b, c"\n', [['a', 'b, c']]],
  ['a,"two\nlines"\n', [['a', 'two\nlines']]],
  ['a,"say ""so"""\n', [['a', 'say "so"']]],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a\n\n\nb\n', [['a'], ['b']]],
  ['', []],
])('%j', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test('any cells come back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '😀') });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
      expect(rowsOf(rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''))).toEqual(rows);
    }),
  );
});

describe('a quote out of place', () => {
  test('costs its row, and no other', () => {
    const text = 'a,b\n1,it "was\n3,"x"y\n4,5\n';
    expect(problems(text)).toEqual([
      [1, null],
      [2, 'a quote stands inside a cell that is not quoted'],
      [3, 'text follows a closed quote'],
      [4, null],
    ]);
  });

  test('that is never closed does not swallow the rest in silence', () => {
    expect(problems('a,b\n1,"2\n3,4\n5,6\n')).toEqual([
      [1, null],
      [2, 'a quote is never closed'],
    ]);
  });
});

describe('a list', () => {
  const columns = { company: ['company', 'employer name'], people: ['# laid off'] } as const;
  const read = (text: string) => readList(text, 'list.csv', { columns, needed: ['company'] });

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
      { sentence: 'list.csv, row 3: a quote stands inside a cell that is not quoted.' },
    ]);
  });
});
