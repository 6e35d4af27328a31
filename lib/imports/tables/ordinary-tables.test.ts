// Files as people bring them, from the file to the figures, with two neighbours each.

import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { readOrdinary, sheet } from '@/tests/support/read-sheets';
import { type SheetCell, writtenWorkbook } from '@/tests/support/written-workbook';

const dollars = { moneyIn: 'units' as const, defaults: { unit: 'USD' } };
const year = (of: number) => `${of}-01-01..${of}-12-31`;

/** A list of one revenue a year, and what became of each. */
async function revenues(unit: string, values: readonly string[]) {
  const rows = values.map((value, at) => `Net income,${2000 + at},"${value}",${unit}`);
  const { lines, sentences } = await readOrdinary(sheet('metric,period,value,unit', ...rows));
  return { amounts: lines.map((line) => line.split(' ').slice(2, -1).join(' ')), refused: sentences.length };
}

describe('a list of one fact a row', () => {
  test.each([
    [
      'groups of any country are 1234567',
      'USD',
      ['1 234 567', '1\u2019234\u2019567', '12,34,567', '1,234,567.00'],
      '1234567',
      0,
    ],
    ['scales before and behind are 5000000', 'EUR', ['5 M€', 'MEUR 5', '5 Mio. EUR', '5000 T€', '€5m'], '5000000', 0],
    [
      'marks for no figure are none, and no zero',
      'USD',
      ['n/m', '#N/A', '--', 'N.A.', '..'],
      /^not (?:applicable|disclosed)$/,
      0,
    ],
    ['nil and zero are 0', 'USD', ['nil', '0.0', 'zero'], '0', 0],
    ['exponents of a spreadsheet are 200000000000', 'USD', ['2E+11', '2.0E+11', '200000000000'], '200000000000', 0],
    ['what has two meanings is refused', 'USD', ['$5 mil', 'none', '1_234', '?', 'see note'], '', 5],
  ])('%s', async (_, unit, values, expected, refused) => {
    const read = await revenues(unit, values);
    expect(read.refused).toBe(refused);
    for (const amount of read.amounts) expect(amount).toMatch(expected);
    expect(read.amounts).toHaveLength(values.length - refused);
  });

  test('a board pack of ARR, FTE, margins, a week and a covenant: every line has its metric', async () => {
    const { lines, sentences } = await readOrdinary(
      sheet(
        'metric,period,value,unit',
        'ARR,2025-09-30,$7M,USD',
        'Adjusted EBITDA,Q3 2025,($0.3M),USD',
        'FTE,2025-09-30,38.5,people',
        'Gross margin,Q3 2025,44%,ratio',
        'Leverage covenant maximum,2025-09-30,4.5,ratio',
        'Revenue,2025-W40,$0.2M,USD',
      ),
    );
    expect(sentences).toEqual([]);
    expect(lines).toEqual([
      'arr 2025-09-30 7000000 USD',
      'adjusted-ebitda 2025-07-01..2025-09-30 -300000 USD',
      'fte 2025-09-30 38.5 people',
      'gross-margin 2025-07-01..2025-09-30 0.44 ratio',
      'covenant-maximum-leverage 2025-09-30 4.5 times',
      'revenue 2025-09-29..2025-10-05 200000 USD',
    ]);
  });

  test('a plan, an actual and a forecast of one week stand beside each other, by any word for them', async () => {
    const { lines } = await readOrdinary(
      sheet(
        'metric,period,value,unit,scenario',
        'Operating cash flow,2026-08-31 to 2026-09-06,-400000,USD,Budget',
        'Operating cash flow,2026-08-31 to 2026-09-06,-374761,USD,actual',
        'Operating cash flow,2026-08-31 to 2026-09-06,~-380000,USD,Outlook',
      ),
    );
    expect(lines.map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      '-400000 USD plan',
      '-374761 USD',
      '-380000 USD forecast',
    ]);
  });

  test('debt by creditor: a column of lenders makes members, and no total of them', async () => {
    const { lines } = await readOrdinary(
      sheet(
        'metric,period,value,unit,lender',
        'Debt,2026-09-30,$40M,USD,Term loan',
        'Debt,2026-09-30,$12M,USD,Revolver',
      ),
    );
    expect(lines).toEqual([
      'debt creditor: Term loan 2026-09-30 40000000 USD',
      'debt creditor: Revolver 2026-09-30 12000000 USD',
    ]);
  });
});

describe('heads of one row that write their periods in every way', () => {
  test('FY22, FY24E, 1Q24, Q1’25, 9M 2024, LTM Sep 2024: each is what it says', async () => {
    const { lines } = await readOrdinary(sheet("£m,FY22,FY24E,1Q23,Q1'25,9M 2024,LTM Sep 2024", 'Revenue,1,2,3,4,5,6'));
    expect(lines).toEqual([
      `revenue ${year(2022)} 1000000 GBP`,
      `revenue ${year(2024)} 2000000 GBP forecast`,
      'revenue 2023-01-01..2023-03-31 3000000 GBP',
      'revenue 2025-01-01..2025-03-31 4000000 GBP',
      'revenue 2024-01-01..2024-09-30 5000000 GBP',
      'revenue 2023-10-01..2024-09-30 6000000 GBP',
    ]);
  });

  test.each([
    ['2023/24', 'the end of the year'],
    ['YTD 2024', 'the last day'],
    ['Mar-24', 'month or day'],
  ])('%s alone is asked about: %s', async (head) => {
    expect((await readOrdinary(sheet(`£m,${head},Note`, 'Revenue,1,x'))).open).toEqual(['heads']);
  });
});

describe('a table of several companies or of metrics across', () => {
  test('revenue of 50 and 60 million stand under their years, people under theirs', async () => {
    const { lines } = await readOrdinary(
      sheet('year,Revenue,Net income,Headcount', '2023,50000000,-20000000,200', '2024,60000000,5000000,150'),
      dollars,
    );
    expect(lines).toContain(`revenue ${year(2024)} 60000000 USD`);
    expect(lines).toContain(`headcount ${year(2023)} 200 people`);
  });

  test('hires of 2083 are people hired in 2001, and no year', async () => {
    const { open } = await readOrdinary(
      sheet('company,year,employees_end,new_hires', 'A,2001,14400,2083', 'B,2001,3000,10'),
    );
    expect(open).toEqual(['companies']);
    const { lines } = await readOrdinary(
      sheet('company,year,employees_end,new_hires', 'A,2001,14400,2083', 'B,2001,3000,10'),
      { only: { header: 'company', names: ['A'] } },
    );
    expect(lines).toEqual([`headcount ${year(2001)} 14400 people`, `hires ${year(2001)} 2083 people`]);
  });

  test('a run rate on a day is no revenue of a day', async () => {
    const { lines, sentences } = await readOrdinary(
      sheet('Date,Revenue (annualized)', '12/31/2022,28000000', '8/29/2023,1000000000'),
      dollars,
    );
    expect(lines).toEqual([]);
    expect(sentences[0]).toContain('it is a run rate');
  });
});

describe('a workbook', () => {
  const book = async (...rows: SheetCell[][]) =>
    fileInMemory('book.xlsx', await writtenWorkbook([{ name: 'P&L', rows }]));

  test('190 with a raised 1 is 190, 5200 with none 5200, and (21) with a raised 2 is -21', async () => {
    const { lines } = await readOrdinary(
      await book(
        ['£m', 'Q1 2024', 'Q2 2024'],
        ['Revenue', { value: 190, raised: '1' }, 5200],
        ['Net income', { value: '(21)', raised: '2' }, 4],
      ),
    );
    expect(lines.map((line) => line.split(' ')[2])).toEqual(['190000000', '5200000000', '-21000000', '4000000']);
  });

  test('10% as a number, as a format and as text are 0.1; 10 alone is refused', async () => {
    const row = (value: SheetCell, of: number): SheetCell[] => ['Gross margin', of, value, 'ratio'];
    const { lines, sentences } = await readOrdinary(
      await book(
        ['metric', 'period', 'value', 'unit'],
        row({ value: 0.1, format: '0%' }, 2024),
        row({ value: 10, format: '0"%"' }, 2023),
        row('10%', 2022),
        row(10, 2021),
      ),
    );
    expect(lines.map((line) => line.split(' ')[2])).toEqual(['0.1', '0.1', '0.1']);
    expect(sentences).toHaveLength(1);
  });

  test('3,991,000 shown as 3,991 under £000 stays 3,991,000; a blank corner hides nothing', async () => {
    const { lines } = await readOrdinary(
      await book(['£000'], [null, 'Q1 2024', 'Q2 2024'], ['Revenue', { value: 3_991_000, format: '#,##0,' }, 4_100]),
    );
    expect(lines.map((line) => line.split(' ')[2])).toEqual(['3991000', '4100000']);
  });
});
