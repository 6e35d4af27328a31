import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { NewCompany } from '@/lib/data/imports/import-record';
import { rememberedMapping } from '@/lib/data/imports/remembered-mapping';
import { exactly } from '@/lib/figures/make';
import type { Proposed } from '@/lib/imports/proposed';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { commitImport } from '@/tests/support/import-acts';
import { bring, newCompany, place, proposed, proposedEvent } from '@/tests/support/imports';

let url: string;

let slug: string;
let company: NewCompany;

beforeAll(async () => {
  url = await seededDatabase();
  process.env.DATABASE_URL = url;
});

beforeEach(() => {
  company = newCompany();
  slug = company.slug;
});

const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const later = { sourceKey: 'later-filing', knownAt: '2025-04-30' };
const bad: Proposed = {
  kind: 'rejected',
  place,
  read: '1O',
  expected: 'an amount',
  sentence: '“1O” is not an amount.',
};

async function store(rows: readonly Proposed[], fresh = false) {
  const order = await bring(rows, fresh ? { new: company } : { slug });
  const done = await commitImport(keeper, order.id);
  if (done.outcome !== 'committed') throw new Error(JSON.stringify(done));
  return done.import;
}

const rowCounts = () =>
  execute(
    url,
    `SELECT (SELECT count(*)::int FROM fact) AS facts, (SELECT count(*)::int FROM restatement) AS restatements,
      (SELECT count(*)::int FROM corroboration) AS echoes, (SELECT count(*)::int FROM event) AS events,
      (SELECT count(*)::int FROM source) AS sources, (SELECT count(*)::int FROM citation) AS citations,
      (SELECT count(*)::int FROM recording) AS recordings, (SELECT count(*)::int FROM member) AS members`,
  );

test('a file of a new company becomes its facts, events and sources, with the members and the words of the source', async () => {
  const aws = [{ dimension: 'creditor', name: 'AWS' }];
  const debt = proposed({ metric: 'debt', members: aws, locator: 'page 3', ...value('99.5') });
  const done = await store([proposed(), debt, proposedEvent()], true);
  expect(done.counts).toEqual({
    read: 3,
    new: 3,
    same: 0,
    restated: 0,
    conflicting: 0,
    rejected: 0,
    leftOut: 0,
    held: 0,
    flagged: 0,
  });
  const record = await recordOf(slug);
  expect(record?.company).toMatchObject({ name: 'Acme', currency: 'USD' });
  expect(record?.facts).toMatchObject([
    { metric: 'debt', members: aws, reported: '99.5', citation: { locator: 'page 3' }, recordedBy: 'A person' },
    { metric: 'revenue', members: [], value: { figure: { low: '10', high: '10' } }, knownAt: '2024-04-30' },
  ]);
  expect(record?.events).toMatchObject([{ kind: 'layoff', on: { start: '2024-06-25' } }]);
  expect(record?.sources.map(({ number, title }) => [number, title])).toEqual([
    [1, 'filing'],
    [2, 'press'],
  ]);
});

test('the same file twice changes nothing, also when it holds restatements and contradictions', async () => {
  const rows = [
    proposed(),
    proposed({ ...value('12'), ...later }),
    proposed({ ...value('11'), sourceKey: 'press' }),
    proposed({ ...value('12'), sourceKey: 'press', knownAt: '2025-05-01' }),
    proposedEvent(),
  ];
  const first = await store(rows, true);
  expect(first.counts).toMatchObject({ new: 2, restated: 2, conflicting: 1, same: 0 });
  const before = await rowCounts();
  const second = await store(rows);
  expect(second.counts).toMatchObject({ new: 0, same: 5, restated: 0, conflicting: 0 });
  expect(second.recordingId).toBeNull();
  expect(await rowCounts()).toEqual(before);
});

test('a later filing’s other value restates the earlier one, and as known before the filing the earlier one stands', async () => {
  await store([proposed()], true);
  const done = await store([proposed({ ...value('12'), ...later })]);
  expect(done.counts).toMatchObject({ restated: 1, new: 0 });
  const record = await recordOf(slug);
  const [restatement] = record?.restatements ?? [];
  const byId = (id: string | null | undefined) => record?.facts.find((fact) => fact.id === id)?.reported;
  expect([byId(restatement?.earlierFactId), byId(restatement?.laterFactId), restatement?.knownAt]).toEqual([
    '10',
    '12',
    '2025-04-30',
  ]);
});

test('a file mended and brought again restates what was misread: the same source, the same day', async () => {
  await store([proposed(), proposed({ metric: 'cash' })], true);
  const done = await store([proposed(value('100')), proposed({ metric: 'cash' })]);
  expect(done.counts).toMatchObject({ restated: 1, same: 1, conflicting: 0 });
  expect((await recordOf(slug))?.restatements).toMatchObject([{ reason: 'Read again from the same source' }]);
  expect(await rememberedMapping(keeper, slug, 'csv-long')).toEqual({ delimiter: ',' });
});

test('an older filing brought afterwards is restated by the newer one', async () => {
  await store([proposed({ ...value('12'), ...later })], true);
  const done = await store([proposed()]);
  expect(done.counts).toMatchObject({ new: 1, restated: 0, conflicting: 0 });
  const record = await recordOf(slug);
  expect(record?.restatements).toMatchObject([
    { knownAt: '2025-04-30', earlierFactId: record?.facts.find(({ reported }) => reported === '10')?.id },
  ]);
});

test('173.8 million is 174 million rounded: the same value, and the newspaper stands beside the filing', async () => {
  await store([proposed(value('173800000'))], true);
  const done = await store([proposed({ ...value('174000000'), sourceKey: 'press', knownAt: '2024-05-02' })]);
  expect(done.counts).toMatchObject({ same: 1, new: 0, conflicting: 0 });
  const record = await recordOf(slug);
  expect(record?.facts).toHaveLength(1);
  const press = record?.sources.find(({ title }) => title === 'press')?.id;
  expect(record?.facts[0]?.alsoReportedBy).toEqual([{ sourceId: press, locator: null }]);
});

test('a rejected cell stops the commit until a person leaves it out; rows in are rows stored and rows refused', async () => {
  const order = await bring([proposed(), bad, proposed({ unit: 'people', metric: 'revenue' })], { new: company });
  expect(order.counts).toMatchObject({ read: 3, new: 1, rejected: 2 });
  const before = await rowCounts();
  expect(await commitImport(keeper, order.id)).toMatchObject({
    outcome: 'refused',
    sentence: expect.stringContaining('2 of 3'),
  });
  expect(await rowCounts()).toEqual(before);
  expect(await commitImport(keeper, order.id, { leaveOutRejected: true })).toMatchObject({ outcome: 'committed' });
  expect((await recordOf(slug))?.facts).toHaveLength(1);
});

test('pressing twice, one after the other or at once, stores once and answers the same', async () => {
  const order = await bring([proposed()], { new: company });
  const both = await Promise.all([commitImport(keeper, order.id), commitImport(keeper, order.id)]);
  expect(both[0]).toMatchObject({ outcome: 'committed' });
  expect(both[1]).toEqual(both[0]);
  expect(await commitImport(keeper, order.id)).toEqual(both[0]);
  expect((await recordOf(slug))?.facts).toHaveLength(1);
});

test('a preview that somebody else’s commit has made stale is shown anew before it is stored', async () => {
  await store([proposed({ metric: 'cash' })], true);
  const waiting = await bring([proposed(value('12'))], { slug });
  expect(waiting.counts).toMatchObject({ new: 1 });
  await store([proposed()]);
  expect(await commitImport(keeper, waiting.id)).toMatchObject({
    outcome: 'changed',
    import: { counts: { new: 0, restated: 1 } },
  });
  expect(await commitImport(keeper, waiting.id)).toMatchObject({ outcome: 'committed' });
});
