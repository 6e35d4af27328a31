import { describe, expect, test } from 'vitest';
import { askedOf, readSheet, sheet } from '@/tests/support/read-sheets';

const january = '2024-01-01..2024-01-31';
const february = '2024-02-01..2024-02-29';

/** Revenue of 100 and 120, planned at 110 and 115, in thousands. */
const revenue = [
  `revenue ${january} 100000 GBP`,
  `revenue ${february} 120000 GBP`,
  `revenue ${january} 110000 GBP plan`,
  `revenue ${february} 115000 GBP plan`,
].sort();

describe('Actual and Budget in one sheet: an actual of 100,000 beside a plan of 110,000, and no variance', () => {
  test.each([
    [
      'columns that alternate',
      ['£000,Jan-24,,,Feb-24,,', ',Actual,Budget,Var,Actual,Budget,Var', 'Revenue,100,110,-10,120,115,5'],
    ],
    [
      'a row above the periods',
      ['£000,Actual,,Budget,,Variance,', ',Jan-24,Feb-24,Jan-24,Feb-24,Jan-24,Feb-24', 'Revenue,100,120,110,115,-10,5'],
    ],
    [
      'a row above each period',
      [
        '£000,Ist,Plan,Abw.,Ist,Plan,Abw.',
        ',Jan 24,Jan 24,Jan 24,Feb 24,Feb 24,Feb 24',
        'Umsatz,100,110,-10,120,115,5',
      ],
    ],
    [
      'the heads themselves',
      ['£000,Jan-24 Act,Jan-24 Bud,Feb-24 Act,Feb-24 Bud,Feb-24 Var %', 'Revenue,100,110,120,115,4%'],
    ],
    [
      'labels of rows',
      ['£000,Jan-24,Feb-24', 'Revenue (Actual),100,120', 'Budgeted revenue,110,115', 'Revenue variance,-10,5'],
    ],
    [
      'headings over rows',
      [
        '£000,Jan-24,Feb-24',
        'Actual',
        'Revenue,100,120',
        'Budget',
        'Revenue,110,115',
        'Variance to budget',
        'Revenue,-10,5',
      ],
    ],
    [
      'a column without a known head',
      ['£000,Version,Jan-24,Feb-24', 'Revenue,Act,100,120', 'Revenue,Bud,110,115', 'Revenue,Var,-10,5'],
    ],
    ['metrics across', ['Month,Revenue Actual (£000),Revenue Budget (£000)', 'Jan 2024,100,110', 'Feb 2024,120,115']],
    [
      'a column of scenarios, periods down',
      [
        'Month,Scenario,Revenue (£000)',
        'Jan 2024,Actual,100',
        'Jan 2024,Budget,110',
        'Feb 2024,Actual,120',
        'Feb 2024,Budget,115',
        'Feb 2024,Variance,5',
      ],
    ],
  ])('by %s', async (_, lines) => {
    const read = await readSheet(sheet(...lines));
    expect([...read.lines].sort()).toEqual(revenue);
    expect([read.held, read.sentences]).toEqual([[], []]);
  });

  test('variances are counted as left out, with the reason', async () => {
    const { leftOut } = await readSheet(
      sheet('£000,Jan 2024,,', ',Actual,Budget,Var', 'Revenue,100,110,-10', 'EBITDA,20,22,-2'),
    );
    expect(leftOut).toEqual([['It compares periods or scenarios.', 2]]);
  });

  test('a row without a scenario beside others that name theirs is refused: it may be of the one above', async () => {
    const { lines, sentences } = await readSheet(
      sheet('£000,Scenario,Jan-24,Feb-24', 'Revenue,Budget,110,115', 'EBITDA,,20,21'),
    );
    expect(lines).toEqual([`revenue ${january} 110000 GBP plan`, `revenue ${february} 115000 GBP plan`]);
    expect(sentences[0]).toContain('Other rows name their scenario, and this one does not.');
  });

  test('a label of a budget under a column of an actual is neither', async () => {
    const { lines, sentences } = await readSheet(sheet('£000,Jan-24 Actual,Feb-24 Actual', 'Budgeted revenue,110,115'));
    expect(lines).toEqual([]);
    expect(sentences[0]).toContain('it is plan, and its column is actual');
  });

  test('pension plan assets are no plan of assets', async () => {
    const { lines } = await readSheet(sheet('£000,Jan-24,Feb-24', 'Plan assets,5,6', 'Revenue,1,2'));
    expect(lines).toEqual([`revenue ${january} 1000 GBP`, `revenue ${february} 2000 GBP`]);
  });
});

describe('a column of words that nobody knows', () => {
  const why = 'what the column Format says of it is open';

  test('that sets rows of one name apart is asked about: retail revenue is not the company’s', async () => {
    const lines = ['£000,Format,Jan-24,Feb-24', 'Revenue,Retail,10,11', 'Revenue,Wholesale,20,22', 'EBITDA,Retail,1,2'];
    const read = await readSheet(sheet(...lines));
    expect(read.lines).toEqual([]);
    expect(read.sentences[0]).toContain(why);
    const answered = await readSheet(sheet(...lines), {
      columns: [{ header: 'Format', is: 'dimension', dimension: 'segment' }],
    });
    expect(answered.lines).toContain(`revenue segment: Retail ${january} 10000 GBP`);
  });

  test('and so with periods down, where one of the rows stands alone', async () => {
    const read = await readSheet(
      sheet('Month,Filiale X,Revenue (£000)', 'Jan 2024,North,10', 'Jan 2024,South,12', 'Feb 2024,North,11'),
    );
    expect([read.lines, read.sentences.length]).toEqual([[], 3]);
  });

  test('that only numbers the accounts is left out', async () => {
    const { lines } = await readSheet(sheet('£000,Code,Jan-24,Feb-24', 'Revenue,A-40,10,11', 'EBITDA,A-50,1,2'));
    expect(lines).toHaveLength(4);
  });
});

describe('sums that show other days', () => {
  test('YTD Jun-24 that is April to June is held back, and not read from January', async () => {
    const { lines, held } = await readSheet(
      sheet('£000,Apr-24,May-24,Jun-24,YTD Jun-24', 'Revenue,100,110,120,330', 'EBITDA,10,11,12,33'),
    );
    expect(lines).toHaveLength(6);
    expect(held).toEqual([
      'revenue 2024-01-01..2024-06-30 330000 GBP: sum-of-other-days',
      'ebitda 2024-01-01..2024-06-30 33000 GBP: sum-of-other-days',
    ]);
  });

  test('YTD Jun-24 that is more than the months shown is a figure', async () => {
    const { held } = await readSheet(sheet('£000,Apr-24,May-24,Jun-24,YTD Jun-24', 'Revenue,100,110,120,640'));
    expect(held).toEqual([]);
  });
});

describe('a fiscal year that is not the company’s', () => {
  test.each([
    'Financial year ends 31 March',
    'Management accounts for the year ended 31 March 2024',
    'FYE: March',
    'Geschäftsjahr endet am 31.03.',
  ])('is asked about where the sheet says “%s”', async (title) => {
    const asked = await askedOf(sheet(title, '£000,FY23,FY24', 'Revenue,100,110'));
    expect(asked.map((one) => one.kind === 'heads' && one.settles)).toEqual(['year end']);
  });

  test('FY23 and FY24 are then years to March, by the name that a person gives them', async () => {
    const file = sheet('Financial year ends 31 March', '£000,FY23,FY24', 'Revenue,100,110');
    const last = await readSheet(file, { heads: { fiscalYearEnd: '03-31', namedBy: 'last' } });
    expect(last.lines).toEqual([
      'revenue 2022-04-01..2023-03-31 100000 GBP',
      'revenue 2023-04-01..2024-03-31 110000 GBP',
    ]);
    const calendar = await readSheet(file, { heads: { fiscalYearEnd: '12-31' } });
    expect(calendar.lines[1]).toBe('revenue 2024-01-01..2024-12-31 110000 GBP');
  });

  test('a list of one fact a row asks about its FY24 too', async () => {
    const file = sheet('metric,period,value,unit', 'Revenue,FY24,110,GBP');
    const march = { currency: 'GBP', fiscalYearEnd: '03-31', names: ['Harbour Foods Ltd'] };
    expect(await askedOf(file, {}, march)).toMatchObject([
      { settles: 'name of a year', option: '--heads namedBy=last', example: { before: 'FY24' } },
    ]);
    expect(await askedOf(file, { heads: { namedBy: 'first' } }, march)).toEqual([]);
  });
});
