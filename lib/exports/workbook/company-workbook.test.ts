import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { chartNames, prepareCharts } from '@/lib/charts/prepare';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { builtInCase, builtInRecord } from '@/tests/support/built-in-case';
import { chartOf } from '@/tests/support/charts';
import { chartWorkbook, companyWorkbook } from './company-workbook';

type Row = Record<string, unknown>;

/** Sheets by name, as a library that did not write them reads them. */
async function readBack(bytes: Uint8Array): Promise<Map<string, unknown[][]>> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** A sheet's table as records under its head row. */
function table(rows: unknown[][] | undefined, firstLabel: string): Row[] {
  const at = rows?.findIndex(([first]) => first === firstLabel) ?? -1;
  const [head = [], ...body] = rows?.slice(at) ?? [];
  const end = body.findIndex((row) => row.every((cell) => cell === null));
  return body
    .slice(0, end < 0 ? body.length : end)
    .map((row) => Object.fromEntries(head.map((label, column) => [String(label), row[column]])));
}

const known = builtInCase();
const uber = asKnownOn(builtInRecord('uber'), null);
const day = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);

afterEach(() => void vi.useRealTimers());

describe.each([
  ['Stability AI', known],
  ['Uber', uber],
])('the workbook of %s', (_name, company) => {
  test('holds every fact with its bounds as numbers and its dates as dates, as another library reads them', async () => {
    const facts = table((await readBack(await companyWorkbook(company, []))).get('Facts'), 'Metric');
    expect(facts.map(({ Fact: id }) => id)).toEqual(company.facts.map(({ id }) => id));
    for (const [at, fact] of company.facts.entries()) expect(boundsIn(facts[at])).toEqual(boundsOf(fact));
  });

  test('has a sheet for every chart, each row with its bounds, and its notes', async () => {
    const charts = prepareCharts(company, chartNames);
    const sheets = await readBack(await companyWorkbook(company, charts));
    expect([...sheets.keys()].slice(0, 3)).toEqual(['Facts', 'Sources', 'Restatements']);
    const digits15 = (amount: string | null | undefined) => expect.toSatisfy((cell) => close(cell, asNumber(amount)));
    for (const [at, spec] of charts.entries()) {
      const rows = [...sheets.values()][at + 3];
      const shown = table(rows, 'Member');
      expect(shown.map(({ Low, High, Value }) => [Low, High, Value])).toEqual(
        spec.table.rows.map(({ figure, value }) => [digits15(figure?.low), digits15(figure?.high), value]),
      );
      const words = rows?.flat().filter((cell) => typeof cell === 'string') ?? [];
      for (const line of [...spec.title, ...spec.footnotes, ...(spec.message ? [spec.message] : [])])
        expect(words, spec.name).toContain(line);
    }
  });
});

/** Equal, but for the digits of an endless quotient that no spreadsheet keeps. */
const close = (cell: unknown, amount: number | null) =>
  amount === null ? cell === null : Math.abs(Number(cell) - amount) <= Math.abs(amount) * 1e-14;
const asNumber = (amount: string | null | undefined) => (amount == null ? null : Number(amount));

function boundsIn(row: Row | undefined) {
  const { Low, High, Scenario, Reported, Unit } = row ?? {};
  const open = [row?.['Low open'], row?.['High open'], row?.About];
  return [Low, High, ...open, Unit, day(row?.['Period start']), day(row?.['Period end']), Scenario, Reported];
}

function boundsOf({ value, unit, period, scenario, reported }: Fact) {
  const figure = value.kind === 'figure' ? value.figure : null;
  const open = figure ? [figure.lowOpen, figure.highOpen, figure.approximate] : [null, null, null];
  return [asNumber(figure?.low), asNumber(figure?.high), ...open, unit, period.start, period.end, scenario, reported];
}

test('"under $5M" of Q1 2024 is a value, a qualifier and two numbers: 0 and 5,000,000', async () => {
  const sheets = await readBack(await chartWorkbook(known, chartOf('revenue')));
  const row = table(sheets.get('Facts'), 'Metric').find(({ Value }) => Value === '<$5M');
  expect(row).toMatchObject({ Qualifier: 'less than', Low: 0, High: 5_000_000, 'High open': true, Preferred: true });
});

test('a chart’s workbook holds its own facts and sources only', async () => {
  const spec = chartOf('debt');
  const sheets = await readBack(await chartWorkbook(known, spec));
  expect([...sheets.keys()]).toEqual(['Debt', 'Facts', 'Sources', 'Restatements']);
  const facts = table(sheets.get('Facts'), 'Metric').map(({ Fact: id }) => id);
  expect(facts.sort()).toEqual([...new Set(spec.table.rows.flatMap(({ factIds }) => factIds))].sort());
  const numbers = table(sheets.get('Sources'), 'Number').map(({ Number: number }) => number);
  expect(numbers).toEqual(spec.sources.map(({ number }) => number));
});

test('a restatement stands with both values and its reason, also three steps back, and only where it is shown', async () => {
  const [first, second, third, fourth] = known.facts.filter(({ metric }) => metric === 'debt');
  const other = known.facts.find(({ metric }) => metric === 'headcount');
  if (!first || !second || !third || !fourth || !other) throw new Error('The case has too few facts of debt.');
  const step = (earlier: Fact, later: Fact) => ({
    ...{ id: earlier.id, earlierFactId: earlier.id, laterFactId: later.id, reason: `Corrected ${earlier.reported}` },
    ...{ knownAt: '2025-01-31', recordedAt: '2025-02-01T10:00:00.000Z', recordedBy: 'Ada' },
  });
  const restated: CompanyCase = {
    ...known,
    facts: known.facts.filter((fact) => ![first, second, third].includes(fact)),
    superseded: [first, second, third],
    restatements: [
      step(first, second),
      step(second, third),
      step(third, fourth),
      step(other, { ...other, id: 'elsewhere' }),
    ],
  };
  const spec = chartOf('debt', restated);
  const only = { ...spec, marks: [], table: { ...spec.table, rows: [] } };
  const row = { ...chartOf('debt').table.rows[0], factIds: [fourth.id] } as (typeof spec.table.rows)[number];
  const shown = { ...only, table: { ...only.table, rows: [row] } } as typeof spec;
  const rows = table((await readBack(await chartWorkbook(restated, shown))).get('Restatements'), 'Metric');
  const high = (fact: Fact) => (fact.value.kind === 'figure' ? asNumber(fact.value.figure.high) : null);
  expect(rows.map((each) => [each['Earlier high'], each['Later high'], each.Reason, day(each['Known on'])])).toEqual([
    [high(first), high(second), `Corrected ${first.reported}`, '2025-01-31'],
    [high(second), high(third), `Corrected ${second.reported}`, '2025-01-31'],
    [high(third), high(fourth), `Corrected ${third.reported}`, '2025-01-31'],
  ]);
});

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', 'a\u0000b\ud800\u202ec', '_x0041_'];

test.each(hostile)('%j is text that nothing runs', async (text) => {
  const fact = known.facts[0];
  if (!fact) throw new Error('The case has no fact.');
  const company = { ...known, facts: [{ ...fact, reported: text, note: text }] };
  const bytes = await companyWorkbook(company, []);
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files))
    if (name.includes('worksheets/')) expect(strFromU8(content)).not.toMatch(/<f[ >]/);
  const [row] = table((await readBack(bytes)).get('Facts'), 'Metric');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(String(row?.Reported).trim()).toBe(text.replace(/[\u0000\ud800\u202e]/g, '').trim());
});

test('an amount that no spreadsheet can keep stays text, every digit of it, and says so', async () => {
  const fact = known.facts[0];
  if (!fact) throw new Error('The case has no fact.');
  const long = '9007199254740993.01';
  const figure = { low: long, high: long, lowOpen: false, highOpen: false, approximate: false };
  const company = { ...known, facts: [{ ...fact, value: { kind: 'figure' as const, figure } }] };
  const [row] = table((await readBack(await companyWorkbook(company, []))).get('Facts'), 'Metric');
  expect(row).toMatchObject({ Low: long, High: long, Note: expect.stringContaining('stands as text') });
});

test('head rows are bold, frozen and filtered', async () => {
  const files = unzipSync(await chartWorkbook(known, chartOf('debt')));
  const sheet = (number: number) => strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  expect(sheet(2)).toMatch(/<pane ySplit="1" [^>]*state="frozen"/);
  expect(sheet(2)).toMatch(/<autoFilter ref="A1:Y\d+"/);
  const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, font = '']) => font.includes('<b/>'));
  const formats = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*fontId="(\d+)"/g)].map(([, id]) => id);
  const heads = [...sheet(2).matchAll(/<c r="[A-Y]1"[^>]* s="(\d+)"/g)].map(([, style]) => Number(style));
  expect(heads).toHaveLength(25);
  for (const style of heads) expect(fonts[Number(formats[style])]).toBe(true);
});

test('the same facts are the same bytes, whatever the time', async () => {
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05Z'), toFake: ['Date'] });
  const first = await companyWorkbook(known, prepareCharts(known, chartNames));
  vi.setSystemTime(new Date('2031-07-08T09:10:11Z'));
  const second = await companyWorkbook(builtInCase(), prepareCharts(builtInCase(), chartNames));
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});
