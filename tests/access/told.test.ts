// What two people do with a private company stands in the trail, also what they were refused.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyTrail } from '@/lib/data/trail/verify-trail';
import { execute } from '@/tests/support/cluster';
import { type Product, startProduct } from '@/tests/support/product';
import { type Asker, signInAs, testSecret } from '@/tests/support/sign-in-as';

const company = '/companies/uber';
let product: Product;
let owner: Asker;
let viewer: Asker;
/** Entries of the trail before these tests: that people came to be, and signed in. */
let before = 0;

beforeAll(async () => {
  process.env.TURNAROUND_SECRET = testSecret;
  product = await startProduct(inject('maintenanceUrl'));
  const place = { url: product.url, databaseUrl: product.databaseUrl, slug: 'uber' };
  owner = await signInAs(place, 'installation');
  viewer = await signInAs(place, 'viewer');
  before = (await execute(product.databaseUrl, 'SELECT FROM trail_entry')).length;
}, 120_000);

afterAll(() => product?.end());

async function send(asker: Asker | null, method: string, address: string, body?: unknown) {
  const headers = {
    Origin: product.url,
    'User-Agent': 'A browser of a test',
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...asker?.headers(address),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(product.url + address, { method, headers, redirect: 'manual', ...sent });
  return { status: answer.status, text: await answer.text() };
}

const told = () =>
  execute(
    product.databaseUrl,
    `SELECT act, actor_name AS name, subject, browser FROM trail_entry WHERE seq > ${before} ORDER BY seq`,
  );

test('making a company private, a file that leaves it, and what a viewer was refused are told with who did it', async () => {
  expect((await send(owner, 'PUT', `${company}/sharing/visibility`, { visibility: 'private' })).status).toBe(200);
  expect((await send(viewer, 'GET', `${company}/charts/revenue.csv`)).status).toBe(200);
  expect((await send(viewer, 'PUT', `${company}/sharing/visibility`, { visibility: 'public' })).status).toBe(403);
  expect((await send(null, 'GET', `${company}/charts/revenue.csv`)).status).toBe(404);
  const browser = 'A browser of a test';
  expect(await told()).toEqual([
    { act: 'visibility-changed', name: 'The installation', subject: 'private', browser },
    { act: 'file-taken', name: 'The viewer', subject: 'revenue.csv', browser },
    { act: 'access-refused', name: 'The viewer', subject: 'share', browser },
  ]);
});

test('a secret link is told when it is made, opened, revoked and tried in vain, and its secret never', async () => {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const wanted = { key: 'a key of this test', label: 'A bank', expiresOn: day, password: null, knownOn: null };
  const { id, address } = JSON.parse((await send(owner, 'POST', `${company}/sharing/links`, wanted)).text);
  const { pathname } = new URL(address);
  await send(null, 'GET', `${pathname}/open`);
  await send(owner, 'DELETE', `${company}/sharing/links/${id}`);
  await send(null, 'GET', `${pathname}/open`);
  const acts = (await told()).slice(3);
  expect(acts.map(({ act, name }) => [act, name])).toEqual([
    ['link-made', 'The installation'],
    ['link-opened', null],
    ['link-revoked', 'The installation'],
    ['link-refused', null],
  ]);
  expect(JSON.stringify(await execute(product.databaseUrl, 'SELECT * FROM trail_entry'))).not.toContain(
    pathname.split('/')[2],
  );
});

test('the chain of all of it holds, and an entry changed behind its back is found', async () => {
  process.env.DATABASE_URL = product.databaseUrl;
  Reflect.deleteProperty(globalThis, 'turnaroundDatabase');
  expect(await verifyTrail()).toMatchObject({ ok: true, entries: before + 7 });
  await execute(
    product.databaseUrl,
    `SET session_replication_role = replica; UPDATE trail_entry SET actor_name = 'Somebody else' WHERE seq = ${before + 3}`,
  );
  expect(await verifyTrail()).toMatchObject({ ok: false, seq: before + 3, fault: 'changed' });
});
