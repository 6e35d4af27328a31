import { describe, expect, test } from 'vitest';
import { askedOf, readSheet, sheet } from '@/tests/support/read-sheets';

const settles = async (...lines: string[]) =>
  (await askedOf(sheet(...lines))).map((one) => (one.kind === 'heads' ? one.settles : one.kind));

describe('what the cells before a row of dates say', () => {
  test('“Week ending” over 5 and 12 January: weeks that end then, without a question', async () => {
    const { lines } = await readSheet(sheet('£000', 'Week ending,5-Jan-24,12-Jan-24', 'Receipts,510,550'));
    expect(lines).toEqual([
      'cash-receipts 2023-12-30..2024-01-05 510000 GBP',
      'cash-receipts 2024-01-06..2024-01-12 550000 GBP',
    ]);
  });

  test('“Week commencing” over the same days: weeks that begin then', async () => {
    const { lines } = await readSheet(sheet('£000', 'Week commencing,5-Jan-24,12-Jan-24', 'Receipts,510,550'));
    expect(lines[0]).toBe('cash-receipts 2024-01-05..2024-01-11 510000 GBP');
  });

  test('“Year ended” over 31 December: the year; without the words it is asked', async () => {
    const { lines } = await readSheet(sheet('£m', 'Year ended,31-Dec-24,31-Dec-23', 'Revenue,10,9'));
    expect(lines[0]).toBe('revenue 2024-01-01..2024-12-31 10000000 GBP');
    expect(await settles('£m,31-Dec-24,31-Dec-23', 'Revenue,10,9')).toEqual(['period of a date']);
  });
});

describe('balances alone', () => {
  test('ask nothing of their months, though they stand three apart', async () => {
    const { lines } = await readSheet(sheet('£m,Dec 2023,Mar 2024', 'Cash,10,9', 'Debt,5,4'));
    expect(lines).toContain('cash 2023-12-01..2023-12-31 10000000 GBP');
    expect(await settles('£m,Dec 2023,Mar 2024', 'Cash,10,9', 'Revenue,5,4')).toEqual(['period of a date']);
  });

  test('of what is owed may be written in brackets: payables of (15.0) are 15,000,000', async () => {
    const file = sheet('£m,31/12/2024,31/12/2023', 'Cash,12.5,8.1', 'Trade payables,(15.0),(14.0)');
    expect((await askedOf(file)).map(({ kind }) => kind)).toEqual(['costs']);
    expect((await readSheet(file, { costs: 'negative' })).lines).toContain('payables 2024-12-31 15000000 GBP');
  });
});

describe('departments as labels', () => {
  const rows = ['Sales,40,41', 'Engineering,78,80'];
  const parts = { parts: [{ metric: 'headcount' as const, dimension: 'department' }] };
  const sales = 'headcount department: Sales 2024-01-01..2024-01-31 40 people';

  test('Sales of 40 under “Headcount by department” are 40 people, and no revenue', async () => {
    const { lines } = await readSheet(
      sheet('Headcount by department', 'Department,Jan-24,Feb-24', ...rows, 'Total,118,121'),
      parts,
    );
    expect(lines[0]).toBe(sales);
    expect(lines).toContain('headcount 2024-01-01..2024-01-31 118 people');
  });

  test('a row “Total headcount” says what they count', async () => {
    const { lines } = await readSheet(sheet('Department,Jan-24,Feb-24', ...rows, 'Total headcount,118,121'), parts);
    expect([lines[0], lines.length]).toEqual([sales, 6]);
  });

  test('without either nothing is read: 40 of Sales could be anything', async () => {
    const { lines, sentences } = await readSheet(sheet('Department,Jan-24,Feb-24', ...rows));
    expect(lines).toEqual([]);
    expect(sentences[0]).toContain('nothing says what is counted by department');
  });
});

describe('shares whose label or unit says per cent', () => {
  test('62 beside the unit % is 62 %, and the label “Gross margin” its share', async () => {
    const { lines } = await readSheet(sheet('KPI,Unit,Q1 2024,Q2 2024', 'Revenue,£m,10,11', 'Gross margin,%,62,64'));
    expect(lines).toContain('gross-margin 2024-01-01..2024-03-31 0.62 ratio');
  });

  test('29 under “Gross margin %” is 29 %; 0.5 and 0.6 could be either, and are refused', async () => {
    expect((await readSheet(sheet('£m,Q1 2024,Q2 2024', 'Gross margin %,29.0,31.5'))).lines).toEqual([
      'gross-margin 2024-01-01..2024-03-31 0.29 ratio',
      'gross-margin 2024-04-01..2024-06-30 0.315 ratio',
    ]);
    const small = await readSheet(sheet('£m,Q1 2024,Q2 2024', 'Gross margin %,0.5,0.6'));
    expect([small.lines, small.sentences.length]).toEqual([[], 2]);
  });
});

describe('heads whose day stands in a title', () => {
  const lines = [
    'Management accounts – September 2024',
    '£000,Month,,Year to date,',
    ',Actual,Budget,Actual,Budget',
    'Revenue,100,110,900,950',
  ];

  test('Month and Year to date are asked about once, with the title’s month as the choice', async () => {
    expect(await askedOf(sheet(...lines))).toMatchObject([
      { settles: 'until', choices: [{ answer: { heads: { until: '2024-09-30' } }, words: 'Sep 2024' }] },
    ]);
    const read = await readSheet(sheet(...lines), { heads: { until: '2024-09-30' } });
    expect(read.lines).toEqual([
      'revenue 2024-09-01..2024-09-30 100000 GBP',
      'revenue 2024-09-01..2024-09-30 110000 GBP plan',
      'revenue 2024-01-01..2024-09-30 900000 GBP',
      'revenue 2024-01-01..2024-09-30 950000 GBP plan',
    ]);
  });

  test('quarters without a year offer the title’s', async () => {
    const [question] = await askedOf(sheet('Budget 2024', '£000,Q1,Q2', 'Revenue,100,110'));
    expect(question).toMatchObject({ settles: 'year', choices: [{ answer: { heads: { year: '2024' } } }] });
  });
});

test('leavers in brackets are people who left', async () => {
  const { lines } = await readSheet(sheet('People,Jan-24,Feb-24', 'Joiners,3,5', 'Leavers,(5),(2)'), {
    costs: 'negative',
  });
  expect(lines).toContain('headcount-reduction 2024-01-01..2024-01-31 5 people');
});
