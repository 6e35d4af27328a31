import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addCompany, addRestructuring } from '@/lib/data/edits/add-company';
import { addEvent } from '@/lib/data/edits/add-event';
import { addFact } from '@/lib/data/edits/add-fact';
import { restateFact, withdrawFact } from '@/lib/data/edits/restate-fact';
import { commitImport } from '@/lib/data/imports/commit-import';
import { exactly } from '@/lib/figures/make';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { IsoDate } from '@/lib/turnaround/case';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { bring, filing, laterFiling, newCompany, press, proposed, proposedEvent } from '@/tests/support/imports';

let slug: string;
let acts = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

const by = (person: string, reason = 'A test') => ({
  ...{ companySlug: slug, viewer: keeper, person, reason, idempotencyKey: `act ${++acts}` },
});

const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const bounded = { value: { kind: 'figure', figure: { ...exactly('5'), low: null, highOpen: true } } as const };

beforeEach(async () => {
  const company = newCompany();
  slug = company.slug;
  const made = await addCompany(
    { viewer: keeper, person: 'A', reason: 'A test', idempotencyKey: `company ${slug}` },
    company,
  );
  expect(made).toMatchObject({ outcome: 'stored' });
});

async function known(day: IsoDate | null = null) {
  const record = await recordOf(slug);
  if (!record) throw new Error('not there');
  return asKnownOn(record, day);
}
const shown = async (day: IsoDate | null = null) => (await known(day)).facts.map(({ reported }) => reported).sort();

async function stored(amount = '10'): Promise<string> {
  const done = await addFact(by('A'), proposed(value(amount)), filing);
  if (done.outcome !== 'stored') throw new Error(JSON.stringify(done));
  return done.id;
}

test('a fact with bounds, members and a place in its source is stored by hand as an import stores it', async () => {
  const members = [{ dimension: 'creditor', name: ' AWS ' }];
  const fact = proposed({ metric: 'debt', members, ...bounded, reported: 'under $5', locator: 'page 2' });
  await addFact(by('A person', 'From the report'), fact, filing);
  expect((await known()).facts).toMatchObject([
    {
      ...{ metric: 'debt', members: [{ name: 'AWS' }], reported: 'under $5', recordedBy: 'A person' },
      ...{ value: { figure: { low: null, high: '5', highOpen: true } }, citation: { locator: 'page 2' } },
    },
  ]);
  const order = await bring([fact], { slug });
  expect(order.counts).toMatchObject({ same: 1, new: 0 });
});

test('a change is a restatement with its reason; as known before, the earlier value stands', async () => {
  const id = await stored();
  const later = proposed({ ...value('12'), knownAt: '2025-04-30' });
  const done = await restateFact(by('B', 'The annual report says so'), id, later, laterFiling);
  expect(await shown()).toEqual(['12']);
  expect(await shown('2024-12-31')).toEqual(['10']);
  expect((await known()).restatements).toMatchObject([
    {
      earlierFactId: id,
      laterFactId: (done as { id: string }).id,
      reason: 'The annual report says so',
      recordedBy: 'B',
    },
  ]);
});

test('two editors of one fact at once: one saves, the other sees that change, by whom and why, and stores nothing', async () => {
  const id = await stored();
  const both = await Promise.all([
    restateFact(by('Ann', 'I read 12'), id, proposed(value('12')), filing),
    restateFact(by('Ben', 'I read 13'), id, proposed(value('13')), filing),
  ]);
  const won = both.findIndex(({ outcome }) => outcome === 'stored');
  const [winner, amount] = won === 0 ? ['Ann', '12'] : ['Ben', '13'];
  expect(both[1 - won]).toMatchObject({
    ...{ outcome: 'overtaken', person: winner, reason: `I read ${amount}`, reported: amount },
    laterFactId: (both[won] as { id: string }).id,
  });
  expect(await shown()).toEqual([amount]);
  expect((await known()).superseded).toHaveLength(1);
});

test('a withdrawn fact is shown on no day, and cannot be restated afterwards', async () => {
  const id = await stored();
  expect(await withdrawFact(by('Ann', 'Misread'), id, null)).toMatchObject({ outcome: 'stored' });
  expect(await shown('2024-12-31')).toEqual([]);
  expect(await restateFact(by('Ben'), id, proposed(value('13')), filing)).toMatchObject({
    ...{ outcome: 'overtaken', person: 'Ann', laterFactId: null },
  });
});

test('the same press twice, one after the other or at once, is one act', async () => {
  const order = by('A');
  const [one, other] = await Promise.all([addFact(order, proposed(), filing), addFact(order, proposed(), filing)]);
  expect(other).toEqual(one);
  expect(await addFact(order, proposed(), filing)).toEqual(one);
  expect(await shown()).toEqual(['10']);
});

test.each([
  ['without a reason', () => addFact(by('A', ' '), proposed(), filing), 'needs a reason'],
  ['of an unknown company', () => addFact({ ...by('A'), companySlug: 'nobody' }, proposed(), filing), 'no company'],
  ['of people in dollars', () => addFact(by('A'), proposed({ metric: 'headcount' }), filing), 'not counted in'],
  ['of an unknown fact', () => withdrawFact(by('A'), 'x', null), 'no such fact'],
  ['of a source with a bad address', () => addFact(by('A'), proposed(), { ...filing, url: 'file:///etc' }), 'http'],
])('a change %s is refused in a sentence and leaves nothing', async (_, change, sentence) => {
  expect(await change()).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining(sentence) });
  expect(await shown()).toEqual([]);
  expect((await known()).sources).toEqual([]);
});

test('an event and a restructuring are added; windows in the wrong order are refused', async () => {
  await addEvent(by('A'), proposedEvent(), press);
  const windows = {
    ...{ name: 'The turnaround', announcedOn: '2024-06-25', startedOn: null, note: null },
    ...{ beforeFrom: null, beforeUntil: '2024-06-24', afterFrom: '2024-06-25', afterUntil: null },
  };
  expect(await addRestructuring(by('A'), windows)).toMatchObject({ outcome: 'stored' });
  const wrong = { ...windows, name: 'Another', beforeUntil: '2024-06-26' };
  expect(await addRestructuring(by('A'), wrong)).toMatchObject({ outcome: 'refused' });
  expect(await addRestructuring(by('A'), { ...windows, name: 'B', afterFrom: '2024-02-31' })).toMatchObject({
    sentence: expect.stringContaining('calendar'),
  });
  const { events, restructurings } = await known();
  expect([events.map(({ title }) => title), restructurings.map(({ name }) => name)]).toEqual([
    ['A tenth of the staff leaves'],
    ['The turnaround'],
  ]);
});

test('a company’s address is given once', async () => {
  const company = { ...newCompany(), slug };
  const order = { viewer: keeper, person: 'A', reason: 'A test', idempotencyKey: `again ${slug}` };
  expect(await addCompany(order, company)).toMatchObject({ outcome: 'refused' });
});

test('a file brought again does not take back what a person has corrected', async () => {
  const order = await bring([proposed()], { slug });
  await commitImport(keeper, order.id);
  const [fact] = (await known()).facts;
  await restateFact(by('A', 'A slip of the pen'), fact?.id ?? '', proposed(value('12')), filing);
  const again = await bring([proposed()], { slug });
  expect(again.counts).toMatchObject({ same: 1, restated: 0, conflicting: 0 });
});
