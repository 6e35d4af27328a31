import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { By } from '@/lib/acts/act';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import { readAmendments } from '@/lib/data/edits/read-amendments';
import { companyDraftOf } from '@/lib/edits/company-draft';
import type { Edit } from '@/lib/edits/edit';
import { restructuringDraftOf } from '@/lib/edits/restructuring-draft';
import { sourceDraftOf } from '@/lib/edits/source-draft';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { grantToApplication } from '@/scripts/database/roles';
import { recordOf } from '@/tests/support/as-keeper';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { addFact as add, as, madeCompany, readEvent, readFact, windows } from '@/tests/support/editing';
import { newCompany } from '@/tests/support/imports';
import { useApplication } from '@/tests/support/use-application';

let slug: string;
let ownerUrl: string;
let acts = 0;

beforeAll(async () => {
  ownerUrl = await seededDatabase();
  await grantToApplication(ownerUrl, 'secret');
  useApplication(ownerUrl);
});

beforeEach(async () => {
  const company = newCompany();
  slug = `${company.slug}-${++acts}`;
  await madeCompany({ ...company, slug });
});

const edit = (who: By, edits: readonly Edit[], reason = 'A test') =>
  makeEdits(who, { company: { slug }, reason, edits });

/** The id of what the first of them wrote. */
async function stored(...edits: Edit[]): Promise<string> {
  const made = await edit(as('A'), edits);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return String(made.value.ids[0]);
}

async function known() {
  const record = await recordOf(slug);
  if (!record) throw new Error('not there');
  return asKnownOn(record, null);
}

const shown = async () => (await known()).facts.map(({ reported }) => reported).sort();

test('several figures of one act have one source and one recording; the ids are told from the first', async () => {
  const id = await stored(add(), add({ metric: 'cash', reported: '11' }), add({ metric: 'debt', reported: '12' }));
  const { facts, sources } = await known();
  expect(sources.map(({ title }) => title)).toEqual(['filing']);
  expect(facts.map((fact) => fact.id).sort()).toEqual([id, id.replace(/1$/, '2'), id.replace(/1$/, '3')]);
});

test('all or none: one refused leaves nothing of the others, and the key can be used again', async () => {
  const who = as('A', randomUUID());
  expect(await edit(who, [add(), { kind: 'withdraw-fact', factId: 'x' }])).toMatchObject({ ok: false });
  expect(await shown()).toEqual([]);
  expect((await known()).sources).toEqual([]);
  expect(await edit(who, [add()])).toMatchObject({ ok: true });
});

test.each([
  ['a figure', [add()]],
  ['an event', [{ kind: 'add-event', read: readEvent('It began') }]],
  ['both', [add(), { kind: 'add-event', read: readEvent('It began') }]],
] as [string, Edit[]][])('%s pressed twice, one after the other or at once, is one act', async (_what, edits) => {
  const who = as('A', randomUUID());
  const [one, two] = await Promise.all([edit(who, edits), edit(who, edits)]);
  expect(one.ok).toBe(true);
  expect(two).toEqual(one);
  expect(await edit(who, edits)).toEqual(one);
  const { facts, events } = await known();
  expect(facts.length + events.length).toBe(edits.length);
});

test('a key of another company’s act says nothing of that act', async () => {
  const who = as('A', randomUUID());
  await edit(who, [add()]);
  const other = await makeEdits(who, { company: { slug: 'stability-ai' }, reason: 'A test', edits: [add()] });
  expect(other).toMatchObject({ ok: false, status: 409, sentence: expect.stringContaining('key') });
});

test('the trail has an entry for each kind of thing that was changed, which names what was', async () => {
  const told = async () =>
    execute(ownerUrl, `SELECT act, subject, details -> 'ids' AS ids FROM trail_entry WHERE company_slug = '${slug}'`);
  const before = (await told()).length;
  const first = await stored(add());
  const made = await edit(
    as('A'),
    [
      { kind: 'restate-fact', factId: first, read: readFact({ reported: '11' }) },
      add({ metric: 'cash' }),
      add({ metric: 'debt' }),
      { kind: 'add-event', read: readEvent('It began') },
    ],
    'From the report',
  );
  const [, cash, debt, event] = made.ok ? made.value.ids : [];
  expect((await told()).slice(before)).toEqual([
    { act: 'fact-recorded', subject: 'A test', ids: [first] },
    { act: 'fact-restated', subject: 'From the report', ids: [first] },
    { act: 'fact-recorded', subject: 'From the report', ids: [cash, debt] },
    { act: 'event-changed', subject: 'From the report', ids: [event] },
  ]);
});

test('of several, each overtaken one is told with what stands now, though it was changed twice; nothing is saved', async () => {
  const first = await stored(add());
  const second = await stored({ kind: 'restate-fact', factId: first, read: readFact({ reported: '11' }) });
  const third = await stored({ kind: 'restate-fact', factId: second, read: readFact({ reported: '12' }) });
  const edits: Edit[] = [
    add({ metric: 'cash' }),
    { kind: 'restate-fact', factId: first, read: readFact({ reported: '13' }) },
  ];
  expect(await edit(as('Ben'), edits)).toMatchObject({
    ok: false,
    more: { overtaken: [{ index: 1, person: 'A', laterFactId: third, reported: '12' }] },
  });
  expect(await shown()).toEqual(['12']);
});

test('a figure where another stands is not added unseen; seen, it stands beside it', async () => {
  const members = [{ dimension: 'creditor', name: 'AWS' }];
  const first = await stored(add({ metric: 'debt', members }));
  const again = { metric: 'debt', members, reported: '11' } as const;
  expect(await edit(as('B'), [add(again)])).toMatchObject({
    ok: false,
    more: { overtaken: [{ index: 0, laterFactId: first, person: 'A', reported: '10' }] },
  });
  const elsewhere = [{ dimension: 'creditor', name: 'Google' }];
  await stored(add({ ...again, members: elsewhere }));
  await stored({ kind: 'add-fact', read: readFact(again), beside: [first] });
  expect(await shown()).toEqual(['10', '11', '11']);
});

test('a figure keeps the events that moved it when it is corrected', async () => {
  const id = await stored(add());
  const event = await stored({ kind: 'add-event', read: readEvent('It began') });
  const company = (await known()).company.id;
  await execute(ownerUrl, `INSERT INTO event_fact VALUES ('${company}', '${event}', '${id}')`);
  const later = await stored({ kind: 'restate-fact', factId: id, read: readFact({ reported: '11' }) });
  expect((await known()).events[0]?.factIds).toContain(later);
});

test('an event is changed by another in its place; the second editor is told which', async () => {
  const first = await stored({ kind: 'add-event', read: readEvent('A tenth leaves') });
  const second = await stored({ kind: 'change-event', eventId: first, read: readEvent('A fifth leaves') });
  const titles = async () => (await known()).events.map(({ title }) => title);
  expect(await titles()).toEqual(['A fifth leaves']);
  expect(await edit(as('B'), [{ kind: 'change-event', eventId: first, read: readEvent('All leave') }])).toMatchObject({
    ok: false,
    more: { overtaken: [{ person: 'A', laterFactId: second, reported: 'A fifth leaves' }] },
  });
  await stored({ kind: 'withdraw-event', eventId: second });
  expect(await titles()).toEqual([]);
  expect(await edit(as('B'), [{ kind: 'withdraw-event', eventId: first }])).toMatchObject({
    more: { overtaken: [{ laterFactId: null }] },
  });
});

test('company, restructuring and source are changed with their history; whoever saw an older state is told', async () => {
  await stored(add());
  const id = await stored({ kind: 'add-restructuring', read: windows });
  const { company, sources } = await known();
  const [source] = sources;
  if (!source) throw new Error('no source');
  const { id: _, slug: _slug, ...its } = company;
  const edits: Edit[] = [
    {
      kind: 'change-company',
      from: companyDraftOf(company),
      read: { ...its, sector: 'Software', headquarters: ['Bonn'] },
    },
    {
      kind: 'change-source',
      id: source.id,
      from: sourceDraftOf(source),
      read: { ...readFact().source.details, tier: 'press' },
    },
    {
      ...{ kind: 'change-restructuring', id, from: restructuringDraftOf({ id, ...windows }) },
      read: { ...windows, beforeUntil: '2024-03-31' },
    },
  ];
  expect(await edit(as('Ann'), edits, 'From the register')).toMatchObject({ ok: true });
  const now = await known();
  expect(now.company).toMatchObject({ sector: 'Software', headquarters: ['Bonn'] });
  expect(now.sources[0]).toMatchObject({ tier: 'press', number: 1 });
  expect(now.restructurings[0]).toMatchObject({ beforeUntil: '2024-03-31' });
  expect(await edit(as('Ben'), edits)).toMatchObject({
    ok: false,
    more: { overtaken: [0, 1, 2].map((index) => ({ index, person: 'Ann', reason: 'From the register' })) },
  });
  expect(await readAmendments(company.id, id)).toMatchObject([
    { person: 'Ann', changed: [{ field: 'beforeUntil', before: '2024-06-24', after: '2024-03-31' }] },
    { person: 'A', changed: [] },
  ]);
  const from = restructuringDraftOf({ id, ...windows, beforeUntil: '2024-03-31' });
  expect(await edit(as('Ann'), [{ kind: 'remove-restructuring', id, from }])).toMatchObject({ ok: true });
  expect((await known()).restructurings).toEqual([]);
});

test('windows in the wrong order, and a name that is taken, are refused in a sentence', async () => {
  await stored({ kind: 'add-restructuring', read: windows });
  const again = await edit(as('A'), [{ kind: 'add-restructuring', read: windows }]);
  expect(again).toMatchObject({ ok: false, sentence: expect.stringContaining('of this name already') });
  const wrong = await edit(as('A'), [
    { kind: 'add-restructuring', read: { ...windows, name: 'B', afterFrom: '2024-01-01' } },
  ]);
  expect(wrong).toMatchObject({ ok: false, sentence: expect.stringContaining('before') });
});

test.each(['UPDATE amendment SET noun = noun', 'DELETE FROM amendment'])('nobody has a right to %s', async (sql) => {
  await expect(execute(process.env.DATABASE_URL ?? '', sql)).rejects.toThrow('permission denied');
  await stored({
    ...{ kind: 'add-restructuring' },
    read: windows,
  });
  await expect(execute(ownerUrl, sql)).rejects.toThrow('never changed or deleted');
});
