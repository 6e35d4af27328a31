import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, Viewer } from '@/lib/access/viewer';
import { makeToken } from '@/lib/acts/tokens/make';
import { revokeToken } from '@/lib/acts/tokens/revoke';
import { database } from '@/lib/data/database';
import { listTokens } from '@/lib/data/tokens/list-tokens';
import { verifyTrail } from '@/lib/data/trail/verify-trail';
import { tokenViewer } from '@/lib/sign-in/token-viewer';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { by } from '@/tests/support/by';
import { seededDatabase } from '@/tests/support/database';

let owner: Client;
const ada: Viewer = signedIn({ id: 'ada', name: 'Ada', email: 'ada@example.org', installation: 'member' });
const eve: Viewer = signedIn({ id: 'eve', name: 'Eve', email: 'eve@example.org', installation: 'member' });
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
     VALUES ('ada', 'Ada', 'ada@example.org', 'member'), ('ben', 'Ben', 'ben@example.org', 'owner'),
       ('eve', 'Eve', 'eve@example.org', 'member')`,
  );
});

afterAll(() => Promise.all([owner.end(), database().$disconnect()]));

async function made(viewer = ada, scope: 'read' | 'write' = 'read') {
  const outcome = await makeToken(by(viewer), { label: 'Nightly', scope, days: 30 });
  if (!outcome.ok) throw new Error(outcome.sentence);
  return { secret: outcome.value.secret, token: { id: outcome.value.id } };
}

test('a program with a token is its person, for what the scope allows', async () => {
  const reading = await made();
  expect(await tokenViewer(reading.secret)).toEqual({
    kind: 'token',
    person: { id: 'ada', name: 'Ada', email: 'ada@example.org', installation: 'member' },
    token: reading.token.id,
    scopes: ['read'],
  });
  const writing = await made(ben, 'write');
  expect(await tokenViewer(writing.secret)).toMatchObject({ person: { id: 'ben' }, scopes: ['read', 'write'] });
});

test('the database holds nothing that could be used as a token', async () => {
  const { secret } = await made();
  const { rows } = await owner.query(`SELECT personal_token::text AS row FROM personal_token`);
  const { rows: told } = await owner.query(`SELECT trail_entry::text AS row FROM trail_entry`);
  for (const { row } of [...rows, ...told]) expect(row).not.toContain(secret.slice(8));
});

test.each([undefined, null, '', {}, { startsWith: 'tat_' }, 'tat_x', `tat_${'0'.repeat(49)}`, ['tat_']])(
  '%o finds nobody',
  async (token) => expect(await tokenViewer(token)).toBeNull(),
);

test('an expired token finds nobody', async () => {
  const { secret, token } = await made();
  await owner.query(
    `UPDATE personal_token SET created_at = now() - interval '31 days', expires_at = now() - interval '1 second' WHERE id = $1`,
    [token.id],
  );
  expect(await tokenViewer(secret)).toBeNull();
});

test('a revoked token finds nobody from the next request on, and the trail tells it', async () => {
  const { secret, token } = await made();
  expect(await tokenViewer(secret)).not.toBeNull();
  expect(await revokeToken(by(ada), { id: token.id })).toMatchObject({ ok: true });
  expect(await tokenViewer(secret)).toBeNull();
  const { rows } = await owner.query(`SELECT act, subject, actor_id FROM trail_entry ORDER BY seq DESC LIMIT 1`);
  expect(rows).toEqual([{ act: 'token-revoked', subject: 'Nightly', actor_id: 'ada' }]);
  expect((await verifyTrail()).ok).toBe(true);
});

test('nobody revokes, lists or makes tokens of another, nor with a token', async () => {
  const { secret, token } = await made();
  const program = await tokenViewer(secret);
  if (!program) throw new Error('the token does not hold');
  for (const other of [eve, program, { kind: 'anyone' }, { kind: 'keeper' }] as const) {
    expect(await revokeToken(by(other), { id: token.id })).toMatchObject({ ok: false });
    expect((await listTokens(other)).map(({ id }) => id)).not.toContain(token.id);
  }
  expect(await makeToken(by(program), { label: 'x', scope: 'write', days: 7 })).toMatchObject({
    ok: false,
    status: 401,
  });
  for (const id of ['', 'x', randomUUID()]) expect(await revokeToken(by(ada), { id })).toMatchObject({ status: 404 });
  expect(await tokenViewer(secret)).not.toBeNull();
});

test('the owner of the installation revokes a token of anybody', async () => {
  const { secret, token } = await made();
  expect(await revokeToken(by(ben), { id: token.id })).toMatchObject({ ok: true });
  expect(await tokenViewer(secret)).toBeNull();
});

test('the list shows when a token was last used, and never the secret', async () => {
  const { secret, token } = await made();
  expect((await listTokens(ada)).find(({ id }) => id === token.id)?.lastUsedAt).toBeNull();
  await tokenViewer(secret);
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
  expect(await tokenViewer(secret)).toBeNull();
});
