import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { NewCompany } from '@/lib/data/imports/import-record';
import { exactly } from '@/lib/figures/make';
import type { Proposed } from '@/lib/imports/proposed';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { IsoDate } from '@/lib/turnaround/case';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { commitImport, undoImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed, proposedEvent } from '@/tests/support/imports';

let company: NewCompany;

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

beforeEach(() => {
  company = newCompany();
});

const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const later = { sourceKey: 'later-filing', knownAt: '2025-04-30' };
const aws = [{ dimension: 'creditor', name: 'AWS' }];

async function store(rows: readonly Proposed[], fresh = false) {
  const order = await bring(rows, fresh ? { new: company } : { slug: company.slug });
  expect(await commitImport(keeper, order.id)).toMatchObject({ outcome: 'committed' });
  return order;
}

/** The amounts that a reader sees on a day, and the titles of the events. */
async function shownOn(day: IsoDate | null) {
  const record = await recordOf(company.slug);
  if (!record) throw new Error('not there');
  const known = asKnownOn(record, day);
  return [...known.facts.map(({ reported }) => reported), ...known.events.map(({ title }) => title)].sort();
}

test('undoing a file that brought facts, its own restatement and an event leaves none of them on any day', async () => {
  await store([proposed({ metric: 'cash', ...value('1') })], true);
  const order = await store([proposed(), proposed({ ...value('12'), ...later }), proposedEvent()]);
  expect(await shownOn(null)).toEqual(['1', '12', 'A tenth of the staff leaves']);
  expect(await undoImport(keeper, order.id, 'The wrong file')).toMatchObject({ outcome: 'undone' });
  for (const day of [null, '2024-12-31', '2025-12-31']) expect(await shownOn(day)).toEqual(['1']);
});

test('undoing a restatement brings the earlier value back, with its members, and keeps all rows and the act', async () => {
  await store([proposed({ members: aws })], true);
  const order = await store([proposed({ members: aws, ...value('12'), ...later })]);
  await undoImport(keeper, order.id, 'The wrong file');
  const record = await recordOf(company.slug);
  if (!record) throw new Error('not there');
  expect(asKnownOn(record, null).facts).toMatchObject([{ reported: '10', members: aws, recordedBy: 'someone' }]);
  expect(record.facts.map(({ reported }) => reported).sort()).toEqual(['10', '10', '12']);
  expect(record.restatements.map(({ reason }) => reason)).toEqual([
    'Restated by its publisher on 2025-04-30',
    'The wrong file',
  ]);
});

test('a newspaper that repeated the figure in an undone file no longer stands beside it, and does when brought again', async () => {
  await store([proposed()], true);
  const rows = [proposed({ sourceKey: 'press', knownAt: '2024-05-02' })];
  const also = async () => (await recordOf(company.slug))?.facts[0]?.alsoReportedBy.length;
  const order = await store(rows);
  expect(await also()).toBe(1);
  await undoImport(keeper, order.id, 'The wrong file');
  expect(await also()).toBe(0);
  await store(rows);
  expect(await also()).toBe(1);
});

test('what somebody restated since stays, with nothing restored beneath it', async () => {
  await store([proposed()], true);
  const order = await store([proposed({ ...value('12'), ...later })]);
  await store([proposed({ ...value('13'), sourceKey: 'filing', knownAt: '2026-04-30' })]);
  await undoImport(keeper, order.id, 'The wrong file');
  expect(await shownOn(null)).toEqual(['13']);
});

test('an undone file can be brought again, and undoing twice answers the same', async () => {
  await store([proposed()], true);
  const rows = [proposed({ ...value('12'), ...later }), proposedEvent()];
  const order = await store(rows);
  const undone = await undoImport(keeper, order.id, 'The wrong file');
  expect(await undoImport(keeper, order.id, 'Again')).toEqual(undone);
  const again = await store(rows);
  expect(again.counts).toMatchObject({ new: 1, restated: 1, same: 0, conflicting: 0 });
  expect(await shownOn(null)).toEqual(['12', 'A tenth of the staff leaves']);
});

test('an import that was not stored, and one without a reason, are not undone', async () => {
  const waiting = await bring([proposed()], { new: company });
  expect(await undoImport(keeper, waiting.id, 'Wrong')).toMatchObject({ outcome: 'refused' });
  const order = await store([proposed()], true);
  expect(await undoImport(keeper, order.id, ' ')).toMatchObject({ outcome: 'refused' });
});
