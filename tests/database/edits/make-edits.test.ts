import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addCompany } from '@/lib/data/edits/add-company';
import { makeEdits } from '@/lib/data/edits/make-edits';
import { readAmendments } from '@/lib/data/edits/read-amendments';
import { companyDraftOf } from '@/lib/edits/company-draft';
import type { Edit } from '@/lib/edits/edit';
import { restructuringDraftOf } from '@/lib/edits/restructuring-draft';
import type { SourceDetails } from '@/lib/edits/source-draft';
import { sourceDraftOf } from '@/lib/edits/source-draft';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { newCompany, proposed, proposedEvent } from '@/tests/support/imports';

let slug: string;
let ownerUrl: string;
let acts = 0;

beforeAll(async () => {
  ownerUrl = await seededDatabase();
  await grantToApplication(ownerUrl, 'a-test');
  const url = new URL(ownerUrl);
  url.username = applicationName;
  url.password = 'a-test';
  process.env.DATABASE_URL = url.href;
});

beforeEach(async () => {
  const company = newCompany();
  slug = `${company.slug}-${++acts}`;
  await addCompany(
    { viewer: keeper, person: 'A', reason: 'A test', idempotencyKey: `company ${slug}` },
    { ...company, slug },
  );
});

const by = (person: string, reason = 'A test') => ({
  ...{ companySlug: slug, viewer: keeper, person, reason, idempotencyKey: `edits ${++acts}` },
});

const details: SourceDetails = {
  ...{ title: 'Report', publisher: 'The company', publishedOn: null, tier: 'primary', kind: 'report' },
  ...{ url: null, note: null },
};

function readFact(changes: Parameters<typeof proposed>[0] = {}) {
  const { kind: _, place: _place, sourceKey: _key, ...fact } = proposed(changes);
  return { fact, source: { details } };
}

function readEvent(title: string) {
  const { kind: _, place: _place, sourceKey: _key, ...event } = proposedEvent({ title });
  return { event, source: { details } };
}

const add = (changes: Parameters<typeof proposed>[0] = {}): Edit => ({
  ...{ kind: 'add-fact', read: readFact(changes), beside: [] },
});

async function stored(...edits: Edit[]): Promise<string> {
  const done = await makeEdits(by('A'), edits);
  if (done.outcome !== 'stored') throw new Error(JSON.stringify(done));
  return done.id;
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
  expect(sources.map(({ title }) => title)).toEqual(['Report']);
  expect(facts.map((fact) => fact.id).sort()).toEqual([id, id.replace(/1$/, '2'), id.replace(/1$/, '3')]);
});

test('all or none: one refused leaves nothing of the others, and the key can be used again', async () => {
  const order = by('A');
  expect(await makeEdits(order, [add(), { kind: 'withdraw-fact', factId: 'x' }])).toMatchObject({ outcome: 'refused' });
  expect(await shown()).toEqual([]);
  expect((await known()).sources).toEqual([]);
  expect(await makeEdits(order, [add()])).toMatchObject({ outcome: 'stored' });
});

test('the same press twice at once is one act; the key in another company’s act is refused', async () => {
  const order = by('A');
  const [one, two] = await Promise.all([makeEdits(order, [add()]), makeEdits(order, [add()])]);
  expect(two).toEqual(one);
  expect(await shown()).toEqual(['10']);
  const other = { ...order, companySlug: 'stability-ai' };
  expect(await makeEdits(other, [add()])).toMatchObject({ outcome: 'refused' });
});

test('of several, each overtaken one is told with what stands now, though it was changed twice; nothing is stored', async () => {
  const first = await stored(add());
  const second = await stored({ kind: 'restate-fact', factId: first, read: readFact({ reported: '11' }) });
  const third = await stored({ kind: 'restate-fact', factId: second, read: readFact({ reported: '12' }) });
  const edits: Edit[] = [
    add({ metric: 'cash' }),
    { kind: 'restate-fact', factId: first, read: readFact({ reported: '13' }) },
  ];
  expect(await makeEdits(by('Ben'), edits)).toMatchObject({
    outcome: 'overtaken',
    edits: [{ index: 1, person: 'A', laterFactId: third, reported: '12' }],
  });
  expect(await shown()).toEqual(['12']);
});

test('a figure where another stands is not added unseen; seen, it stands beside it', async () => {
  const members = [{ dimension: 'creditor', name: 'AWS' }];
  const first = await stored(add({ metric: 'debt', members }));
  const again = { metric: 'debt', members, reported: '11' } as const;
  expect(await makeEdits(by('B'), [add(again)])).toMatchObject({
    outcome: 'overtaken',
    edits: [{ index: 0, laterFactId: first, person: 'A', reported: '10' }],
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
  expect(
    await makeEdits(by('B'), [{ kind: 'change-event', eventId: first, read: readEvent('All leave') }]),
  ).toMatchObject({
    outcome: 'overtaken',
    edits: [{ person: 'A', laterFactId: second, reported: 'A fifth leaves' }],
  });
  await stored({ kind: 'withdraw-event', eventId: second });
  expect(await titles()).toEqual([]);
  expect(await makeEdits(by('B'), [{ kind: 'withdraw-event', eventId: first }])).toMatchObject({
    edits: [{ laterFactId: null }],
  });
});

test('company, restructuring and source are changed with their history; whoever saw an older state is told', async () => {
  await stored(add());
  const windows = {
    ...{ name: 'The turnaround', announcedOn: '2024-06-25', startedOn: null, note: null },
    ...{ beforeFrom: null, beforeUntil: '2024-06-24', afterFrom: '2024-06-25', afterUntil: null },
  };
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
    { kind: 'change-source', id: source.id, from: sourceDraftOf(source), read: { ...details, tier: 'press' } },
    {
      ...{ kind: 'change-restructuring', id, from: restructuringDraftOf({ id, ...windows }) },
      read: { ...windows, beforeUntil: '2024-03-31' },
    },
  ];
  expect(await makeEdits(by('Ann', 'From the register'), edits)).toMatchObject({ outcome: 'stored' });
  const now = await known();
  expect(now.company).toMatchObject({ sector: 'Software', headquarters: ['Bonn'] });
  expect(now.sources[0]).toMatchObject({ tier: 'press', number: 1 });
  expect(now.restructurings[0]).toMatchObject({ beforeUntil: '2024-03-31' });
  expect(await makeEdits(by('Ben'), edits)).toMatchObject({
    outcome: 'overtaken',
    edits: [0, 1, 2].map((index) => ({ index, person: 'Ann', reason: 'From the register' })),
  });
  expect(await readAmendments(company.id, id)).toMatchObject([
    { person: 'Ann', changed: [{ field: 'beforeUntil', before: '2024-06-24', after: '2024-03-31' }] },
    { person: 'A', changed: [] },
  ]);
  const from = restructuringDraftOf({ id, ...windows, beforeUntil: '2024-03-31' });
  expect(await makeEdits(by('Ann'), [{ kind: 'remove-restructuring', id, from }])).toMatchObject({ outcome: 'stored' });
  expect((await known()).restructurings).toEqual([]);
});

test('windows in the wrong order, and a name that is taken, are refused in a sentence', async () => {
  const windows = {
    ...{ name: 'One', announcedOn: '2024-06-25', startedOn: null, note: null },
    ...{ beforeFrom: null, beforeUntil: '2024-06-24', afterFrom: '2024-06-25', afterUntil: null },
  };
  await stored({ kind: 'add-restructuring', read: windows });
  const again = await makeEdits(by('A'), [{ kind: 'add-restructuring', read: windows }]);
  expect(again).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('of this name already') });
  const wrong = await makeEdits(by('A'), [
    { kind: 'add-restructuring', read: { ...windows, name: 'B', afterFrom: '2024-01-01' } },
  ]);
  expect(wrong).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('before') });
});

test.each(['UPDATE amendment SET noun = noun', 'DELETE FROM amendment'])('nobody has a right to %s', async (sql) => {
  await expect(execute(process.env.DATABASE_URL ?? '', sql)).rejects.toThrow('permission denied');
  await stored({
    ...{ kind: 'add-restructuring' },
    read: {
      ...{ name: 'R', announcedOn: '2024-06-25', startedOn: null, note: null },
      ...{ beforeFrom: null, beforeUntil: '2024-06-24', afterFrom: '2024-06-25', afterUntil: null },
    },
  });
  await expect(execute(ownerUrl, sql)).rejects.toThrow('never changed or deleted');
});
