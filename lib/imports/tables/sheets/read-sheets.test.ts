import { describe, expect, test } from 'vitest';
import type { ImportFile } from '@/lib/imports/import-file';
import { fileInMemory } from '@/lib/imports/import-file';
import type { ProposedFact, Rejected } from '@/lib/imports/proposed';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { textFile } from '@/tests/support/import-files';
import { dayCell, type WrittenSheet, writtenWorkbook } from '@/tests/support/written-workbook';
import { openQuestions } from './questions';
import { readSheets } from './read-sheets';
import { understandFile } from './understand-file';
import { sheetsMapping } from './understand-sheets';
import { withSource } from './with-source';

const company = { currency: 'GBP', fiscalYearEnd: '12-31', names: ['Harbour Foods Ltd'] };
const source = { title: 'accounts', publisher: 'Harbour Foods', knownOn: '2026-01-15' };

async function workbook(...sheets: WrittenSheet[]): Promise<ImportFile> {
  return fileInMemory('accounts.xlsx', await writtenWorkbook(sheets));
}

const csv = (...lines: string[]) => textFile('accounts.csv', `${lines.join('\n')}\n`);

async function read(file: ImportFile, answers: Partial<Mapping> = {}) {
  const { results, leftOut } = await readSheets(file, withSource(sheetsMapping(answers), source), company);
  const facts = results.filter((one) => one.kind === 'fact');
  const rejected = results.filter((one) => one.kind === 'rejected');
  return { lines: facts.map(line), facts, sentences: rejected.map(sentence), leftOut: [...leftOut] };
}

/** `revenue 2024-01-01..2024-01-31 1200000 GBP`, with members and any scenario but an actual. */
function line({ metric, members, period, value, unit, scenario }: ProposedFact): string {
  const amount = value.kind === 'figure' ? value.figure.low : value.reason;
  const more = members.map(({ dimension, name }) => `${dimension}: ${name}`);
  const when = period.start === period.end ? period.end : `${period.start}..${period.end}`;
  return [metric, ...more, when, amount, unit, ...(scenario === 'actual' ? [] : [scenario])].join(' ');
}

const sentence = ({ sentence }: Rejected) => sentence;

async function asked(file: ImportFile, answers: Partial<Mapping> = {}) {
  const { questions } = await understandFile(file, company, answers);
  return openQuestions({ questions });
}

describe('scale and currency', () => {
  const rows = ['Revenue,12.5,11.25', 'Net income,-1.5,0.25', 'Headcount,120,95'];
  const amounts = (lines: readonly string[]) => lines.map((one) => one.split(' ').slice(-2).join(' '));

  test.each([
    ['above the table', ['Harbour Foods', '(in millions of euros)', '', 'Item,2023,2024', ...rows], 'EUR'],
    ['in the corner', ['£m,2023,2024', ...rows], 'GBP'],
    ['in the heads', ['Item,2023 $m,2024 $m', ...rows], '?'],
    ['below the table', ['Item,2023,2024', ...rows, '', 'Amounts in EUR millions'], 'EUR'],
    [
      'in each label',
      ['Item,2023,2024', 'Revenue (£m),12.5,11.25', 'Net income (£m),-1.5,0.25', 'Headcount,120,95'],
      'GBP',
    ],
    [
      'beside each label',
      ['Item,Unit,2023,2024', 'Revenue,€ m,12.5,11.25', 'Net income,€ m,-1.5,0.25', 'Headcount,#,120,95'],
      'EUR',
    ],
  ])('%s: 12.5 is 12,500,000, and 120 people stay 120', async (_, lines, currency) => {
    const answers = currency === '?' ? { defaults: { unit: 'USD' } } : {};
    const unit = currency === '?' ? 'USD' : currency;
    expect(amounts((await read(csv(...lines), answers)).lines)).toEqual([
      ...[`12500000 ${unit}`, `11250000 ${unit}`, `-1500000 ${unit}`, `250000 ${unit}`, '120 people', '95 people'],
    ]);
  });

  test('in the name of a sheet: “P&L EUR m”', async () => {
    const file = await workbook({
      name: 'P&L EUR m',
      rows: [
        ['', 'Q1 2024'],
        ['Revenue', 12.5],
      ],
    });
    expect((await read(file)).lines).toEqual(['revenue 2024-01-01..2024-03-31 12500000 EUR']);
  });

  test('that nothing says are asked, never preset, and nothing is read before', async () => {
    const file = csv('Item,2023,2024', ...rows);
    expect((await asked(file)).map(({ kind, option }) => [kind, option])).toEqual([
      ['money', '--scale SCALE --currency CODE'],
    ]);
    await expect(read(file)).rejects.toThrow('Nothing says the scale and currency of its amounts of money.');
    const answered = await read(file, { moneyIn: 'thousands', defaults: { unit: 'GBP' } });
    expect(answered.lines[0]).toBe('revenue 2023-01-01..2023-12-31 12500 GBP');
  });

  test('of which a file says two things are asked', async () => {
    const [question] = await asked(csv('(in millions of euros)', '£000,2023,2024', ...rows));
    expect(question).toMatchObject({ kind: 'money', scale: null, currency: null, suggested: null });
  });

  test('a dollar that is none of the company’s is asked for its currency only', async () => {
    expect((await asked(csv('$m,2023,2024', ...rows)))[0]).toMatchObject({
      ...{ kind: 'money', scale: 'millions', currency: null, suggested: { scale: 'millions', currency: 'USD' } },
      sentence: '“$” is the mark of several currencies. Which of them are its amounts of money in?',
    });
  });

  test('a sheet of people alone is not asked for either', async () => {
    expect(await asked(csv('Item,2023,2024', 'Headcount,120,95'))).toEqual([]);
  });

  test('a format that shows 3,991,000 as 3,991 under £000 keeps 3,991,000', async () => {
    const cell = { value: 3_991_000, format: '#,##0,' };
    const file = await workbook({
      name: 'P&L',
      rows: [
        ['£000', 'Q1 2024'],
        ['Revenue', cell],
        ['Net income', 5],
      ],
    });
    expect((await read(file)).lines).toEqual([
      'revenue 2024-01-01..2024-03-31 3991000 GBP',
      'net-income 2024-01-01..2024-03-31 5000 GBP',
    ]);
  });

  test('a second scale in a cell is refused', async () => {
    const { sentences } = await read(csv('£000,2023,2024', 'Revenue,12k,11'));
    expect(sentences[0]).toContain('it names a scale, and the file’s amounts are in thousands already');
  });
});

describe('costs written negative', () => {
  const lines = [
    '£000,Q1 2024,Q2 2024',
    'Revenue,400,410',
    'COGS,(250),(255)',
    'EBITDA,(20),15',
    'Cash,90,80',
    'Debt,700,650',
  ];

  test('are asked about once for the file, with one cell before and after', async () => {
    const [question, ...others] = await asked(csv(...lines));
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      ...{ kind: 'costs', suggested: 'negative', option: '--costs negative' },
      example: { before: '(250)', after: 'Cost of sales: £250,000' },
    });
  });

  test('(250) of costs is 250,000 of cost; results keep their sign, and debt its own', async () => {
    const { lines: facts } = await read(csv(...lines), { costs: 'negative' });
    expect(facts.filter((one) => one.includes('2024-01'))).toEqual([
      'revenue 2024-01-01..2024-03-31 400000 GBP',
      'cost-of-sales 2024-01-01..2024-03-31 250000 GBP',
      'ebitda 2024-01-01..2024-03-31 -20000 GBP',
      'cash 2024-01-01..2024-03-31 90000 GBP',
      'debt 2024-01-01..2024-03-31 700000 GBP',
    ]);
  });

  test('a cost that is written positive between them is refused, not turned into a credit', async () => {
    const { sentences } = await read(csv(...lines, 'Marketing,(20),(30)', 'Interest,12,13'), { costs: 'negative' });
    expect(sentences).toEqual([
      expect.stringContaining('costs are written negative in this table, and this one is not'),
      expect.stringContaining('costs are written negative in this table, and this one is not'),
    ]);
  });

  test('a loss is never asked about', async () => {
    expect(await asked(csv('£000,2023,2024', 'Revenue,400,410', 'Net income,(20),15'))).toEqual([]);
  });
});

describe('parts inside labels', () => {
  const answer = { parts: [{ metric: 'headcount', dimension: 'department' }] } as const;

  test('“Headcount – Sales” is a part of headcount, though Sales is a name of revenue', async () => {
    const file = csv(
      ',Jan-24,Feb-24',
      'Headcount – Sales,84,80',
      'Headcount – Operations,212,200',
      'Headcount – Total,296,280',
    );
    const [question] = await asked(file);
    expect(question).toMatchObject({
      kind: 'parts',
      names: ['Sales', 'Operations'],
      suggested: { dimension: 'department' },
    });
    expect((await read(file, { ...answer, parts: [...answer.parts] })).lines).toEqual([
      'headcount department: Sales 2024-01-01..2024-01-31 84 people',
      'headcount department: Sales 2024-02-01..2024-02-29 80 people',
      'headcount department: Operations 2024-01-01..2024-01-31 212 people',
      'headcount department: Operations 2024-02-01..2024-02-29 200 people',
      'headcount 2024-01-01..2024-01-31 296 people',
      'headcount 2024-02-01..2024-02-29 280 people',
    ]);
  });

  test.each([
    ['under a heading', [',2023,2024', 'Headcount,,', 'Sales,84,84', 'Operations,212,212']],
    ['under a heading and a blank row', [',2023,2024', 'Headcount,,', '', 'Sales,84,84', 'Operations,212,212']],
    ['before the metric', [',2023,2024', 'Sales headcount,84,84', 'Operations headcount,212,212']],
    ['behind it', [',2023,2024', 'Sales – headcount,84,84', 'Operations – headcount,212,212']],
    ['below a row of people', [',2023,2024', 'Headcount,296,296', 'Sales,84,84', 'of which Operations,212,212']],
    ['in a title', ['Headcount by department', ',2023,2024', 'Sales,84,84', 'Operations,212,212']],
  ])('%s: 84 people in Sales are no revenue', async (_, lines) => {
    const { lines: facts } = await read(csv(...lines), { parts: [...answer.parts] });
    expect(facts).toContain('headcount department: Sales 2024-01-01..2024-12-31 84 people');
    expect(facts).toContain('headcount department: Operations 2024-01-01..2024-12-31 212 people');
    expect(facts.filter((one) => one.startsWith('revenue'))).toEqual([]);
  });

  test('“Debt: AWS” is a part of debt, left out where a person says so', async () => {
    const file = csv('£m,2024', 'Debt: AWS,5', 'Debt: Google,7', 'Total debt,12');
    expect((await read(file, { parts: [{ metric: 'debt', dimension: 'creditor' }] })).lines[0]).toBe(
      'debt creditor: AWS 2024-01-01..2024-12-31 5000000 GBP',
    );
    const left = await read(file, { parts: [{ metric: 'debt', dimension: 'left out' }] });
    expect(left.lines).toEqual(['debt 2024-01-01..2024-12-31 12000000 GBP']);
    expect(left.leftOut).toEqual([['Parts are left out by choice.', 2]]);
  });

  test.each([
    'Deferred revenue',
    'Cost of revenues sold',
    'Restricted cash',
    'Revenue growth target',
    'Cash – opening',
  ])('%s is no part of its metric', async (label) => {
    const { lines } = await read(csv('£m,2023,2024', 'Revenue,1,2', 'Cash,5,6', `"${label}",3,4`));
    expect(lines).toHaveLength(4);
  });
});

describe('rows and columns beside the figures', () => {
  test('a year beside its months is left out, and flagged where they do not make it up', async () => {
    const months = [
      'Jan-24',
      'Feb-24',
      'Mar-24',
      'Apr-24',
      'May-24',
      'Jun-24',
      'Jul-24',
      'Aug-24',
      'Sep-24',
      'Oct-24',
      'Nov-24',
      'Dec-24',
    ];
    const rows = [`£000,${months.join(',')},FY24`, `Revenue,${'10,'.repeat(12)}120`, `EBITDA,${'1,'.repeat(12)}99`];
    const { facts, leftOut } = await read(csv(...rows));
    expect(facts).toHaveLength(24);
    expect(leftOut).toEqual([['A total of other columns.', 2]]);
    const flagged = facts.filter(({ flags }) => (flags ?? []).length > 0);
    expect(flagged.map(({ metric, flags }) => [metric, flags?.[0]?.sentence])).toEqual([
      ['ebitda', 'FY24 says 99, and its 12 parts make 12.'],
    ]);
  });

  test('a gross profit that is not revenue less cost of sales is flagged, one that rounding explains is not', async () => {
    const rows = ['£m,2023,2024', 'Revenue,10.0,20.0', 'Cost of sales,6.0,12.0', 'Gross profit,4.1,9.5'];
    const { facts } = await read(csv(...rows));
    const flagged = facts.flatMap(({ period, flags }) =>
      (flags ?? []).map(({ sentence }) => `${period.start} ${sentence}`),
    );
    expect(flagged).toEqual(['2024-01-01 It says 9500000, and revenue less cost of sales make 8000000.']);
  });

  test('parts that do not make their total flag the total', async () => {
    const rows = [',2024', 'Headcount – Sales,84', 'Headcount – Operations,212', 'Headcount – Total,300'];
    const { facts } = await read(csv(...rows), { parts: [{ metric: 'headcount', dimension: 'department' }] });
    expect(facts.at(-1)?.flags?.[0]?.sentence).toBe('It says 300, and its 2 parts make 296.');
  });

  test('percentages, growth, variances, checks and remarks are left out with a reason', async () => {
    const rows = [
      '£m,2023,2024,Var,% change,Comment',
      'Revenue,10,12,2,20%,good',
      'EBITDA margin,5.0%,6.0%,,,',
      'Revenue growth vs budget,3,4,,,',
      'Check,0,0,,,',
    ];
    const { lines, leftOut } = await read(csv(...rows));
    expect(lines).toEqual([
      'revenue 2023-01-01..2023-12-31 10000000 GBP',
      'revenue 2024-01-01..2024-12-31 12000000 GBP',
    ]);
    expect(Object.fromEntries(leftOut)).toMatchObject({ 'A percentage of other rows.': 2, 'It checks other rows.': 2 });
  });

  test('one figure in two cells is read once where they agree, and held back twice where they do not', async () => {
    const rows = ['£m,2023,2024', 'Revenue,10,12', 'Sales,10,13'];
    const { facts, leftOut } = await read(csv(...rows));
    expect(leftOut).toEqual([['Another cell says the same.', 1]]);
    expect(facts.map(({ period, hold }) => `${period.start} ${hold?.code}`)).toEqual([
      ...['2023-01-01 undefined', '2024-01-01 cells-differ', '2024-01-01 cells-differ'],
    ]);
  });
});

describe('shapes', () => {
  const money = { moneyIn: 'units', defaults: { unit: 'USD' } } as const;

  test('a metric a column, under a row of texts, with periods down', async () => {
    const { lines } = await read(
      csv('year,Revenue,Net income,Headcount', '2023,50000000,-20000000,200', '2024,60000000,5000000,150'),
      money,
    );
    expect(lines).toEqual([
      'revenue 2023-01-01..2023-12-31 50000000 USD',
      'net-income 2023-01-01..2023-12-31 -20000000 USD',
      'headcount 2023-01-01..2023-12-31 200 people',
      'revenue 2024-01-01..2024-12-31 60000000 USD',
      'net-income 2024-01-01..2024-12-31 5000000 USD',
      'headcount 2024-01-01..2024-12-31 150 people',
    ]);
  });

  test('a row of texts is the heads, and no year becomes people', async () => {
    const { lines } = await read(csv('year,headcount,hires', '2001,14400,2083', '2002,12500,0'));
    expect(lines).toEqual([
      'headcount 2001-01-01..2001-12-31 14400 people',
      'hires 2001-01-01..2001-12-31 2083 people',
      'headcount 2002-01-01..2002-12-31 12500 people',
      'hires 2002-01-01..2002-12-31 0 people',
    ]);
  });

  test('rows of several companies are asked about; those of others are left out', async () => {
    const rows = ['company,year,employees', 'Example A,2023,14400', 'Example B,2023,3000'];
    const [question] = await asked(csv(...rows));
    expect(question).toMatchObject({
      kind: 'companies',
      names: [
        { name: 'Example A', rows: 1 },
        { name: 'Example B', rows: 1 },
      ],
    });
    const { lines, leftOut } = await read(csv(...rows), { only: { header: 'company', names: ['Example B'] } });
    expect(lines).toEqual(['headcount 2023-01-01..2023-12-31 3000 people']);
    expect(leftOut).toEqual([['A row of another company.', 1]]);
  });

  test('the company’s own rows are known by its name', async () => {
    const rows = ['company,year,employees', 'Example A,2023,14400', 'Harbour Foods,2023,3000'];
    expect((await read(csv(...rows))).lines).toEqual(['headcount 2023-01-01..2023-12-31 3000 people']);
  });

  test('a run rate on a day is refused with the true reason, and is no day’s revenue', async () => {
    const rows = ['Date,Revenue amount (normalize to annual)', '12/31/2022,28000000', '8/29/2023,1000000000'];
    const { lines, sentences } = await read(csv(...rows));
    expect(lines).toEqual([]);
    expect(sentences[0]).toContain('it is a run rate: what a year would bring at the pace of a day');
  });

  test('actual, budget and cash of one workbook come in at once: a plan is a plan, and weeks are weeks', async () => {
    const days = (first: string, count: number) =>
      [...Array(count).keys()].map((at) =>
        dayCell(new Date(Date.parse(first) + at * 7 * 86_400_000).toISOString().slice(0, 10), 'dd-mmm'),
      );
    const file = await workbook(
      {
        name: 'Accounts',
        rows: [
          ['Harbour Foods Ltd'],
          ['£000 unless stated'],
          [],
          ['£000', dayCell('2024-01-31', 'mmm-yy'), dayCell('2024-02-29', 'mmm-yy')],
          ['Revenue', 400, 410],
          ['Cash', 90, 80],
        ],
      },
      {
        name: 'Budget FY24',
        rows: [
          ['£000', dayCell('2024-01-31', 'mmm-yy'), dayCell('2024-02-29', 'mmm-yy')],
          ['Revenue', 450, 460],
        ],
      },
      {
        name: '13wk cash',
        rows: [
          ['£000', ...days('2024-03-03', 3)],
          ['Receipts', 5, 6, 7],
          ['Closing cash', 80, 81, 82],
        ],
      },
      { name: 'Notes', rows: [['Prepared by finance']] },
    );
    expect((await asked(file)).map((one) => (one.kind === 'heads' ? one.settles : one.kind))).toEqual([
      'week of a date',
    ]);
    expect((await read(file, { heads: { ends: 'week' } })).lines).toEqual([
      'revenue 2024-01-01..2024-01-31 400000 GBP',
      'revenue 2024-02-01..2024-02-29 410000 GBP',
      'cash 2024-01-31 90000 GBP',
      'cash 2024-02-29 80000 GBP',
      'revenue 2024-01-01..2024-01-31 450000 GBP plan',
      'revenue 2024-02-01..2024-02-29 460000 GBP plan',
      'cash-receipts 2024-02-26..2024-03-03 5000 GBP forecast',
      'cash-receipts 2024-03-04..2024-03-10 6000 GBP forecast',
      'cash-receipts 2024-03-11..2024-03-17 7000 GBP forecast',
      'cash 2024-03-03 80000 GBP forecast',
      'cash 2024-03-10 81000 GBP forecast',
      'cash 2024-03-17 82000 GBP forecast',
    ]);
  });

  test('Actual and Budget above the periods are the scenarios of their columns', async () => {
    const { lines } = await read(csv('£m,Actual,,Budget,', ',Q1 2024,Q2 2024,Q1 2024,Q2 2024', 'Revenue,1,2,3,4'));
    expect(lines.map((one) => one.split(' ').slice(1).join(' '))).toEqual([
      '2024-01-01..2024-03-31 1000000 GBP',
      '2024-04-01..2024-06-30 2000000 GBP',
      '2024-01-01..2024-03-31 3000000 GBP plan',
      '2024-04-01..2024-06-30 4000000 GBP plan',
    ]);
  });

  test('two tables below each other are each read under their own heads', async () => {
    const { lines } = await read(
      csv('£m,Q1 2024,Q2 2024', 'Revenue,1,2', '', 'Balance sheet', '£m,2023,2024', 'Cash,5,6'),
    );
    expect(lines).toEqual([
      'revenue 2024-01-01..2024-03-31 1000000 GBP',
      'revenue 2024-04-01..2024-06-30 2000000 GBP',
      'cash 2023-01-01..2023-12-31 5000000 GBP',
      'cash 2024-01-01..2024-12-31 6000000 GBP',
    ]);
  });
});

test('of two tables side by side the second is left out with what to do, and never read under the first one’s labels', async () => {
  const file = csv(
    'USD,Q1 2024,Q2 2024,,Item,Q1 2023,Q2 2023',
    'Revenue,100,110,,Cash,7,8',
    'Net income,-10,5,,Debt,90,80',
  );
  const { lines, leftOut } = await read(file, { moneyIn: 'units' });
  expect(lines).toEqual([
    'revenue 2024-01-01..2024-03-31 100 USD',
    'revenue 2024-04-01..2024-06-30 110 USD',
    'net-income 2024-01-01..2024-03-31 -10 USD',
    'net-income 2024-04-01..2024-06-30 5 USD',
  ]);
  expect(JSON.stringify(leftOut)).toContain('Another table stands beside the first here');
});
