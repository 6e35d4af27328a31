import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { execute } from '@/tests/support/cluster';
import { begin, turnaround } from '@/tests/support/command-line';
import { seededDatabase } from '@/tests/support/database';
import { manyStatements } from '@/tests/support/many-filings';

let databaseUrl: string;
let folder: string;

beforeAll(async () => {
  databaseUrl = await seededDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'turnaround-commands-'));
});

const run = (words: string[], input?: string) =>
  turnaround(words, { databaseUrl, folder, ...(input !== undefined && { input }) });
const make = (name: string) => [
  '--company',
  name,
  '--name',
  'Acme',
  '--currency',
  'USD',
  '--fiscal-year-end',
  '12-31',
  '--scale',
  'units',
];

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

async function factsOf(slug: string): Promise<string[]> {
  const rows = await execute(
    databaseUrl,
    `SELECT metric_key || ' ' || period_end || ' ' || trim_scale(low) AS told FROM fact
     WHERE company_id = (SELECT id FROM company WHERE slug = '${slug}') ORDER BY 1`,
  );
  return rows.map(({ told }) => String(told));
}

const head = 'metric,period,value,known_on,source_title,source_publisher,source_tier';
const source = 'Report,Acme,primary';
const sound = `${head}\nRevenue,Q1 2024,4000000,2024-05-01,${source}\nRevenue,Q2 2024,<5M,2024-08-01,${source}\n`;

test('a table makes a company, brings its figures, and changes nothing when it comes again', async () => {
  const name = file('sound.csv', sound);
  const first = await run(['import', name, ...make('acme')]);
  expect(first).toMatchObject({ code: 0, errors: '' });
  expect(first.out).toMatch(/^sound\.csv → acme: saved\n/);
  expect(first.out).toMatch(/ {2}rows read {4}2\n {2}new {10}2\n/);
  expect(first.out).toContain(
    'Columns by their names: metric, period, value, known_on, source_title, source_publisher, source_tier',
  );
  expect(await factsOf('acme')).toContain('revenue 2024-03-31 4000000');
  const again = JSON.parse((await run(['import', name, '--company', 'acme', '--json'])).out);
  expect(again.files).toMatchObject([
    { outcome: 'nothing new', mapping: { by: 'remembered' }, counts: { read: 2, new: 0, same: 2, rejected: 0 } },
  ]);
});

test('a sheet of accounts asks its questions with their options, and comes in whole once they are answered', async () => {
  const accounts = [
    ...['Harbour Foods Ltd', '', 'Item,Q1 2024,Q2 2024', 'Revenue,400,410', 'COGS,(250),(255)', 'EBITDA,(20),15'],
    ...['Headcount – Sales,84,80', 'Headcount – Operations,212,200', 'Gross margin %,37.5%,37.8%'],
  ];
  const name = file('accounts.csv', `${accounts.join('\n')}\n`);
  const company = [
    '--company',
    'harbour',
    '--name',
    'Harbour Foods',
    '--fiscal-year-end',
    '12-31',
    '--currency',
    'GBP',
  ];
  const open = await run(['import', name, ...company, '--json']);
  expect(open.code).toBe(1);
  expect(JSON.parse(open.out).files[0].questions).toMatchObject([
    { kind: 'money', option: '--scale SCALE' },
    { kind: 'costs', option: '--costs negative', example: { before: '(250)' } },
    { kind: 'parts', option: '--parts headcount=department', example: { before: '84', after: 'Headcount, Sales: 84' } },
  ]);
  const answers = ['--scale', 'thousands', '--costs', 'negative', '--parts', 'headcount=department'];
  const { code, out } = await run(['import', name, ...company, ...answers]);
  expect(out).toMatch(/^accounts\.csv → harbour: saved\n/);
  expect(code).toBe(0);
  expect(await factsOf('harbour')).toEqual([
    'cost-of-sales 2024-03-31 250000',
    'cost-of-sales 2024-06-30 255000',
    'ebitda 2024-03-31 -20000',
    'ebitda 2024-06-30 15000',
    'gross-margin 2024-03-31 0.375',
    'gross-margin 2024-06-30 0.378',
    'headcount 2024-03-31 212',
    'headcount 2024-03-31 84',
    'headcount 2024-06-30 200',
    'headcount 2024-06-30 80',
    'revenue 2024-03-31 400000',
    'revenue 2024-06-30 410000',
  ]);
  const next = file('next.csv', accounts.join('\n').replace('Q1 2024,Q2 2024', 'Q3 2024,Q4 2024'));
  const again = JSON.parse((await run(['import', next, '--company', 'harbour', '--json'])).out);
  expect(again.files).toMatchObject([
    { outcome: 'stored', mapping: { by: 'remembered' }, counts: { new: 12, rejected: 0 } },
  ]);
});

test('a dry run says what would change and stores nothing, also from standard input', async () => {
  const { code, out } = await run(['import', '-', ...make('dry'), '--dry-run'], sound);
  expect(code).toBe(0);
  expect(out).toMatch(/^standard input → dry: previewed; nothing was saved\n/);
  expect(await execute(databaseUrl, `SELECT FROM company WHERE slug = 'dry'`)).toHaveLength(0);
  expect(await execute(databaseUrl, `SELECT FROM import_row`)).toHaveLength(0);
});

test('a rejected cell refuses the file with its place; left out, the rest is stored', async () => {
  const name = file('bad.csv', `${sound}Revenue,Q3 2024,lots,2024-11-01,${source}\n`);
  const refused = await run(['import', name, ...make('bad'), '--json']);
  expect(refused.code).toBe(1);
  const [told] = JSON.parse(refused.out).files;
  expect(told).toMatchObject({ outcome: 'refused', counts: { read: 3, new: 2, rejected: 1 } });
  expect(told.rejected).toMatchObject([
    { file: 'bad.csv', row: 4, column: expect.stringContaining('value'), read: 'lots' },
  ]);
  expect(await execute(databaseUrl, `SELECT FROM company WHERE slug = 'bad'`)).toHaveLength(0);
  const left = await run(['import', name, ...make('bad'), '--leave-out-rejected']);
  expect(left).toMatchObject({ code: 0 });
  expect(left.out).toContain('bad.csv, row 4');
  expect(
    await execute(databaseUrl, `SELECT FROM fact WHERE company_id = (SELECT id FROM company WHERE slug = 'bad')`),
  ).toHaveLength(2);
});

test('of several files each is stored whole or not at all, and it says which', async () => {
  const names = [
    file('one.csv', sound),
    file('empty.csv', ''),
    file('two.csv', sound.replace('4000000', '4200000').replaceAll('2024-0', '2025-0')),
  ];
  const { code, out } = await run(['import', ...names, ...make('several')]);
  expect(code).toBe(1);
  expect(out).toMatch(/one\.csv → several: saved/);
  expect(out).toMatch(/empty\.csv → several: refused; nothing was saved\n.*The file is empty/);
  expect(out).toMatch(/two\.csv → several: saved/);
});

test('a column without a meaning is for a person to decide, in a mapping that can be edited', async () => {
  const name = file('odd.csv', sound.replace('source_title', 'Mood,source_title').replaceAll('Report', 'fine,Report'));
  const refused = await run(['import', name, ...make('odd')]);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.out).toContain('“Mood”');
  expect((await run(['import', name, ...make('odd'), '--dry-run', '--write-map', 'map.json'])).code).toBe(0);
  expect(JSON.parse(readFileSync(path.join(folder, 'map.json'), 'utf8')).mapping.columns).toContainEqual({
    header: 'Mood',
    is: 'left out',
  });
  const done = JSON.parse((await run(['import', name, ...make('odd'), '--map', 'map.json', '--json'])).out);
  expect(done.files).toMatchObject([{ outcome: 'stored', mapping: { by: 'given' }, counts: { new: 2 } }]);
});

test('an import is listed, and undone by its id', async () => {
  const listed = JSON.parse((await run(['imports', '--company', 'acme', '--json'])).out).imports;
  const id = listed.at(-1).id;
  expect((await run(['undo', id])).code).toBe(2);
  expect(await run(['undo', id, '--reason', 'The wrong file'])).toMatchObject({
    code: 0,
    out: 'sound.csv was undone.\n',
  });
  expect((await run(['imports', '--company', 'acme'])).out).toMatch(/undone .* sound\.csv/);
  const gone = await run(['undo', '01a208a7-0000-7000-8000-000000000000', '--reason', 'x']);
  expect(gone).toMatchObject({ code: 1, errors: 'There is no such import.\n' });
});

test('the SEC’s file of company facts is recognised', async () => {
  const place = path.resolve('prisma/cases/uber/companyfacts.json');
  const done = JSON.parse((await run(['import', place, ...make('sec'), '--json'])).out);
  expect(done.files).toMatchObject([{ outcome: 'stored', mapping: { choices: { format: 'companyfacts' } } }]);
  expect(done.files[0].counts.new).toBeGreaterThan(100);
});

const annual = (cik: number, entityName: string, vals: number[]) => {
  const row = { start: '2024-01-01', end: '2024-12-31', form: '10-K', filed: '2025-02-15' };
  const rows = vals.map((val, at) => ({ ...row, val, accn: `0001234567-25-00000${at + 1}` }));
  return JSON.stringify({ cik, entityName, facts: { 'us-gaap': { Revenues: { units: { USD: rows } } } } });
};

test('another company’s filings are refused with exit 1 and the option that confirms them', async () => {
  const one = file('one.json', annual(1111111, 'One Company Inc', [1000]));
  const other = file('other.json', annual(2222222, 'Another Company Inc', [777]));
  expect(await run(['import', one, ...make('one-company')])).toMatchObject({ code: 0 });
  const refused = await run(['import', other, '--company', 'one-company', '--json']);
  expect(refused.code).toBe(1);
  const [told] = JSON.parse(refused.out).files;
  expect(told).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('--filer 2222222') });
  expect(await factsOf('one-company')).toEqual(['revenue 2024-12-31 1000']);
  expect(await run(['import', other, '--company', 'one-company', '--filer', '3'])).toMatchObject({ code: 1 });
  expect(await run(['import', other, '--company', 'one-company', '--filer', '2222222'])).toMatchObject({ code: 0 });
});

test('a file of which nothing is saved says so, and not that it is here already', async () => {
  const name = file('open.json', annual(7, 'Acme Inc', [1000, 901]));
  const done = await run(['import', name, ...make('all-held')]);
  expect(done.code).toBe(1);
  expect(done.out).toMatch(/^open\.json → all-held: nothing was saved\n/);
  expect(done.out).toContain('Held back (filings-of-one-day-differ)');
});

test('all filers of a data set come each into a company of its own, and nothing is new the second time', async () => {
  writeFileSync(path.join(folder, 'set.zip'), manyStatements(3));
  const first = JSON.parse((await run(['import', 'set.zip', '--all-filers', '--json'])).out).files;
  expect(first.map(({ company, outcome }: { company: string; outcome: string }) => `${company} ${outcome}`)).toEqual([
    'filer-1-inc stored',
    'filer-2-inc stored',
    'filer-3-inc stored',
  ]);
  const again = JSON.parse((await run(['import', 'set.zip', '--all-filers', '--json'])).out).files;
  expect(again).toMatchObject(Array(3).fill({ outcome: 'nothing new', counts: { new: 0, rejected: 0 } }));
  const one = await run(['import', 'set.zip', '--company', 'acme']);
  expect(one).toMatchObject({
    code: 1,
    out: expect.stringContaining('It holds reports of 3 companies. Choose one with --filer'),
  });
});

test('Ctrl-C while a file is read stores nothing and leaves nothing behind', async () => {
  const rows = Array.from({ length: 400_000 }, (_, n) => `Revenue,${1900 + (n % 200)},${n},2024-05-01,${source}`);
  const name = file('long.csv', `${head}\n${rows.join('\n')}\n`);
  const { child, ended } = begin(['import', name, ...make('long')], { databaseUrl, folder });
  const isReading = async () =>
    (await execute(databaseUrl, `SELECT FROM import WHERE file_name = 'long.csv' AND state = 'reading'`)).length > 0;
  while (!(await isReading())) await wait(100);
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 1, out: expect.stringContaining('cancelled; nothing was saved') });
  expect(await execute(databaseUrl, `SELECT FROM company WHERE slug = 'long'`)).toHaveLength(0);
  expect(await execute(databaseUrl, `SELECT FROM import_row`)).toHaveLength(0);
});

test.each([
  [['import'], 'Say which file'],
  [['import', 'a.csv'], 'Say --company'],
  [['import', 'a.csv', '--company', 'acme'], 'There is no file a.csv.'],
  [['imprt'], 'There is no command “imprt”. Known are: import, '],
  [['import', 'a.csv', '--company', 'acme', '--dry'], 'There is no option --dry here.'],
  [['export', '--company', 'acme', '--format', 'doc'], 'There is no format “doc”.'],
  [['restore', 'gone.gz'], 'There is no file gone.gz.'],
])('%j is wrong use: a sentence and exit code 2', async (words, sentence) => {
  const { code, out, errors } = await run(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(errors).toContain(sentence);
  expect(errors.trim().split('\n')).toHaveLength(1);
});

test('a company that is not here is refused with what to say', async () => {
  const { code, out } = await run(['import', file('x.csv', sound), '--company', 'nobody']);
  expect(code).toBe(1);
  expect(out).toContain('There is no company “nobody”. To make it, say its --name');
});
