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
import { entries, everything } from './state';

const folder = path.resolve(import.meta.dirname, '../../lib/acts');
// lib/acts/<noun>/<verb>.ts; what several acts of a noun do is in lib/acts/<noun>/steps.
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.split(path.sep).length === 2 && file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

let ground: Ground;

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
    const before = await entries(ground.ownerUrl);
    expect(await act(by(actor(ground)), given)).toMatchObject({ ok: true });
    const told = (await entries(ground.ownerUrl)).slice(before.length);
    expect(told).toEqual([act.actName]);
  });

  if (refused) {
    test('refused, it changes nothing and writes no entry of itself', async () => {
      const given = await input(ground);
      const [state, before] = [await everything(ground.ownerUrl), await entries(ground.ownerUrl)];
      const result = await act(by(refused(ground)), given);
      expect(result).toMatchObject({ ok: false, sentence: expect.stringMatching(/.{10,}\.$/) });
      expect(await everything(ground.ownerUrl)).toBe(state);
      expect((await entries(ground.ownerUrl)).slice(before.length).filter((name) => name !== 'access-refused')).toEqual(
        [],
      );
    });
  }

  test('when its entry cannot be written, nothing is changed', async () => {
    const given = await input(ground);
    const [state, before] = [await everything(ground.ownerUrl), await entries(ground.ownerUrl)];
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
    expect(await everything(ground.ownerUrl)).toBe(state);
    expect(await entries(ground.ownerUrl)).toEqual(before);
  });

  test('the same submit twice is one act with one entry and one result', async () => {
    const given = await input(ground);
    const key = randomUUID();
    const first = await act(by(actor(ground), key), given);
    const [state, before] = [await everything(ground.ownerUrl), await entries(ground.ownerUrl)];
    const second = await act(by(actor(ground), key), given);
    if (one.spends) {
      expect(second.ok).toBe(false);
      expect((await entries(ground.ownerUrl)).slice(before.length).filter((name) => name !== 'sign-in-failed')).toEqual(
        [],
      );
      expect(await everything(ground.ownerUrl)).toBe(state);
      return;
    }
    expect(second.ok).toBe(true);
    expect(Object.keys(Object(second.ok && second.value))).toEqual(Object.keys(Object(first.ok && first.value)));
    expect(await entries(ground.ownerUrl)).toEqual(before);
    if (!one.renews) expect(await everything(ground.ownerUrl)).toBe(state);
  });
});
