import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Act, noOrigin } from '@/lib/access/trail/act';
import { actNames } from '@/lib/access/trail/acts';
import type { Checkpoint } from '@/lib/access/trail/check-chain';
import { entryHash, type TrailEntry } from '@/lib/access/trail/entry';
import { audit } from '@/lib/acts/audit';
import { note, noteIfPrivate } from '@/lib/acts/note';
import { inTransaction } from '@/lib/acts/transaction';
import { database } from '@/lib/data/database';
import { readEntries } from '@/lib/data/trail/read-entries';
import { readHead } from '@/lib/data/trail/read-head';
import { verifyTrail } from '@/lib/data/trail/verify-trail';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { seededDatabase } from '@/tests/support/database';

/** Signs in as the one who can do everything: PostgreSQL's superuser. */
let superuser: Client;
let application: Client;

beforeAll(async () => {
  const owner = await seededDatabase();
  await grantToApplication(owner, 'secret');
  const url = new URL(owner);
  Object.assign(url, { username: applicationName, password: 'secret' });
  process.env.DATABASE_URL = url.href;
  superuser = new Client({ connectionString: owner });
  application = new Client({ connectionString: url.href });
  await Promise.all([superuser.connect(), application.connect()]);
});

afterAll(() => Promise.all([superuser.end(), application.end(), database().$disconnect()]));

const person = { id: 'p1', name: 'Ada', email: 'ada@example.org', installation: 'member' } as const;

const act = (more: Partial<Act> = {}): Act => ({
  act: 'signed-in',
  actor: { kind: 'person', person, session: 's1' },
  origin: { address: '192.0.2.7', browser: 'Firefox', requestId: 'r1' },
  ...more,
});

async function all() {
  const entries: TrailEntry[] = [];
  for await (const entry of readEntries((await readHead()).last)) entries.push(entry);
  return entries;
}

/** Behind the application's back, past triggers and checks. */
async function tamper(...statements: string[]) {
  await superuser.query(`SET session_replication_role = replica`);
  try {
    for (const statement of statements) await superuser.query(statement);
  } finally {
    await superuser.query(`SET session_replication_role = origin`);
  }
}

describe('the trail as it is written', () => {
  test('an entry says who did what, where from, and follows the one before it', async () => {
    await note(act({ subject: 'First', details: { b: 'x', a: 1 } }));
    await note(act({ act: 'file-taken', company: { id: randomUUID(), slug: 'acme' } }));
    const [first, second] = await all();
    expect(first).toMatchObject({
      ...{ seq: 1, act: 'signed-in', actorKind: 'person', actorId: 'p1', actorName: 'Ada', subject: 'First' },
      ...{ fromAddress: '192.0.2.7', browser: 'Firefox', requestId: 'r1', previous: '0'.repeat(64) },
      details: '{"a": 1, "b": "x", "session": "s1"}',
    });
    expect(second).toMatchObject({ seq: 2, companySlug: 'acme', previous: first?.hash });
    expect(Date.now() - Date.parse(first?.at ?? '')).toBeLessThan(60_000);
  });

  test('any text is hashed alike inside and outside of the database', async () => {
    const texts = [
      '"quoted" \\ back',
      'line\nbreak\ttab\rreturn',
      'é ☕ 𝒳 \u2028',
      '\u007f',
      '=1+1',
      '',
      "Robert'); DROP",
    ];
    for (const subject of texts) await note(act({ subject, details: { subject } }));
    for (const entry of await all()) expect(entryHash(entry)).toBe(entry.hash);
    const { head } = await readHead();
    expect(await verifyTrail()).toEqual({ ok: true, entries: 2 + texts.length, head, checkpoints: 0 });
  });

  test('what a hostile sender puts into a header cannot keep an act from being told', async () => {
    const hostile = `\u0000\ud800${'𝒳'.repeat(5_000)}`;
    const origin = { address: hostile, browser: hostile, requestId: hostile };
    const details = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, hostile]));
    await note(act({ subject: hostile, origin, details }));
    expect((await all()).at(-1)).toMatchObject({ browser: '𝒳'.repeat(300), details: '{"left_out": 51}' });
  });

  test('what is rolled back is not told, and leaves no gap', async () => {
    const before = Number((await readHead()).last);
    await expect(
      inTransaction(async (tx) => {
        await audit(tx, act());
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await audit(application, act({ actor: { kind: 'system', name: 'a test' }, origin: noOrigin }));
    expect((await all()).at(-1)).toMatchObject({ seq: before + 1, actorKind: 'system', actorName: 'a test' });
    expect((await verifyTrail()).ok).toBe(true);
  });

  test('a reading of a private company is told, one of a public company is not', async () => {
    const { rows } = await superuser.query<{ id: string; slug: string }>(`
      UPDATE company SET visibility = CASE slug WHEN 'uber' THEN 'private' ELSE 'public' END RETURNING id, slug`);
    const before = Number((await readHead()).last);
    for (const { id } of rows) await noteIfPrivate({ ...act({ act: 'data-read' }), company: { id } });
    await superuser.query(`UPDATE company SET visibility = 'public'`);
    expect((await all()).slice(before)).toMatchObject([{ seq: before + 1, act: 'data-read', companySlug: 'uber' }]);
  });

  test('40 acts told at once by several writers stand in one unbroken chain', async () => {
    const before = Number((await readHead()).last);
    await Promise.all(Array.from({ length: 40 }, () => note(act())));
    expect(await verifyTrail()).toMatchObject({ ok: true, entries: before + 40 });
  });

  test('the database knows every act that the code knows, and no other', async () => {
    const { rows } = await superuser.query<{ form: string }>(
      `SELECT pg_get_constraintdef(oid) AS form FROM pg_constraint WHERE conname = 'trail_entry_act_known'`,
    );
    const known = [...(rows[0]?.form ?? '').matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
    expect(known.sort()).toEqual([...actNames].sort());
  });
});

describe('the application cannot', () => {
  test.each([
    `UPDATE trail_entry SET subject = 'x'`,
    'DELETE FROM trail_entry',
    'TRUNCATE trail_entry',
    'UPDATE trail_head SET seq = 0',
    'DELETE FROM trail_head',
    `INSERT INTO trail_entry (seq, act, actor_kind) VALUES (1, 'signed-in', 'anyone')`,
    `INSERT INTO trail_entry (at, act, actor_kind) VALUES (now(), 'signed-in', 'anyone')`,
    `INSERT INTO trail_entry (hash, act, actor_kind) VALUES ('x', 'signed-in', 'anyone')`,
    'ALTER TABLE trail_entry DISABLE TRIGGER ALL',
    'SET session_replication_role = replica',
  ])('%s', async (statement) => {
    await expect(application.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

test.each([
  `UPDATE trail_entry SET subject = 'x'`,
  'DELETE FROM trail_entry WHERE seq = 1',
  'TRUNCATE trail_entry',
  'DELETE FROM trail_head',
  'UPDATE trail_head SET seq = seq - 1',
  'UPDATE trail_head SET seq = seq + 1',
])('even the owner of the tables meets a trigger: %s', async (statement) => {
  await expect(superuser.query(statement)).rejects.toThrow('never changed or deleted');
});

describe('what was done behind its back is found:', () => {
  let kept: Checkpoint;

  beforeEach(async () => {
    await tamper(
      'CREATE TABLE kept_entry AS SELECT * FROM trail_entry',
      'CREATE TABLE kept_head AS SELECT * FROM trail_head',
    );
    const { head } = await readHead();
    kept = { ...{ seq: 0, hash: '' }, ...head, at: '2026-11-26T10:00:00.000Z' };
  });

  afterEach(async () => {
    await tamper(
      ...['DELETE FROM trail_entry', 'DELETE FROM trail_head'],
      ...['INSERT INTO trail_entry SELECT * FROM kept_entry', 'INSERT INTO trail_head SELECT * FROM kept_head'],
      ...['DROP TABLE kept_entry', 'DROP TABLE kept_head'],
    );
    expect((await verifyTrail([kept])).ok).toBe(true);
  });

  test.each([
    ['act', `act = 'signed-out'`],
    ['actor_id', `actor_id = 'p2'`],
    ['at', `at = at - interval '1 day'`],
    ['details', `details = '{}'`],
    ['from_address', `from_address = NULL`],
    ['company', `company_id = gen_random_uuid()`],
    ['hash', `hash = repeat('0', 64)`],
    ['previous', `previous = repeat('0', 64)`],
  ])('%s of entry 7 is another', async (_, change) => {
    await tamper(`UPDATE trail_entry SET ${change} WHERE seq = 7`);
    expect(await verifyTrail()).toMatchObject({ ok: false, seq: 7, fault: 'changed' });
  });

  test('entry 7 is another and its hash was made to fit', async () => {
    await tamper(
      `UPDATE trail_entry SET subject = 'nothing happened' WHERE seq = 7`,
      `UPDATE trail_entry AS e SET hash = encode(sha256(convert_to(previous || E'\\n' || trail_text(e), 'UTF8')), 'hex') WHERE seq = 7`,
    );
    expect(await verifyTrail()).toMatchObject({ ok: false, seq: 7, fault: 'changed' });
  });

  test('entries 4 and 5 are gone', async () => {
    await tamper('DELETE FROM trail_entry WHERE seq IN (4, 5)');
    const sentence = 'Entries 4 to 5 are missing: entry 3 is followed by entry 6.';
    expect(await verifyTrail()).toEqual({ ok: false, seq: 4, fault: 'missing', sentence });
  });

  test('the first entry is gone', async () => {
    await tamper('DELETE FROM trail_entry WHERE seq = 1');
    expect(await verifyTrail()).toMatchObject({ ok: false, seq: 1, fault: 'missing' });
  });

  test('entries 4 and 5 changed places', async () => {
    await tamper(
      ...['UPDATE trail_entry SET seq = 1000000 WHERE seq = 4', 'UPDATE trail_entry SET seq = 4 WHERE seq = 5'],
      'UPDATE trail_entry SET seq = 5 WHERE seq = 1000000',
    );
    const sentence = 'Entry 4 was reordered: what stands there was written as entry 5.';
    expect(await verifyTrail()).toEqual({ ok: false, seq: 4, fault: 'reordered', sentence });
  });

  test('the last three entries were cut off', async () => {
    await tamper(`DELETE FROM trail_entry WHERE seq > ${kept.seq - 3}`);
    expect(await verifyTrail()).toMatchObject({ ok: false, seq: kept.seq - 2, fault: 'cut off' });
  });

  test('all entries were cut off', async () => {
    await tamper('DELETE FROM trail_entry');
    expect(await verifyTrail()).toMatchObject({ ok: false, seq: 1, fault: 'cut off' });
  });

  const headFits = `UPDATE trail_head SET (seq, hash) = (SELECT seq, hash FROM trail_entry ORDER BY seq DESC LIMIT 1)`;

  test('the end was cut off and the head made to fit: a checkpoint kept elsewhere knows', async () => {
    await tamper(`DELETE FROM trail_entry WHERE seq > ${kept.seq - 3}`, headFits);
    expect((await verifyTrail()).ok).toBe(true);
    expect(await verifyTrail([kept])).toMatchObject({ ok: false, seq: kept.seq - 2, fault: 'cut off' });
  });

  test('the whole chain was made anew from entry 7 on: a checkpoint kept elsewhere knows', async () => {
    const six = (await all())[5];
    const rest = (await all()).slice(6);
    const statements = [`UPDATE trail_entry SET subject = 'nothing happened' WHERE seq = 7`];
    for (const { seq } of rest) {
      statements.push(
        `UPDATE trail_entry AS e SET previous = (SELECT hash FROM trail_entry WHERE seq = ${seq - 1}) WHERE seq = ${seq}`,
        `UPDATE trail_entry AS e SET hash = encode(sha256(convert_to(previous || E'\\n' || trail_text(e), 'UTF8')), 'hex') WHERE seq = ${seq}`,
      );
    }
    await tamper(...statements, headFits);
    expect((await verifyTrail()).ok).toBe(true);
    const earlier = { seq: 6, hash: six?.hash ?? '', at: '2026-11-26T09:00:00.000Z' };
    expect(await verifyTrail([kept, earlier])).toMatchObject({ ok: false, seq: 7, fault: 'rewritten' });
  });

  test('an entry was added past the head', async () => {
    await tamper(
      `INSERT INTO trail_entry SELECT seq + 1, at, act, actor_kind, actor_id, actor_name, company_id, company_slug, subject,
         from_address, browser, request_id, details, hash, hash FROM trail_entry ORDER BY seq DESC LIMIT 1`,
    );
    expect(await verifyTrail()).toMatchObject({ ok: false, seq: kept.seq + 1 });
  });

  test('the head is gone', async () => {
    await tamper('DELETE FROM trail_head');
    expect(await verifyTrail()).toMatchObject({ ok: false, fault: 'missing' });
    await expect(note(act())).rejects.toThrow();
  });
});
