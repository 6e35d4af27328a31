import { beforeAll, beforeEach, expect, test } from 'vitest';
import { controlTotals } from '@/lib/data/imports/control-totals';
import { countVerdicts } from '@/lib/data/imports/count-verdicts';
import { findImport, type NewCompany } from '@/lib/data/imports/import-record';
import { heldKinds, previewHeld } from '@/lib/data/imports/preview-held';
import { previewRows } from '@/lib/data/imports/preview-import';
import { exactly } from '@/lib/figures/make';
import type { ProposedFact } from '@/lib/imports/proposed';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { chooseRows, commitImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed, proposedEvent } from '@/tests/support/imports';

let company: NewCompany;

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

beforeEach(() => {
  company = newCompany();
});

const page = { after: 0, limit: 50 };
const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const hold = { code: 'two-values', sentence: 'The filing says 174 in one table and 190 in another.' };
const unsure = (amount: string, more: Partial<ProposedFact> = {}) => proposed({ ...value(amount), hold, ...more });
const cash = proposed({ metric: 'cash' });

async function saved() {
  return (await recordOf(company.slug))?.facts.map(({ metric, reported }) => `${metric} ${reported}`).sort();
}

test('2 read = 1 new + 1 held back: pressing once saves the certain value, without a word on the doubtful one', async () => {
  const order = await bring([cash, unsure('174', { sourceKey: 'press' })], { new: company });
  expect(order.counts).toEqual({
    ...{ read: 2, new: 1, same: 0, restated: 0, conflicting: 0, rejected: 0, leftOut: 0, held: 1, flagged: 0 },
  });
  expect(await controlTotals(keeper, order.id)).toMatchObject([
    { metric: 'cash', read: { rows: 1 }, stored: { rows: 1 } },
    { metric: 'revenue', read: { rows: 1, low: '174' }, stored: { rows: 0, low: null } },
  ]);
  expect(await commitImport(keeper, order.id)).toMatchObject({ outcome: 'committed', import: { counts: { held: 1 } } });
  expect(await saved()).toEqual(['cash 10']);
  expect((await recordOf(company.slug))?.sources.map(({ title }) => title)).toEqual(['filing']);
});

test('of two alternatives a person chooses one; choosing the other takes the first back', async () => {
  const order = await bring([unsure('174'), unsure('190'), cash], { new: company });
  expect(await previewHeld(keeper, order.id, page)).toMatchObject([
    { rowNumber: 1, verdict: 'held', choice: null, alternatives: 2, hold },
    { rowNumber: 2, verdict: 'held', choice: null, alternatives: 2 },
  ]);
  expect(await chooseRows(keeper, order.id, { rows: [1] }, 'record')).toMatchObject({ counts: { new: 2, held: 1 } });
  expect(await chooseRows(keeper, order.id, { rows: [2] }, 'record')).toMatchObject({ counts: { new: 2, held: 1 } });
  await commitImport(keeper, order.id);
  expect(await saved()).toEqual(['cash 10', 'revenue 190']);
});

test('both alternatives at once are refused, and by kind only those without an alternative are recorded', async () => {
  const alone = unsure('50', { metric: 'debt' });
  const order = await bring([unsure('174'), unsure('190'), alone], { new: company });
  expect(await chooseRows(keeper, order.id, { rows: [1, 2] }, 'record')).toMatchObject({
    ...{ outcome: 'refused', sentence: expect.stringContaining('Choose one') },
  });
  expect(await heldKinds(keeper, order.id)).toEqual([{ ...hold, rows: 3, alternatives: 2, choice: null }]);
  await chooseRows(keeper, order.id, { held: hold.code }, 'record');
  expect(await heldKinds(keeper, order.id)).toMatchObject([{ choice: 'record' }]);
  await commitImport(keeper, order.id);
  expect(await saved()).toEqual(['debt 50']);
});

test('the same figure held back from two filings of different days is a history, not a choice', async () => {
  const order = await bring([unsure('174'), unsure('190', { sourceKey: 'later-filing', knownAt: '2025-04-30' })], {
    new: company,
  });
  expect(await chooseRows(keeper, order.id, { held: hold.code }, 'record')).toMatchObject({
    counts: { new: 1, restated: 1, held: 0 },
  });
});

test('a value that is held back is compared with what is here only once it is recorded, and can be held back again', async () => {
  await commitImport(keeper, (await bring([proposed()], { new: company })).id);
  const later = { sourceKey: 'later-filing', knownAt: '2025-04-30' };
  const order = await bring([unsure('12', later)], { slug: company.slug });
  expect(order.counts).toMatchObject({ held: 1, restated: 0 });
  await chooseRows(keeper, order.id, { rows: [1] }, 'record');
  expect(await previewHeld(keeper, order.id, page)).toMatchObject([
    { verdict: 'restated', choice: 'record', against: { reported: '10' } },
  ]);
  expect((await findImport(order.id))?.counts).toMatchObject({ restated: 1, held: 0 });
  await chooseRows(keeper, order.id, { rows: [1] }, null);
  expect((await findImport(order.id))?.counts).toMatchObject({ restated: 0, held: 1 });
  await chooseRows(keeper, order.id, { rows: [1] }, 'leave out');
  expect((await findImport(order.id))?.counts).toMatchObject({ held: 0, leftOut: 1 });
  expect((await commitImport(keeper, order.id)).outcome).toBe('committed');
  expect(await saved()).toEqual(['revenue 10']);
});

test('a decision on all new rows does not touch what is held back, and only what is held back can be recorded', async () => {
  const order = await bring([cash, unsure('174'), proposedEvent({ factKeys: ['held'] })], { new: company });
  await chooseRows(keeper, order.id, { verdict: 'new' }, 'leave out');
  expect((await findImport(order.id))?.counts).toMatchObject({ new: 0, leftOut: 2, held: 1 });
  expect(await chooseRows(keeper, order.id, { rows: [1] }, 'record')).toMatchObject({ outcome: 'refused' });
  expect(await countVerdicts(order.id)).toMatchObject({ held: 1, new: 1 });
  expect(await previewRows(keeper, order.id, 'new', page)).toMatchObject([{ metric: 'cash' }]);
});
