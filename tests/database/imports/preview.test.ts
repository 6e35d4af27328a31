import { beforeAll, beforeEach, expect, test } from 'vitest';
import { controlTotals } from '@/lib/data/imports/control-totals';
import { endExpired } from '@/lib/data/imports/end-expired';
import { listImports } from '@/lib/data/imports/import-for';
import { findImport, type NewCompany } from '@/lib/data/imports/import-record';
import { previewEvents, previewRejections, previewRows } from '@/lib/data/imports/preview-import';
import { exactly } from '@/lib/figures/make';
import type { Proposed } from '@/lib/imports/proposed';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { cancelImport, chooseRows, commitImport, startImport } from '@/tests/support/import-acts';
import { bring, newCompany, place, proposed, proposedEvent } from '@/tests/support/imports';

let url: string;
let company: NewCompany;

beforeAll(async () => {
  url = await seededDatabase();
  process.env.DATABASE_URL = url;
});

beforeEach(async () => {
  company = newCompany();
  const order = await bring([proposed()], { new: company });
  await commitImport(keeper, order.id);
});

const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const later = { sourceKey: 'later-filing', knownAt: '2025-04-30' };
const press = { sourceKey: 'press', knownAt: '2024-05-02' };
const page = { after: 0, limit: 50 };
const staged = () =>
  execute(
    url,
    `SELECT (SELECT count(*)::int FROM import_row) + (SELECT count(*)::int FROM import_plan)
      + (SELECT count(*)::int FROM import_source) + (SELECT count(*)::int FROM import_rejection) AS rows`,
  );

async function current() {
  const record = await recordOf(company.slug);
  if (!record) throw new Error('not there');
  return asKnownOn(record, null)
    .facts.map(({ reported }) => reported)
    .sort();
}

test('a restated row shows where it stands in the file, the new value and the one that it replaces', async () => {
  const order = await bring([proposed({ ...value('12'), ...later, place: { ...place, row: 7 } })], {
    slug: company.slug,
  });
  expect(await previewRows(keeper, order.id, 'restated', page)).toMatchObject([
    {
      place: { file: 'figures.csv', row: 7, column: 'value' },
      ...{ reported: '12', value: { figure: { low: '12' } }, source: 'later-filing' },
      against: { reported: '10', value: { figure: { low: '10' } }, knownAt: '2024-04-30', source: 'filing' },
    },
  ]);
  expect(await previewRows(keeper, order.id, 'new', page)).toEqual([]);
});

test('a row that restates another row of the file shows that row’s value', async () => {
  const cash = proposed({ metric: 'cash' });
  const order = await bring([cash, { ...cash, ...value('12'), ...later }], { slug: company.slug });
  expect(await previewRows(keeper, order.id, 'restated', page)).toMatchObject([
    { rowNumber: 2, against: { reported: '10' } },
  ]);
  expect(await previewRows(keeper, order.id, 'new', { after: 0, limit: 1 })).toMatchObject([
    { rowNumber: 1, against: null },
  ]);
  expect(await previewRows(keeper, order.id, 'new', { after: 1, limit: 1 })).toEqual([]);
});

test('of 1,500 rejected cells the first thousand are shown with place and reason, and all are counted', async () => {
  const cell = (row: number): Proposed => ({
    ...{ kind: 'rejected', place: { ...place, row } },
    ...{ read: '1O', expected: 'an amount', sentence: `Row ${row}: “1O” is not an amount.` },
  });
  const order = await bring(
    Array.from({ length: 1_500 }, (_, n) => cell(n + 2)),
    { slug: company.slug },
  );
  expect(order.counts).toMatchObject({ read: 1_500, rejected: 1_500, new: 0 });
  const shown = await previewRejections(keeper, order.id, { after: 0, limit: 5_000 });
  expect(shown).toHaveLength(1_000);
  expect(shown[999]).toMatchObject({ place: { row: 1_001 }, sentence: 'Row 1001: “1O” is not an amount.' });
});

test.each<[string, Parameters<typeof proposed>[0], string]>([
  ['of people in dollars', { metric: 'headcount' }, 'is not counted in “USD”'],
  ['on 31 February', { knownAt: '2024-02-31' }, '“2024-02-31” is not a day'],
  [
    'with low above high',
    { value: { kind: 'figure', figure: { ...exactly('5'), low: '6' } } },
    'No value lies between',
  ],
  ['that is not a number', { value: { kind: 'figure', figure: { ...exactly('5'), high: 'NaN' } } }, 'not an amount'],
  ['of a source that is not there', { sourceKey: 'nowhere' }, 'no source “nowhere”'],
  ['on a dimension nobody knows', { members: [{ dimension: '__proto__', name: 'x' }] }, 'no dimension'],
  ['of two creditors at once', { members: ['A', 'B'].map((name) => ({ dimension: 'creditor', name })) }, 'two members'],
  ['without the words of the source', { reported: '' }, 'is missing'],
])('a fact %s is rejected in a sentence that says so', async (_, changes, sentence) => {
  const order = await bring([proposed(changes)], { slug: company.slug });
  expect(order.counts).toMatchObject({ read: 1, rejected: 1 });
  expect(await previewRejections(keeper, order.id, page)).toMatchObject([
    { place, sentence: expect.stringContaining(sentence) },
  ]);
});

test('control totals: 10 + 12 of revenue read are 22, of which 12 are to be stored', async () => {
  const order = await bring([proposed(), proposed({ ...value('12'), ...later })], { slug: company.slug });
  expect(await controlTotals(keeper, order.id)).toEqual([
    {
      ...{ metric: 'revenue', unit: 'USD' },
      read: { rows: 2, low: '22', high: '22' },
      stored: { rows: 1, low: '12', high: '12' },
    },
  ]);
});

test('a person decides otherwise: a contradiction restates, a restatement stands beside, a row is left out', async () => {
  const quarter = { type: 'duration', start: '2023-10-01', end: '2023-12-31', precision: 'quarter' } as const;
  const first = await bring([proposed({ period: quarter, ...value('8') })], { slug: company.slug });
  await commitImport(keeper, first.id);
  const order = await bring(
    [
      proposed({ ...value('11'), ...press }),
      proposed({ period: quarter, ...value('9'), ...later }),
      proposed({ metric: 'cash', ...value('5') }),
      proposedEvent(),
    ],
    { slug: company.slug },
  );
  expect(order.counts).toMatchObject({ conflicting: 1, restated: 1, new: 2 });
  await chooseRows(keeper, order.id, { verdict: 'conflicting' }, 'restate');
  await chooseRows(keeper, order.id, { rows: [2] }, 'beside');
  const chosen = await chooseRows(keeper, order.id, { rows: [3, 4] }, 'leave out');
  expect(chosen).toMatchObject({ counts: { read: 4, restated: 1, conflicting: 0, new: 1, leftOut: 2 } });
  await commitImport(keeper, order.id);
  expect(await current()).toEqual(['11', '8', '9']);
});

test('a row compared with nothing cannot restate, and a decision can be taken back', async () => {
  const order = await bring([proposed({ metric: 'cash' })], { slug: company.slug });
  expect(await chooseRows(keeper, order.id, { rows: [1] }, 'restate')).toMatchObject({ outcome: 'refused' });
  await chooseRows(keeper, order.id, { verdict: 'new' }, 'leave out');
  expect((await findImport(order.id))?.counts).toMatchObject({ new: 0, leftOut: 1 });
  await chooseRows(keeper, order.id, { rows: [1] }, null);
  expect((await findImport(order.id))?.counts).toMatchObject({ new: 1, leftOut: 0 });
});

test('an event that is there already, or twice in the file, is the same', async () => {
  const order = await bring([proposedEvent(), proposedEvent(), proposedEvent({ title: 'Another' })], {
    slug: company.slug,
  });
  expect((await previewEvents(keeper, order.id, page)).map(({ verdict }) => verdict)).toEqual(['new', 'same', 'new']);
});

test('a cancelled import keeps nothing and cannot be stored; the company’s imports list it', async () => {
  const order = await bring([proposed({ metric: 'cash' })], { slug: company.slug });
  expect(await cancelImport(keeper, order.id)).toBe(true);
  expect(await cancelImport(keeper, order.id)).toBe(true);
  expect(await commitImport(keeper, order.id)).toMatchObject({ outcome: 'refused' });
  expect((await listImports(keeper, company.slug, 10)).map(({ state }) => state)).toEqual(['cancelled', 'committed']);
});

test('a reading that is cancelled while it runs stops, and leaves nothing', async () => {
  async function* endless(): AsyncGenerator<Proposed> {
    for (let n = 0; ; n++) {
      yield proposed({ metric: 'cash' });
      if (n === 10) await cancelImport(keeper, (await listImports(keeper, company.slug, 1))[0]?.id ?? '');
      if (n % 1_000 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  expect(await bring(endless(), { slug: company.slug })).toMatchObject({ state: 'cancelled', counts: null });
});

test('the same order sent twice is one import', async () => {
  const order = {
    ...{ company: { slug: company.slug }, fileName: 'a.csv', format: 'csv-long', mapping: null },
    ...{ viewer: keeper, person: 'A person', reason: 'A test', idempotencyKey: `twice ${company.slug}` },
  };
  const both = await Promise.all([startImport(order), startImport(order)]);
  expect(new Set(both.map((each) => (each.outcome === 'refused' ? null : each.import.id))).size).toBe(1);
});

test('a reading whose process died, and a preview nobody decided on for a week, are ended and emptied', async () => {
  const order = await bring([proposed({ metric: 'cash' })], { slug: company.slug });
  await execute(url, `UPDATE import SET changed_at = now() - interval '8 days' WHERE id = '${order.id}'`);
  expect(await endExpired()).toBeGreaterThanOrEqual(1);
  expect(await findImport(order.id)).toMatchObject({ state: 'cancelled', refusal: expect.stringContaining('Nobody') });
  const waiting = await execute(url, `SELECT id FROM import WHERE state = 'previewed'`);
  for (const { id } of waiting) await cancelImport(keeper, String(id));
  await endExpired();
  expect(await staged()).toEqual([{ rows: 0 }]);
});
