import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { readWith } from '@/tests/support/read-tables';
import { dayCell, writtenWorkbook } from '@/tests/support/written-workbook';

const defaults = {
  unit: 'USD',
  source_title: 'Accounts',
  source_publisher: 'The company',
  source_tier: 'primary',
  source_date: '2025-01-31',
};

const long = (rows: readonly string[]) =>
  readWith(fileInMemory('a.csv', Buffer.from(['metric,period,value', ...rows].join('\n'))), {
    shape: 'long',
    moneyIn: 'units',
    columns: [
      { header: 'metric', is: 'metric' },
      { header: 'period', is: 'period' },
      { header: 'value', is: 'value' },
    ],
    defaults,
  });

const spans = ({ facts }: Awaited<ReturnType<typeof long>>) =>
  facts.map(({ period }) => `${period.start} ${period.end}`);

describe('the periods of a column', () => {
  test('settle each other: Jan-24 to Mar-24 are months, 2008/09 to 2010/11 years over two', async () => {
    const months = await long(['Revenue,Jan-24,1', 'Revenue,Feb-24,2', 'Revenue,Mar-24,3']);
    expect(spans(months)).toEqual(['2024-01-01 2024-01-31', '2024-02-01 2024-02-29', '2024-03-01 2024-03-31']);
    const years = await long(['Revenue,2008/09,1', 'Revenue,2009/10,2']);
    expect(years.rejected.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('it goes over two years'),
      expect.stringContaining('it goes over two years'),
    ]);
  });

  test('are read in every form, and refused where one can mean two', async () => {
    const read = await long([
      'Revenue,1Q24,1',
      'Revenue,LTM Sep 2024,2',
      'Revenue,w/e 6 Oct 2024,3',
      'Revenue,Dec-24,4',
    ]);
    expect(spans(read)).toEqual([
      '2024-01-01 2024-03-31',
      '2023-10-01 2024-09-30',
      '2024-09-30 2024-10-06',
      '2024-12-01 2024-12-31',
    ]);
    const alone = await long(['Revenue,Dec-24,4']);
    expect(alone.rejected.map(({ sentence }) => sentence)).toEqual([
      'a.csv, row 2, column period: Read “Dec-24”: it can be a month and its year, or a day of the month: write the year with four digits. Expected a period, such as Q1 2024, 2024, FY2024, 2024-03 or 2024-01-01 to 2024-03-31.',
    ]);
  });

  test('that are dates of balances and of flows stay dates: a quarter’s revenue is no month’s', async () => {
    const read = await long(['Cash,2024-01-31,1', 'Cash,2024-02-29,2', 'Cash,2024-03-31,3', 'Revenue,2024-03-31,9']);
    expect(spans(read)).toEqual(['2024-01-31 2024-01-31', '2024-02-29 2024-02-29', '2024-03-31 2024-03-31']);
    expect(read.rejected[0]?.sentence).toContain('it is one day, and Revenue is of a period');
  });
});

describe('a workbook’s date that is shown as a month', () => {
  test('is that month in a column of periods, and across a month apart', async () => {
    const months = ['2024-01-31', '2024-02-29'];
    const columns = [
      { header: 'metric', is: 'metric' },
      { header: 'period', is: 'period' },
      { header: 'value', is: 'value' },
    ] as const;
    const rows = [['metric', 'period', 'value'], ...months.map((day) => ['Revenue', dayCell(day, 'mmm-yy'), 5])];
    const down = fileInMemory('a.xlsx', await writtenWorkbook([{ name: 'S', rows }]));
    expect(spans(await readWith(down, { shape: 'long', moneyIn: 'units', columns: [...columns], defaults }))).toEqual([
      '2024-01-01 2024-01-31',
      '2024-02-01 2024-02-29',
    ]);
    const across = fileInMemory(
      'b.xlsx',
      await writtenWorkbook([
        {
          name: 'S',
          rows: [
            ['metric', ...months.map((day) => dayCell(day))],
            ['Revenue', 5, 6],
            ['Cash', 7, 8],
          ],
        },
      ]),
    );
    const wide = await readWith(across, {
      shape: 'wide',
      moneyIn: 'units',
      columns: [{ header: 'metric', is: 'metric' }, ...months.map((header) => ({ header, is: 'values' as const }))],
      defaults,
    });
    expect(spans(wide)).toEqual([
      '2024-01-01 2024-01-31',
      '2024-02-01 2024-02-29',
      '2024-01-31 2024-01-31',
      '2024-02-29 2024-02-29',
    ]);
  });
});

describe('what a workbook’s cells show beside their numbers', () => {
  const read = async (
    format: string,
    value: number,
    metric: string,
    moneyIn: 'units' | 'thousands' | 'millions',
    raised?: string,
  ) => {
    const cell = raised ? { value, raised } : { value, format };
    const bytes = await writtenWorkbook([
      {
        name: 'S',
        rows: [
          ['metric', 'Q1 2024'],
          [metric, cell],
        ],
      },
    ]);
    const columns = [
      { header: 'metric', is: 'metric' as const },
      { header: 'Q1 2024', is: 'values' as const },
    ];
    const { facts, rejected } = await readWith(fileInMemory('a.xlsx', bytes), {
      shape: 'wide',
      columns,
      moneyIn,
      defaults,
    });
    const [fact] = facts;
    return fact?.value.kind === 'figure' ? [fact.value.figure.low, fact.note] : rejected[0]?.sentence;
  };

  test.each([
    ['#,##0', 3_991, 'thousands', '3991000'],
    ['#,##0,', 3_991_000, 'thousands', '3991000'],
    ['#,##0,', 3_991_000, 'units', '3991000'],
    ['0.0"m"', 3.9, 'units', '3900000'],
    ['0.0"m"', 3.9, 'millions', '3900000'],
    ['0.0,,"m"', 3_900_000, 'units', '3900000'],
    ['$#,##0', 5, 'units', '5'],
  ] as const)('%s of %d with amounts in %s', async (format, value, moneyIn, amount) => {
    expect(await read(format, value, 'Revenue', moneyIn)).toEqual([amount, null]);
  });

  test.each([
    ['#,##0,', 3_991_000, 'millions', 'another scale'],
    ['0.0"m"', 3.9, 'thousands', 'another scale'],
    ['[$€-2]#,##0', 5, 'units', 'its format shows “€”, and the unit is US dollars'],
    ['0%', 0.29, 'units', 'its format shows a percentage'],
  ] as const)('%s of %d with amounts in %s is refused: %s', async (format, value, moneyIn, why) => {
    expect(await read(format, value, 'Revenue', moneyIn)).toContain(why);
  });

  test('a raised mark becomes the fact’s note: 4100 with a raised 1 is no 41,001', async () => {
    expect(await read('', 4100, 'Revenue', 'units', '1')).toEqual(['4100', 'Marked “1” in the source.']);
  });
});
