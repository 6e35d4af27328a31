// Whatever somebody with all rights wrote into the trail's tables: it is named, in as many steps as there are entries, and
// no end that is not the last entry is signed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noOrigin } from '@/lib/access/trail/act';
import type * as Entry from '@/lib/access/trail/entry';
import { note } from '@/lib/acts/note';
import { database } from '@/lib/data/database';
import { readHead } from '@/lib/data/trail/read-head';
import { verifyTrail } from '@/lib/data/trail/verify-trail';
import { readCheckpoints } from '@/server/trail-checkpoints.mjs';
import { watchTrail } from '@/server/trail-watch.mjs';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';

const steps = vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent';
  return { queries: 0, hashes: 0 };
});

vi.mock('@/lib/access/trail/entry', async (original) => {
  const entry = await original<typeof Entry>();
  const entryHash = (...words: Parameters<typeof entry.entryHash>) => {
    steps.hashes += 1;
    return entry.entryHash(...words);
  };
  return { ...entry, entryHash };
});

vi.mock('@/lib/data/database', async (original) => {
  const { database: real } = await original<{ database: typeof database }>();
  const counted = () => {
    steps.queries += 1;
    return real();
  };
  return { ...(await original<object>()), database: counted };
});

const written = 14;
let url: string;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trail-tampered-'));
  url = await seededDatabase();
  process.env.DATABASE_URL = url;
  Reflect.deleteProperty(globalThis, 'turnaroundDatabase');
  const act = { act: 'signed-in', actor: { kind: 'anyone' }, origin: noOrigin } as const;
  for (let count = 0; count < written; count += 1) await note(act);
});

afterEach(async () => {
  await database().$disconnect();
  rmSync(folder, { recursive: true });
});

const last = 'seq = (SELECT max(seq) FROM trail_entry)';
const rules = ['trail_entry_texts_short', 'trail_entry_details_are_object', 'trail_entry_from_one'];
const noRules = `ALTER TABLE trail_entry ${rules.map((rule) => `DROP CONSTRAINT ${rule}`).join(', ')};`;
const noKeys = 'ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_pkey; DROP INDEX trail_entry_act_key_key;';
const rehash = `hash = encode(sha256(convert_to(previous || E'\\n' || trail_text(e), 'UTF8')), 'hex')`;

test.each([
  ['a head 2^60 entries past the last one', 'UPDATE trail_head SET seq = 1152921504606846976', 'cut off'],
  ['a head at the largest number there is', 'UPDATE trail_head SET seq = 9223372036854775807', 'cut off'],
  [
    'a last entry and a head at the largest number there is',
    `UPDATE trail_entry SET seq = 9223372036854775807 WHERE ${last}; UPDATE trail_head SET seq = 9223372036854775807`,
    'missing',
  ],
  [
    'a last entry made to fit at 2^60, and the head with it',
    `UPDATE trail_entry SET seq = 1152921504606846976 WHERE ${last}; UPDATE trail_entry AS e SET ${rehash} WHERE ${last};
     UPDATE trail_head SET (seq, hash) = (SELECT seq, hash FROM trail_entry WHERE ${last})`,
    'missing',
  ],
  [
    'a changed entry before a head 2^60 entries past the last one',
    `UPDATE trail_entry SET subject = 'x' WHERE seq = 3; UPDATE trail_head SET seq = 1152921504606846976`,
    'changed',
  ],
  ['a head before the beginning', 'UPDATE trail_head SET seq = -9223372036854775808', 'added'],
  ['a head of another hash', `UPDATE trail_head SET hash = repeat('0', 64)`, 'changed'],
  ['no head', 'DELETE FROM trail_head', 'missing'],
  [
    'a second head',
    'ALTER TABLE trail_head DROP CONSTRAINT trail_head_pkey; INSERT INTO trail_head SELECT * FROM trail_head',
    'missing',
  ],
  ['a gap of billions', 'UPDATE trail_entry SET seq = seq + 5000000000 WHERE seq > 9', 'missing'],
  ['numbers below one', `${noRules} UPDATE trail_entry SET seq = -seq WHERE seq > 9`, 'added'],
  ['one number far below all', `${noRules} UPDATE trail_entry SET seq = -9223372036854775808 WHERE ${last}`, 'added'],
  ['an entry moved past the end', 'UPDATE trail_entry SET seq = 4000000000000 WHERE seq = 9', 'missing'],
  [
    'entries that follow each other in a circle',
    'UPDATE trail_entry SET previous = (SELECT hash FROM trail_entry WHERE seq = 12) WHERE seq = 9',
    'changed',
  ],
  [
    'an entry of 220 MB',
    `${noRules} UPDATE trail_entry SET subject = repeat('x', 200000000),
       details = jsonb_build_object('a', repeat('y', 20000000)) WHERE seq = 9`,
    'changed',
  ],
  [
    'an entry that said nothing more, and says 20 MB',
    `${noRules} UPDATE trail_entry SET details = jsonb_build_object('a', repeat('y', 20000000)) WHERE seq = 9`,
    'changed',
  ],
  [
    '12,000 copies of the last entry under its number',
    `${noKeys} INSERT INTO trail_entry SELECT e.* FROM trail_entry AS e, generate_series(1, 12000) WHERE ${last}`,
    'added',
  ],
  [
    'an entry without a number',
    `${noKeys} ALTER TABLE trail_entry ALTER COLUMN seq DROP NOT NULL;
     INSERT INTO trail_entry SELECT (jsonb_populate_record(e, '{"seq": null}')).* FROM trail_entry AS e WHERE ${last}`,
    'added',
  ],
  ['no entries', 'DELETE FROM trail_entry', 'cut off'],
] as const)('%s', async (_, tampering, fault) => {
  const { head: end } = await readHead();
  await execute(url, `SET session_replication_role = replica; ${tampering}`);
  await watchTrail(url, folder).close();
  // Where the end itself is as it was it may be signed; an end that is not the last entry never is.
  for (const { seq, hash } of readCheckpoints(folder).checkpoints) expect({ seq, hash }).toEqual(end);
  Object.assign(steps, { queries: 0, hashes: 0 });
  expect(await verifyTrail()).toMatchObject({ ok: false, fault, sentence: expect.stringMatching(/.{20,}\.$/) });
  expect(steps.queries).toBeLessThanOrEqual(4);
  expect(steps.hashes).toBeLessThanOrEqual(3 * written);
});

test('a checkpoint past the last entry is named, and no other is signed after it', async () => {
  await watchTrail(url, folder).close();
  await execute(
    url,
    `SET session_replication_role = replica; DELETE FROM trail_entry WHERE seq > 4;
    UPDATE trail_head SET (seq, hash) = (SELECT seq, hash FROM trail_entry WHERE seq = 4)`,
  );
  await watchTrail(url, folder).close();
  const { checkpoints } = readCheckpoints(folder);
  expect(checkpoints).toMatchObject([{ seq: written }]);
  expect(await verifyTrail(checkpoints)).toMatchObject({ ok: false, seq: 5, fault: 'cut off' });
});

test('left alone, the trail holds and its end is signed', async () => {
  await watchTrail(url, folder).close();
  expect(readCheckpoints(folder).checkpoints).toMatchObject([{ seq: written }]);
  expect(await verifyTrail(readCheckpoints(folder).checkpoints)).toMatchObject({ ok: true, entries: written });
});
