// Every change of anything is an act: a file of lib/acts. Of each: its entry stands in the trail when it is done, none
// when it is refused, nothing is changed when the entry cannot be written, and the same submit twice is one act.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isActName } from '@/lib/access/trail/acts';
import { grantToApplication } from '@/scripts/database/roles';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { viewersOf } from '@/tests/support/people';
import { useApplication } from '../support/use-application';
import type { Ground } from './example';
import { examples } from './examples';

const folder = path.resolve(import.meta.dirname, '../../lib/acts');
// lib/acts/<noun>/<verb>.ts; what several acts of a noun do is in lib/acts/<noun>/steps.
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.split(path.sep).length === 2 && file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

let ground: Ground;

/** Every table, counted and hashed row by row, but for what is no one's act: trail, counters and sessions' clocks. */
async function everything(): Promise<string> {
  const tables = await execute(
    ground.ownerUrl,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
     AND table_name NOT IN ('trail_entry', 'trail_head', '_prisma_migrations', 'sign_in_budget', 'verification')
     ORDER BY 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) AS n, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS sum FROM "${name}" AS t`,
  );
  return JSON.stringify(await execute(ground.ownerUrl, parts.join(' UNION ALL ')));
}

async function entries(): Promise<readonly string[]> {
  const rows = await execute(ground.ownerUrl, 'SELECT act FROM trail_entry ORDER BY seq');
  return rows.map(({ act }) => String(act));
}

beforeAll(async () => {
  const ownerUrl = await seededDatabase();
  await grantToApplication(ownerUrl, 'secret');
  useApplication(ownerUrl);
  process.env.TURNAROUND_SECRET = 'a secret for tests, of more than 32 letters';
  await execute(ownerUrl, `UPDATE company SET visibility = 'private' WHERE slug = 'uber'`);
  const [{ id } = {}] = await execute(ownerUrl, `SELECT id FROM company WHERE slug = 'uber'`);
  const companyId = String(id);
  ground = { ownerUrl, companyId, slug: 'uber', actors: await viewersOf(ownerUrl, companyId) };
});

beforeEach(() => execute(ground.ownerUrl, `UPDATE company SET visibility = 'private' WHERE slug = 'uber'`));

test('every file of lib/acts/<noun>/ is one act with an example here, and no example is without its file', async () => {
  const acts: string[] = [];
  for (const file of files) {
    const exported = Object.values((await import(path.join(folder, `${file}.ts`))) as object);
    const found = exported.filter((one) => typeof one === 'function' && 'actName' in one && isActName(one.actName));
    if (found.length > 0) acts.push(file);
    expect(found.length, `${file} exports ${found.length} acts; a file of a noun is one act`).toBe(1);
  }
  expect(acts.toSorted()).toEqual(examples.map(({ file }) => file).toSorted());
});

describe.each(examples)('$file', (one) => {
  const { act, input, actor, refused } = one;

  test('is done with one entry that names it', async () => {
    const given = await input(ground);
    const before = await entries();
    expect(await act(by(actor(ground)), given)).toMatchObject({ ok: true });
    const told = (await entries()).slice(before.length);
    expect(told).toEqual([act.actName]);
  });

  test.runIf(refused)('refused, it changes nothing and writes no entry of itself', async () => {
    const given = await input(ground);
    const [state, before] = [await everything(), await entries()];
    const result = await act(by((refused as NonNullable<typeof refused>)(ground)), given);
    expect(result).toMatchObject({ ok: false, sentence: expect.stringMatching(/.{10,}\.$/) });
    expect(await everything()).toBe(state);
    expect((await entries()).slice(before.length).filter((name) => name !== 'access-refused')).toEqual([]);
  });

  test('when its entry cannot be written, nothing is changed', async () => {
    const given = await input(ground);
    const [state, before] = [await everything(), await entries()];
    await execute(
      ground.ownerUrl,
      `CREATE FUNCTION no_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no entry today'; END $$;
       CREATE TRIGGER no_entry BEFORE INSERT ON trail_entry EXECUTE FUNCTION no_entry()`,
    );
    try {
      await expect(act(by(actor(ground)), given)).rejects.toThrow('no entry today');
    } finally {
      await execute(ground.ownerUrl, 'DROP TRIGGER no_entry ON trail_entry; DROP FUNCTION no_entry()');
    }
    expect(await everything()).toBe(state);
    expect(await entries()).toEqual(before);
  });

  test('the same submit twice is one act with one entry and one result', async () => {
    const given = await input(ground);
    const key = randomUUID();
    const first = await act(by(actor(ground), key), given);
    const [state, before] = [await everything(), await entries()];
    const second = await act(by(actor(ground), key), given);
    if (one.spends) {
      expect(second.ok).toBe(false);
      expect((await entries()).slice(before.length).filter((name) => name !== 'sign-in-failed')).toEqual([]);
      expect(await everything()).toBe(state);
      return;
    }
    expect(second.ok).toBe(true);
    expect(Object.keys(Object(second.ok && second.value))).toEqual(Object.keys(Object(first.ok && first.value)));
    expect(await entries()).toEqual(before);
    if (!one.renews) expect(await everything()).toBe(state);
  });
});
