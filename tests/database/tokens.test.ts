import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noOrigin } from '@/lib/access/trail/act';
import type { Person, Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { findTokenViewer } from '@/lib/data/tokens/find-token';
import { listTokens } from '@/lib/data/tokens/list-tokens';
import { makePersonalToken } from '@/lib/data/tokens/make-token';
import { revokeToken } from '@/lib/data/tokens/revoke-token';
import { verifyTrail } from '@/lib/data/trail/verify-trail';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { seededDatabase } from '@/tests/support/database';

let owner: Client;
const ada: Viewer = signedIn({ id: 'ada', name: 'Ada', email: 'ada@example.org', installation: 'member' });
const ben: Viewer = signedIn({ id: 'ben', name: 'Ben', email: 'ben@example.org', installation: 'owner' });

function signedIn(person: Person): Viewer {
  return { kind: 'person', person, session: 's' };
}

beforeAll(async () => {
  const address = await seededDatabase();
  await grantToApplication(address, 'secret');
  const url = new URL(address);
  Object.assign(url, { username: applicationName, password: 'secret' });
  process.env.DATABASE_URL = url.href;
  owner = new Client({ connectionString: address });
  await owner.connect();
  await owner.query(
    `INSERT INTO person (id, name, email, installation)
     VALUES ('ada', 'Ada', 'ada@example.org', 'member'), ('ben', 'Ben', 'ben@example.org', 'owner')`,
  );
});

afterAll(() => Promise.all([owner.end(), database().$disconnect()]));

async function made(viewer = ada, scope: 'read' | 'write' = 'read') {
  const outcome = await makePersonalToken(viewer, { label: 'Nightly', scope, days: 30 }, noOrigin);
  if (outcome.kind !== 'made') throw new Error(`not made: ${outcome.kind}`);
  return outcome;
}

test('a program with a token is its person, for what the scope allows', async () => {
  const reading = await made();
  expect(await findTokenViewer(reading.secret)).toEqual({
    kind: 'token',
    person: { id: 'ada', name: 'Ada', email: 'ada@example.org', installation: 'member' },
    token: reading.token.id,
    scopes: ['read'],
  });
  const writing = await made(ben, 'write');
  expect(await findTokenViewer(writing.secret)).toMatchObject({ person: { id: 'ben' }, scopes: ['read', 'write'] });
});

test('the database holds nothing that could be used as a token', async () => {
  const { secret } = await made();
  const { rows } = await owner.query(`SELECT personal_token::text AS row FROM personal_token`);
  const { rows: told } = await owner.query(`SELECT trail_entry::text AS row FROM trail_entry`);
  for (const { row } of [...rows, ...told]) expect(row).not.toContain(secret.slice(8));
});

test.each([undefined, null, '', {}, { startsWith: 'tat_' }, 'tat_x', `tat_${'0'.repeat(49)}`, ['tat_']])(
  '%o finds nobody',
  async (token) => expect(await findTokenViewer(token)).toBeNull(),
);

test('an expired token finds nobody', async () => {
  const { secret, token } = await made();
  await owner.query(
    `UPDATE personal_token SET created_at = now() - interval '31 days', expires_at = now() - interval '1 second' WHERE id = $1`,
    [token.id],
  );
  expect(await findTokenViewer(secret)).toBeNull();
});

test('a revoked token finds nobody from the next request on, and the trail tells it', async () => {
  const { secret, token } = await made();
  expect(await findTokenViewer(secret)).not.toBeNull();
  expect(await revokeToken(ada, token.id, noOrigin)).toBe(true);
  expect(await findTokenViewer(secret)).toBeNull();
  const { rows } = await owner.query(`SELECT act, subject, actor_id FROM trail_entry ORDER BY seq DESC LIMIT 1`);
  expect(rows).toEqual([{ act: 'token-revoked', subject: 'Nightly', actor_id: 'ada' }]);
  expect((await verifyTrail()).ok).toBe(true);
});

test('nobody revokes, lists or makes tokens of another, nor with a token', async () => {
  const { secret, token } = await made();
  const program = await findTokenViewer(secret);
  if (!program) throw new Error('the token does not hold');
  for (const other of [ben, program, { kind: 'anyone' }, { kind: 'keeper' }] as const) {
    expect(await revokeToken(other, token.id, noOrigin)).toBe(false);
    expect((await listTokens(other)).map(({ id }) => id)).not.toContain(token.id);
  }
  expect(await makePersonalToken(program, { label: 'x', scope: 'write', days: 7 }, noOrigin)).toEqual({
    kind: 'forbidden',
  });
  for (const id of [undefined, '', randomUUID(), { not: '' }]) expect(await revokeToken(ada, id, noOrigin)).toBe(false);
  expect(await findTokenViewer(secret)).not.toBeNull();
});

test('the list shows when a token was last used, and never the secret', async () => {
  const { secret, token } = await made();
  expect((await listTokens(ada)).find(({ id }) => id === token.id)?.lastUsedAt).toBeNull();
  await findTokenViewer(secret);
  const listed = (await listTokens(ada)).find(({ id }) => id === token.id);
  expect(Date.now() - Date.parse(listed?.lastUsedAt ?? '')).toBeLessThan(60_000);
  expect(JSON.stringify(listed)).not.toContain(secret.slice(8));
  expect(listed).not.toHaveProperty('hash');
});

test('no token holds longer than a year, whoever writes it', async () => {
  await expect(owner.query(`UPDATE personal_token SET expires_at = created_at + interval '400 days'`)).rejects.toThrow(
    'personal_token_at_most_a_year',
  );
});

test('a person who is removed takes the tokens along', async () => {
  const { secret } = await made(ben);
  await owner.query(`DELETE FROM person WHERE id = 'ben'`);
  expect(await findTokenViewer(secret)).toBeNull();
});
