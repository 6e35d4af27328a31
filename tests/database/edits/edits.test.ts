import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeCompany } from '@/lib/acts/companies/make-company';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import type { Edit } from '@/lib/edits/edit';
import { exactly } from '@/lib/figures/make';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { IsoDate } from '@/lib/turnaround/case';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { seededDatabase } from '@/tests/support/database';
import { addFact, as, madeCompany, readEvent, readFact, windows } from '@/tests/support/editing';
import { commitImport } from '@/tests/support/import-acts';
import { bring, filing, laterFiling, newCompany, press, proposed } from '@/tests/support/imports';

let slug: string;

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

beforeEach(async () => {
  const company = newCompany();
  slug = company.slug;
  await madeCompany(company);
});

/** Makes one change under this name. */
const edit = (name: string, edit: Edit, reason = 'A test') =>
  makeEdits(as(name), { company: { slug }, reason, edits: [edit] });

const restate = (factId: string, amount: string): Edit => ({
  ...{ kind: 'restate-fact', factId, read: readFact(value(amount)) },
});

const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const bounded = { value: { kind: 'figure', figure: { ...exactly('5'), low: null, highOpen: true } } as const };

async function known(day: IsoDate | null = null) {
  const record = await recordOf(slug);
  if (!record) throw new Error('not there');
  return asKnownOn(record, day);
}
const shown = async (day: IsoDate | null = null) => (await known(day)).facts.map(({ reported }) => reported).sort();

async function stored(amount = '10'): Promise<string> {
  const made = await edit('A', addFact(value(amount)));
  if (!made.ok) throw new Error(JSON.stringify(made));
  return String(made.value.ids[0]);
}

test('a fact with bounds, members and a place in its source is stored by hand as an import stores it', async () => {
  const members = [{ dimension: 'creditor', name: ' AWS ' }];
  const fact = { metric: 'debt', members, ...bounded, reported: 'under $5', locator: 'page 2' } as const;
  await edit('A person', addFact(fact), 'From the report');
  expect((await known()).facts).toMatchObject([
    {
      ...{ metric: 'debt', members: [{ name: 'AWS' }], reported: 'under $5', recordedBy: 'A person' },
      ...{ value: { figure: { low: null, high: '5', highOpen: true } }, citation: { locator: 'page 2' } },
    },
  ]);
  const order = await bring([proposed(fact)], { slug });
  expect(order.counts).toMatchObject({ same: 1, new: 0 });
});

test('a change is a restatement with its reason; as known before, the earlier value stands', async () => {
  const id = await stored();
  const later = readFact({ ...value('12'), knownAt: '2025-04-30' }, laterFiling);
  const done = await edit('B', { kind: 'restate-fact', factId: id, read: later }, 'The annual report says so');
  expect(await shown()).toEqual(['12']);
  expect(await shown('2024-12-31')).toEqual(['10']);
  expect((await known()).restatements).toMatchObject([
    {
      earlierFactId: id,
      laterFactId: done.ok && done.value.ids[0],
      reason: 'The annual report says so',
      recordedBy: 'B',
    },
  ]);
});

test('two editors of one fact at once: one saves, the other sees that change, by whom and why, and stores nothing', async () => {
  const id = await stored();
  const both = await Promise.all([
    edit('Ann', restate(id, '12'), 'I read 12'),
    edit('Ben', restate(id, '13'), 'I read 13'),
  ]);
  const won = both.findIndex(({ ok }) => ok);
  const [winner, amount] = won === 0 ? ['Ann', '12'] : ['Ben', '13'];
  const winning = both[won];
  expect(both[1 - won]).toMatchObject({
    ...{ ok: false, status: 409 },
    more: {
      overtaken: [
        {
          ...{ index: 0, person: winner, reason: `I read ${amount}`, reported: amount },
          laterFactId: winning?.ok && winning.value.ids[0],
        },
      ],
    },
  });
  expect(await shown()).toEqual([amount]);
  expect((await known()).superseded).toHaveLength(1);
});

test('a withdrawn fact is shown on no day, and cannot be restated afterwards', async () => {
  const id = await stored();
  expect(await edit('Ann', { kind: 'withdraw-fact', factId: id }, 'Misread')).toMatchObject({ ok: true });
  expect(await shown('2024-12-31')).toEqual([]);
  expect(await edit('Ben', restate(id, '13'))).toMatchObject({
    more: { overtaken: [{ person: 'Ann', laterFactId: null }] },
  });
});

test.each([
  ['without a reason', addFact(), ' ', 'needs a reason'],
  ['of people in dollars', addFact({ metric: 'headcount' }), 'A test', 'not counted in'],
  ['in an unknown dimension', addFact({ members: [{ dimension: 'x', name: 'y' }] }), 'A test', 'no dimension'],
  ['of an unknown fact', { kind: 'withdraw-fact', factId: 'x' } as const, 'A test', 'no such fact'],
  ['of a source with a bad address', addFact({}, { ...filing, url: 'file:///etc' }), 'A test', 'http'],
])('a change %s is refused in a sentence and leaves nothing', async (_, change, reason, sentence) => {
  expect(await edit('A', change, reason)).toMatchObject({ ok: false, sentence: expect.stringContaining(sentence) });
  expect(await shown()).toEqual([]);
  expect((await known()).sources).toEqual([]);
});

test('a change of a company that is not there says that it is not there, or not for them', async () => {
  const edits = [addFact()];
  const nowhere = await makeEdits(as('A'), { company: { slug: 'nobody' }, reason: 'A test', edits });
  expect(nowhere).toMatchObject({ ok: false, status: 404 });
});

test('an event and a restructuring are added; windows in the wrong order are refused', async () => {
  await edit('A', { kind: 'add-event', read: readEvent('A tenth of the staff leaves', press) });
  const add = (changes: Partial<typeof windows> = {}) =>
    edit('A', { kind: 'add-restructuring', read: { ...windows, ...changes } });
  expect(await add()).toMatchObject({ ok: true });
  expect(await add({ name: 'Another', beforeUntil: '2024-06-26' })).toMatchObject({ ok: false });
  expect(await add({ name: 'B', afterFrom: '2024-02-31' })).toMatchObject({
    sentence: expect.stringContaining('calendar'),
  });
  const { events, restructurings } = await known();
  expect([events.map(({ title }) => title), restructurings.map(({ name }) => name)]).toEqual([
    ['A tenth of the staff leaves'],
    ['The turnaround'],
  ]);
});

test('a company’s address is given once; made again under its key, it is the same company', async () => {
  const company = { ...newCompany(), slug };
  expect(await makeCompany(by(keeper), { company, reason: 'A test' })).toMatchObject({ ok: false, status: 409 });
  const [key, another] = [randomUUID(), { ...newCompany(), slug: `${slug}-2` }];
  const made = () => makeCompany(by(keeper, key), { company: another, reason: 'A test' });
  expect([await made(), await made()]).toEqual(Array(2).fill({ ok: true, value: { slug: another.slug } }));
});

test('a file brought again does not take back what a person has corrected', async () => {
  const order = await bring([proposed()], { slug });
  await commitImport(keeper, order.id);
  const [fact] = (await known()).facts;
  await edit('A', restate(fact?.id ?? '', '12'), 'A slip of the pen');
  const again = await bring([proposed()], { slug });
  expect(again.counts).toMatchObject({ same: 1, restated: 0, conflicting: 0 });
});
