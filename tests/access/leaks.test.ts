// Two people, one server: what one may see never reaches the other, from a cache, a link or a log.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { execute } from '@/tests/support/cluster';
import { type Product, startProduct } from '@/tests/support/product';

const company = '/companies/uber';
let product: Product;

beforeAll(async () => {
  product = await startProduct(inject('maintenanceUrl'));
}, 120_000);

afterAll(() => product?.end());

type Headers = Record<string, string>;

async function get(address: string, headers: Headers = {}, init: RequestInit = {}) {
  const answer = await fetch(product.url + address, { redirect: 'manual', headers, ...init });
  const text = await answer.text();
  return { status: answer.status, text, of: (name: string) => answer.headers.get(name) };
}

const send = (method: string, address: string, body?: unknown) =>
  get(
    address,
    {},
    {
      method,
      headers: { Origin: product.url, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
  );

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let keys = 0;

async function makeLink(more: object = {}): Promise<{ id: string; path: string }> {
  keys += 1;
  const body = { key: `a key of a test ${keys}`, label: 'A bank', expiresOn: inDays(7), password: null, knownOn: null };
  const { text } = await send('POST', `${company}/sharing/links`, { ...body, ...more });
  const { id, address } = JSON.parse(text);
  return { id, path: new URL(address).pathname };
}

async function open(path: string): Promise<{ cookie: string; whole: string }> {
  const answer = await get(`${path}/open`);
  expect([answer.status, answer.of('location')]).toEqual([303, company]);
  const whole = answer.of('set-cookie') ?? '';
  return { cookie: whole.split(';')[0] ?? '', whole };
}

/** Every kind of answer that a company has for a browser. */
const kinds = [
  '',
  '/headcount',
  '/charts/revenue.csv',
  '/charts/revenue.png',
  '/charts/revenue/embed',
  '/briefing',
  '/briefing/slides/1.png',
];

const links: { id: string; path: string }[] = [];
let bearer: Headers;

/** A program's own copy of data is asked about each time; nothing between it and the server has one. */
const keptByNoOther = /^private, no-(store|cache)$/;

test('a page of a public company is kept; made private, the very next answer is made anew and kept nowhere', async () => {
  await get(company);
  expect((await get(company)).of('etag'), 'kept').not.toBeNull();
  expect((await get(company)).of('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect((await get(`${company}/briefing`)).of('cache-control'), 'what people save').toBe('private, no-store');
  expect((await send('PUT', `${company}/sharing/visibility`, { visibility: 'private' })).status).toBe(200);
  for (const kind of kinds) expect((await get(company + kind)).of('cache-control'), kind).toMatch(keptByNoOther);
  for (const address of ['/', '/compare', '/find/companies?q=uber', '/api/v1/companies']) {
    expect((await get(address)).of('cache-control'), address).toMatch(keptByNoOther);
  }
});

test('another site’s page makes no company public and no link', async () => {
  const foreign = { Origin: 'https://evil.example', 'Content-Type': 'application/json' };
  const put = { method: 'PUT', body: JSON.stringify({ visibility: 'public' }) };
  expect((await get(`${company}/sharing/visibility`, foreign, put)).status).toBe(403);
  expect((await get(`${company}/sharing/links`, foreign, { method: 'POST', body: '{}' })).status).toBe(403);
  expect((await get(`${company}/sharing/links/x`, foreign, { method: 'DELETE' })).status).toBe(403);
});

describe('once the installation has an owner', () => {
  beforeAll(async () => {
    links.push(
      await makeLink(),
      await makeLink({ knownOn: '2020-06-30' }),
      await makeLink({ password: 'correct horse' }),
    );
    await execute(
      product.databaseUrl,
      `INSERT INTO person (id, name, email, installation) VALUES ('o', 'Owner', 'owner@example.com', 'owner')`,
    );
    const { cookie } = await open(links[0]?.path ?? '');
    bearer = { Cookie: cookie };
  });

  test.each(kinds)('what the bearer of a link was given at %j is not given to the next who asks', async (kind) => {
    const address = company + kind;
    for (let turn = 0; turn < 2; turn += 1) {
      const theirs = await get(address, bearer);
      expect([theirs.status, theirs.of('cache-control')]).toEqual([200, 'private, no-store']);
      expect(theirs.of('x-frame-options'), 'no site frames it').toBe('DENY');
      const others = await get(address);
      expect([others.status, others.text.includes('Uber')]).toEqual([404, false]);
      const known = theirs.of('etag');
      if (known)
        expect((await get(address, { 'If-None-Match': known })).status, 'not even that it is the same').toBe(404);
    }
  });

  test('the cookie is for that company’s addresses, no script reads it and no other site’s form carries it', async () => {
    const { whole } = await open(links[0]?.path ?? '');
    const parts = whole
      .split('; ')
      .slice(1)
      .filter((part) => !part.startsWith('Expires='));
    expect(parts).toEqual([`Path=${company}`, 'HttpOnly', 'SameSite=Lax']);
    expect(whole).not.toContain(links[0]?.path.split('/').at(-1));
  });

  test('the bearer looks and changes nothing', async () => {
    const json = { ...bearer, Origin: product.url, 'Content-Type': 'application/json' };
    const link = { key: 'a key of this bearer', label: 'x', expiresOn: inDays(1), password: null, knownOn: null };
    for (const [method, place, wanted] of [
      ['PUT', 'visibility', { visibility: 'public' }],
      ['POST', 'people', { email: 'somebody@example.com', role: 'owner' }],
      ['POST', 'links', link],
    ] as const) {
      const sent = { method, body: JSON.stringify(wanted) };
      expect((await get(`${company}/sharing/${place}`, json, sent)).status, place).toBe(403);
    }
    const page = await get(`${company}/sharing`, bearer);
    expect([page.status, page.text.includes('Only an owner of Uber says who may see it.')]).toEqual([403, true]);
    expect((await get(company, bearer)).text).not.toContain(`${company}/sharing`);
  });

  test('a frozen link shows what was known on its day, on pages, in files and by data, whatever day is asked for', async () => {
    const frozen = { Cookie: (await open(links[1]?.path ?? '')).cookie };
    const page = await get(company, frozen);
    expect(page.text).toContain('30 Jun 2020');
    const known = async (headers: Headers, more = '') =>
      (await get(`${company}/charts/revenue.csv${more}`, headers)).text;
    expect(await known(frozen)).toBe(await known(bearer, '?asKnownOn=2020-06-30'));
    expect(await known(frozen, '?asKnownOn=2024-12-31')).toBe(await known(frozen));
    expect((await known(bearer)).length).toBeGreaterThan((await known(frozen)).length);
    const [later] = await execute(
      product.databaseUrl,
      `SELECT f.id FROM fact AS f JOIN company AS c ON c.id = f.company_id WHERE c.slug = 'uber' AND f.known_at > '2020-06-30' LIMIT 1`,
    );
    expect((await get(`${company}/facts/${later?.id}`, bearer)).status).toBe(200);
    expect((await get(`${company}/facts/${later?.id}`, frozen)).status).toBe(404);
  });

  test('a link with a password says nothing before it is given, and works without script', async () => {
    const { path } = links[2] ?? { path: '' };
    const page = await get(path);
    expect([page.status, page.text.includes('This link has a password'), page.text.includes('Uber')]).toEqual([
      200,
      true,
      false,
    ]);
    const give = (password: string) =>
      get(`${path}/open`, { Origin: product.url }, { method: 'POST', body: new URLSearchParams({ password }) });
    const wrong = await give('battery staple');
    expect([wrong.status, wrong.of('location'), wrong.of('set-cookie')]).toEqual([303, `${path}?said=wrong`, null]);
    expect((await get(`${path}?said=wrong`)).text).toContain('This is not its password.');
    expect((await give('correct horse')).of('location')).toBe(company);
    expect((await get(`${path}/open`)).of('set-cookie')).toBeNull();
  });

  test('a link’s address is told to nobody by its pages, and stands in no log', async () => {
    for (const { path } of links) {
      for (const address of [path, `${path}/open`]) {
        const answer = await get(address);
        expect(answer.of('referrer-policy')).toBe('same-origin');
        expect(answer.of('x-robots-tag')).toContain('noindex');
        expect(answer.of('cache-control')).toBe('private, no-store');
      }
    }
    const log = readFileSync(product.server.log, 'utf8');
    expect(log).toContain('/shared/[secret]');
    for (const { path } of links) expect(log).not.toContain(path.split('/').at(-1));
  });

  test('a revoked link is out with the next request, also for who opened it', async () => {
    expect((await get(company, bearer)).status).toBe(200);
    await execute(product.databaseUrl, `UPDATE company_link SET revoked_at = now() WHERE id = '${links[0]?.id}'`);
    for (const kind of kinds) expect((await get(company + kind, bearer)).status, kind).toBe(404);
    const page = await get(links[0]?.path ?? '');
    expect([page.status, page.text.includes('This link leads nowhere')]).toEqual([404, true]);
    expect((await get(`${links[0]?.path}/open`)).of('set-cookie')).toBeNull();
  });

  test.each(['x', 'A'.repeat(43), '..%2f..%2fcompanies', "'%20OR%201=1", '%00', 'a'.repeat(5_000)])(
    'no guess opens anything: %s',
    async (guess) => {
      for (const address of [`/shared/${guess}`, `/shared/${guess}/open`]) {
        const answer = await get(address);
        expect(answer.status, address).toBeLessThan(500);
        expect([answer.of('set-cookie'), answer.text.includes('Uber')]).toEqual([null, false]);
      }
    },
  );

  test.each(['x', 'A'.repeat(43), '{"a":1}'])('no guessed cookie opens anything: %s', async (guess) => {
    const answer = await get(company, { Cookie: `turnaround.link=${guess}` });
    expect([answer.status, answer.text.includes('Uber')]).toEqual([404, false]);
  });
});
