import { randomUUID } from 'node:crypto';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { APIRequestContext, APIResponse } from 'playwright/test';
import { details, typedFact } from './support/edit';
import { expect, test } from './support/test';
import { tokenOf } from './support/tokens';

type Document = { readonly paths: Record<string, Record<string, { readonly responses?: Record<string, unknown> }>> };
type Send = { method?: string; headers?: Record<string, string>; data?: unknown };

const company = '/companies/stability-ai';
const content = {
  ...{ title: 'Board', items: [], page: 'wide', theme: 'light', locale: 'en-US', asKnownOn: null, without: [] },
};

/** Checks answers against the document that the product itself serves. */
async function checker(request: APIRequestContext) {
  const document = (await (await request.get('/api/v1/openapi.json')).json()) as Document;
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'document', ...document });
  const seen = new Set<string>();

  async function check(path: string, answer: APIResponse, method: string): Promise<void> {
    const status = String(answer.status());
    const place = `${path} ${method} ${status}`;
    seen.add(place);
    const described = document.paths[path]?.[method.toLowerCase()]?.responses?.[status] as
      | { content?: Record<string, unknown> }
      | undefined;
    expect(described, place).toBeDefined();
    const type = answer.headers()['content-type']?.split(';')[0] ?? 'none';
    if (!described?.content) return expect((await answer.body()).byteLength, place).toBe(0);
    expect(Object.keys(described.content), place).toContain(type);
    const pointer = ['', 'paths', path, method.toLowerCase(), 'responses', status, 'content', type, 'schema']
      .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .join('/');
    const validate = ajv.getSchema(`document#${encodeURI(pointer)}`) as ValidateFunction;
    expect(validate(await answer.json()) ? [] : validate.errors, place).toEqual([]);
  }

  return { document, seen, check };
}

test('every answer of every address is what the document says', async ({ request }) => {
  const { document, seen, check } = await checker(request);
  const [reading, writing] = [
    await tokenOf('read', { editorOf: 'stability-ai' }),
    await tokenOf('write', { editorOf: 'stability-ai' }),
  ];
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

  async function send(path: string, address: string, { method = 'GET', ...rest }: Send, status: number) {
    const answer = await request.fetch(`/api/v1${address}`, { method, ...rest });
    expect([address, answer.status()]).toEqual([address, status]);
    await check(path, answer, method);
    return answer;
  }

  const [facts, briefings, briefing] = ['/facts', '/briefings', '/briefings/{id}'].map(
    (rest) => `/companies/{company}${rest}`,
  ) as [string, string, string];

  await send('/openapi.json', '/openapi.json', {}, 200);
  await send('/companies', '/companies?limit=1', {}, 200);
  await send('/companies', '/companies?limit=0', {}, 400);
  for (const slug of ['stability-ai', 'uber']) await send(facts, `/companies/${slug}/facts?limit=1000`, {}, 200);
  const known = await send(facts, `${company}/facts?asKnownOn=2024-05-31`, { headers: bearer(reading) }, 200);
  await send(
    facts,
    `${company}/facts?asKnownOn=2024-05-31`,
    {
      headers: { 'If-None-Match': known.headers().etag ?? '' },
    },
    304,
  );
  await send(facts, '/companies/nobody/facts', {}, 404);

  const comparison = '/companies/{company}/comparison';
  for (const slug of ['stability-ai', 'uber']) await send(comparison, `/companies/${slug}/comparison`, {}, 200);
  const compared = await send(comparison, '/companies/uber/comparison?basis=first', { headers: bearer(reading) }, 200);
  await send(
    comparison,
    '/companies/uber/comparison?basis=first',
    { headers: { 'If-None-Match': compared.headers().etag ?? '' } },
    304,
  );
  await send(comparison, '/companies/uber/comparison?basis=median', {}, 400);
  await send(comparison, '/companies/nobody/comparison', {}, 404);

  const post = (key: string, more: object = {}): Send => ({
    method: 'POST',
    headers: bearer(writing),
    data: { key, name: 'Board', content, ...more },
  });
  const made = await send(briefings, `${company}/briefings`, post(randomUUID()), 201);
  const { id } = ((await made.json()) as { briefing: { id: string } }).briefing;
  await send(briefings, `${company}/briefings`, { headers: bearer(reading) }, 200);
  await send(briefings, `${company}/briefings`, { ...post(randomUUID()), headers: bearer(reading) }, 403);
  await send(briefings, `${company}/briefings`, { ...post('short') }, 400);
  await send(briefings, `${company}/briefings`, { method: 'POST', headers: bearer(writing) }, 415);
  await send(briefings, `${company}/briefings`, post(randomUUID(), { name: 'x'.repeat(1_100_000) }), 413);
  await send(briefing, `${company}/briefings/${id}`, {}, 200);
  await send(briefing, `${company}/briefings/${randomUUID()}`, {}, 404);
  await send(briefing, `${company}/briefings/${id}`, post(randomUUID(), { from: 1 }), 200);
  const late = await send(briefing, `${company}/briefings/${id}`, post(randomUUID(), { from: 1 }), 409);
  expect(((await late.json()) as { theirs: { revision: number } }).theirs.revision).toBe(2);
  await send(briefing, `${company}/briefings/${id}`, post(randomUUID(), { from: 2, deleted: true }), 200);

  const edits = '/companies/{company}/edits';
  const slug = `zz-documented-${Date.now().toString(36)}`;
  const change = (more: object): Send => ({
    method: 'POST',
    headers: bearer(writing),
    data: { key: randomUUID(), reason: 'A test', ...more },
  });
  const draft = { name: `Zz ${slug}`, ...details };
  const founded = await send('/companies', '/companies', change({ slug, draft }), 201);
  const [address] = ((await founded.json()) as { ids: string[] }).ids;
  expect(address, 'the address of a member’s company ends in letters of its own').toMatch(
    new RegExp(`^${slug}-\\w{5}$`),
  );
  await send('/companies', '/companies', change({ slug: 'Not One', draft }), 400);
  await send('/companies', '/companies', { ...change({ slug, draft }), headers: bearer(reading) }, 403);
  const add = { kind: 'add-fact', draft: typedFact(), beside: [] };
  const own = `/companies/${address}/edits`;
  const stored = await send(edits, own, change({ edits: [add] }), 200);
  const [factId] = ((await stored.json()) as { ids: string[] }).ids;
  await send(edits, own, change({ edits: [{ ...add, draft: typedFact({ value: 'lots' }) }] }), 400);
  const restated = { kind: 'restate-fact', factId, draft: typedFact({ value: '$11M' }) };
  await send(edits, own, change({ edits: [restated] }), 200);
  await send(edits, own, change({ edits: [restated] }), 409);
  await send(edits, '/companies/nobody/edits', change({ edits: [add] }), 404);
  await send(edits, `${company}/edits`, { ...change({ edits: [add] }), headers: bearer(reading) }, 403);

  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { responses = {} }] of Object.entries(methods)) {
      if (method === 'parameters') continue;
      const good = Object.keys(responses).filter((status) => /^20/.test(status));
      for (const status of good)
        expect([...seen], `never tried`).toContain(`${path} ${method.toUpperCase()} ${status}`);
    }
  }
});

for (const [kind, make] of [
  ['an expired token', () => tokenOf('read', { expired: true })],
  ['a revoked token', () => tokenOf('read', { revoked: true })],
  ['a token nobody made', async () => `tat_${'0'.repeat(49)}`],
  ['a mistyped token', async () => `${(await tokenOf('read')).slice(0, -1)}!`],
  ['no token at all', async () => ''],
] as const) {
  test(`${kind} opens nothing, not even what is public`, async ({ request }) => {
    const { check } = await checker(request);
    const answer = await request.get('/api/v1/companies', { headers: { Authorization: `Bearer ${await make()}` } });
    expect([answer.status(), answer.headers()['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"']);
    await check('/companies', answer, 'GET');
  });
}

test('who asks more than 600 times a minute is told when to go on; nobody else is held up', async ({ request }) => {
  const { check } = await checker(request);
  const headers = { Authorization: `Bearer ${await tokenOf('read')}` };
  let answer = await request.head('/api/v1/companies', { headers });
  expect(answer.headers().ratelimit).toMatch(/^"minute";r=599;t=\d+$/);
  for (let round = 0; round < 12; round += 1) {
    await Promise.all(Array.from({ length: 50 }, () => request.head('/api/v1/companies', { headers })));
  }
  answer = await request.get('/api/v1/companies', { headers });
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
  expect(Number(answer.headers()['retry-after'])).toBeLessThanOrEqual(60);
  await check('/companies', answer, 'GET');
  const other = { Authorization: `Bearer ${await tokenOf('read')}` };
  expect((await request.get('/api/v1/companies', { headers: other })).status()).toBe(200);
});

test('the page about the API shows every address and every schema of the document', async ({ page, request }) => {
  const { document } = await checker(request);
  await page.goto('/api');
  for (const path of Object.keys(document.paths)) {
    await expect(page.getByText(`/api/v1${path}`, { exact: true }).first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'A company’s facts' }).click();
  await expect(page.getByRole('heading', { name: 'A company’s facts' })).toBeInViewport();
});
