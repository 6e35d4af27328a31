import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOfAnother } from '@/lib/acts/act';
import { saveBriefing } from '@/lib/acts/briefings/save-briefing';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import { listBriefings } from '@/lib/data/list-briefings';
import { readBriefing } from '@/lib/data/read-briefing';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';

let client: Client;
let companyId: string;
let other: string;
let content: BriefingContent;
let applicationUrl: string;

beforeAll(async () => {
  const owner = await seededDatabase();
  await grantToApplication(owner, 'secret');
  const url = new URL(owner);
  Object.assign(url, { username: applicationName, password: 'secret' });
  applicationUrl = url.href;
  process.env.DATABASE_URL = applicationUrl;
  client = new Client({ connectionString: owner });
  await client.connect();
  const [stability, uber] = await Promise.all([recordOf('stability-ai'), recordOf('uber')]);
  if (!stability || !uber) throw new Error('the built-in cases are missing');
  companyId = stability.company.id;
  other = uber.company.id;
  content = firstBriefing(viewed(stability, wholeView));
});

afterAll(() => client.end());

type Submit = Parameters<typeof saveBriefing>[1] & { readonly key: string };

const submit = (more: Partial<Submit> = {}): Submit => ({
  company: { id: companyId },
  from: null,
  name: 'Board',
  content,
  deleted: false,
  key: randomUUID(),
  ...more,
});

const origin = { address: '192.0.2.7', browser: 'a test', requestId: 'r' };
const save = ({ key, ...briefing }: Submit) => saveBriefing({ actor: keeper, origin, key }, briefing);

async function saved(more: Partial<Submit> = {}) {
  const result = await save(submit(more));
  if (!result.ok) throw new Error(`not saved: ${result.sentence}`);
  return result.value.briefing;
}

const titled = (title: string) => ({ ...content, title });

test('what was saved is read again as it was, each revision by its number', async () => {
  const first = await saved({ content: titled('One') });
  const second = await saved({ from: first, name: 'Lenders', content: titled('Two') });
  expect([first.revision, second.revision]).toEqual([1, 2]);
  expect(await readBriefing(keeper, companyId, first.id)).toEqual(second);
  expect(await readBriefing(keeper, companyId, first.id, 1)).toEqual(first);
  expect(await readBriefing(keeper, companyId, first.id, 3)).toBeNull();
});

test('a briefing is of its company: another cannot read it, save to it or list it', async () => {
  const mine = await saved();
  expect(await readBriefing(keeper, other, mine.id)).toBeNull();
  expect(await save(submit({ company: { id: other }, from: mine }))).toMatchObject({ status: 404 });
  expect((await listBriefings(keeper, other)).map(({ id }) => id)).not.toContain(mine.id);
});

test('two people save at once from one revision: one saves, the other meets the first’s revision', async () => {
  const start = await saved();
  const outcomes = await Promise.all(
    ['Anna', 'Ben'].map((title) => save(submit({ from: start, content: titled(title) }))),
  );
  const [won, lost] = outcomes.toSorted((one, other) => Number(other.ok) - Number(one.ok));
  if (!won?.ok || lost?.ok !== false) throw new Error('one must be saved and the other not');
  expect(lost).toMatchObject({ status: 409, more: { theirs: won.value.briefing } });
  expect(await readBriefing(keeper, companyId, start.id)).toEqual(won.value.briefing);
});

test('ten people save at once: one revision comes of it, and nine know it', async () => {
  const start = await saved();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => save(submit({ from: start, content: titled(`${index}`) }))),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.more?.theirs.revision === 2)).toHaveLength(9);
  expect((await readBriefing(keeper, companyId, start.id))?.revision).toBe(2);
});

test('who has seen the other’s revision may save over it: both stay in the history', async () => {
  const start = await saved();
  const theirs = await saved({ from: start, content: titled('Theirs') });
  const mine = await saved({ from: theirs, content: titled('Mine') });
  expect(mine.revision).toBe(3);
  expect((await readBriefing(keeper, companyId, start.id, 2))?.content.title).toBe('Theirs');
});

test.each([
  ['a new briefing', async () => null],
  ['the next revision', () => saved()],
])('%s, handed in again with the same key, answers what was stored and stores nothing', async (_, start) => {
  const once = submit({ from: await start() });
  const outcomes = [await save(once), await save(once)];
  expect(outcomes[1]).toEqual(outcomes[0]);
  expect(await storedUnder(once.key)).toBe(1);
});

test('tries of one submit that come at the same moment store it once', async () => {
  const once = submit();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => save(once)));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(await storedUnder(once.key)).toBe(1);
});

test('a key of another company says nothing of what is stored there', async () => {
  const key = randomUUID();
  await saved({ key });
  expect(await save(submit({ company: { id: other }, key }))).toEqual(keyOfAnother);
});

test('nothing is saved after a revision that is not there', async () => {
  const { id } = await saved();
  expect(await save(submit({ from: { id, revision: 7 } }))).toMatchObject({ status: 404 });
  expect(await save(submit({ from: { id: 'no-uuid', revision: 1 } }))).toMatchObject({ status: 404 });
});

test('a deleted briefing leaves the list, stays readable, and comes back', async () => {
  const mine = await saved({ name: 'Comes back' });
  const listed = async () => (await listBriefings(keeper, companyId)).some(({ id }) => id === mine.id);
  const deleted = await saved({ from: mine, name: mine.name, deleted: true });
  expect(await listed()).toBe(false);
  expect((await readBriefing(keeper, companyId, mine.id))?.deleted).toBe(true);
  await saved({ from: deleted, name: mine.name });
  expect(await listed()).toBe(true);
});

describe('what was saved stays', () => {
  test.each(['briefing', 'briefing_revision'])('%s: nobody updates, deletes or truncates it', async (table) => {
    await saved();
    for (const change of [`UPDATE ${table} SET company_id = company_id`, `DELETE FROM ${table}`]) {
      await expect(client.query(change)).rejects.toThrow('never changed or deleted');
    }
    await expect(client.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('never changed or deleted');
  });

  test('the application’s role has not even the right to', async () => {
    const application = new Client({ connectionString: applicationUrl });
    await application.connect();
    await expect(application.query(`UPDATE briefing_revision SET name = 'x'`)).rejects.toThrow('permission denied');
    await expect(application.query('DELETE FROM briefing')).rejects.toThrow('permission denied');
    await application.end();
  });
});

describe('the database refuses', () => {
  const insert = (id: string, revision: number, name = 'x') =>
    client.query(
      `INSERT INTO briefing_revision (company_id, briefing_id, revision, name, content, saved_by)
       VALUES ($1, $2, $3, $4, '{}', 'a test')`,
      [companyId, id, revision, name],
    );

  test('a revision twice, a gap between revisions, and one without a name', async () => {
    const { id } = await saved();
    await expect(insert(id, 1)).rejects.toThrow('briefing_revision_pkey');
    await expect(insert(id, 3)).rejects.toThrow('needs revision 2');
    await expect(insert(id, 2, '')).rejects.toThrow('briefing_revision_name_length');
  });
});

async function storedUnder(key: string): Promise<number> {
  const { rows } = await client.query(
    `SELECT FROM trail_entry AS t JOIN briefing_revision AS r ON r.briefing_id::text = t.details ->> 'briefing'
       AND r.revision = (t.details ->> 'revision')::int
     WHERE t.details ->> 'key' = $1`,
    [key],
  );
  return rows.length;
}

test('the trail tells of each revision once, however often it was tried, and of none that was not stored', async () => {
  const told = async (id: string) =>
    (
      await client.query(
        `SELECT act, company_slug, subject, from_address, details ->> 'revision' AS revision
         FROM trail_entry WHERE details ->> 'briefing' = $1 ORDER BY seq`,
        [id],
      )
    ).rows;
  const once = submit();
  const outcomes = [await save(once), await save(once)];
  const first = outcomes[0]?.ok ? outcomes[0].value.briefing : null;
  if (!first) throw new Error('not saved');
  await saved({ from: first, deleted: true });
  expect(await save(submit({ from: first }))).toMatchObject({ status: 409 });
  const common = { company_slug: 'stability-ai', subject: 'Briefing “Board”', from_address: '192.0.2.7' };
  expect(await told(first.id)).toEqual([
    { ...common, act: 'briefing-saved', revision: '1' },
    { ...common, act: 'briefing-deleted', revision: '2' },
  ]);
});
