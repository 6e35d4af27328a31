import type { APIRequestContext, APIResponse } from 'playwright/test';
import { caseFacts, factId } from './support/stability-ai';
import { expect, test } from './support/test';

type ApiFact = Record<string, unknown> & { id: string; metric: string; preferred: boolean };

const address = '/api/v1/companies/stability-ai/facts';

async function readFacts(request: APIRequestContext, query = ''): Promise<ApiFact[]> {
  const answer = await request.get(`${address}${query}`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/json');
  return ((await answer.json()) as { facts: ApiFact[] }).facts;
}

const keysOf = (facts: readonly ApiFact[]) =>
  facts.map(({ id }) => caseFacts.find(({ key }) => factId(key) === id)?.key ?? id).sort();

test('the companies are listed with the address of their facts', async ({ request }) => {
  const answer = await request.get('/api/v1/companies');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({
    companies: expect.arrayContaining([
      {
        slug: 'stability-ai',
        name: 'Stability AI',
        sector: 'Generative AI with open models: images, video, sound, 3D and language',
        currency: 'USD',
        facts: address,
      },
      {
        slug: 'uber',
        name: 'Uber',
        sector: 'Ride-hailing, delivery and freight',
        currency: 'USD',
        facts: '/api/v1/companies/uber/facts',
      },
    ]),
    next: null,
  });
});

test('all 35 facts of the case are there, each with its bounds as the source has them', async ({ request }) => {
  const facts = await readFacts(request);
  expect(facts).toHaveLength(35);
  for (const fact of caseFacts) {
    const {
      key: _,
      metric,
      reported,
      low,
      high,
      lowOpen,
      highOpen,
      approximate,
      missing,
      unit,
      period,
      scenario,
    } = fact;
    expect(facts.find(({ id }) => id === factId(fact.key))).toMatchObject({
      ...{ metric, reported, low, high, lowOpen, highOpen, approximate, missing, unit, period, scenario },
      derived: fact.derived,
      knownAt: fact.knownAt,
    });
  }
});

test('a fact has the promised fields and no other; decimals are text', async ({ request }) => {
  const [fact] = await readFacts(request, '?metric=revenue&from=2024-01-01');
  expect(fact).toEqual({
    id: factId('revenue-2024-q1'),
    metric: 'revenue',
    member: null,
    period: { type: 'duration', start: '2024-01-01', end: '2024-03-31', precision: 'quarter' },
    low: '0',
    high: '5000000',
    lowOpen: false,
    highOpen: true,
    approximate: false,
    missing: null,
    reported: '<$5M',
    unit: 'USD',
    scenario: 'actual',
    derived: false,
    source: { number: 1, title: 'Stability AI - Technology Stack', publisher: 'Briefing note', url: null },
    tier: 'compiled',
    knownAt: '2024-05-31',
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    preferred: true,
    flags: [],
  });
});

test('of two wordings of the same loss one is preferred', async ({ request }) => {
  const facts = await readFacts(request, '?metric=net-income');
  expect(facts.map(({ id, preferred }) => [id, preferred]).sort()).toEqual(
    [
      [factId('net-income-2024-q1'), true],
      [factId('net-income-2024-q1-press'), false],
    ].sort(),
  );
});

const filters = [
  ['?metric=headcount', ['headcount-after', 'headcount-before']],
  ['?member=AWS', ['payable-aws-2023-07', 'payable-aws-2023-08']],
  ['?metric=debt&from=2024-05-01', ['debt-after', 'debt-before']],
  ['?metric=debt&to=2023-08-01', ['payable-aws-2023-07', 'payable-aws-2023-08']],
  ['?metric=debt&from=2023-08-31&to=2023-10-01', ['payable-aws-2023-08', 'payable-google-coreweave-2023-10']],
  [
    '?metric=debt&asKnownOn=2024-05-31',
    ['debt-before', 'payable-aws-2023-07', 'payable-aws-2023-08', 'payable-google-coreweave-2023-10'],
  ],
  ['?member=Nobody', []],
] as const;

for (const [query, keys] of filters) {
  test(`${query} gives ${keys.join(', ') || 'nothing'}`, async ({ request }) => {
    expect(keysOf(await readFacts(request, query))).toEqual([...keys]);
  });
}

test('as known on a date: nothing that the world learned later, and the answer says the date', async ({ request }) => {
  const answer = await request.get(`${address}?asKnownOn=2024-05-31`);
  const { asKnownOn, facts } = (await answer.json()) as { asKnownOn: string; facts: ApiFact[] };
  expect(asKnownOn).toBe('2024-05-31');
  expect(keysOf(facts)).toEqual(
    caseFacts
      .filter(({ knownAt }) => knownAt <= '2024-05-31')
      .map(({ key }) => key)
      .sort(),
  );
});

const refusals = [
  [`${address}?metric=profit`, 400, /^There is no metric "profit"\. Known are: revenue, /],
  [`${address}?from=June`, 400, /^"June" is not a date for "from"; write a day of the calendar as 2024-06-25\.$/],
  [`${address}?from=2024-06-01&to=2024-05-01`, 400, /^"from" \(2024-06-01\) is after "to" \(2024-05-01\)\.$/],
  [`${address}?asKnownOn=2023-02-29`, 400, /^"2023-02-29" is not a date for "asKnownOn"/],
  [
    `${address}?page=5`,
    400,
    /^There is no parameter "page" here\. Known are: metric, member, from, to, asKnownOn, limit, cursor\.$/,
  ],
  [`${address}?limit=0`, 400, /^"limit" is a whole number from 1 to 1,000\.$/],
  [`${address}?limit=5000`, 400, /^"limit" is a whole number from 1 to 1,000\.$/],
  [`${address}?cursor=x`, 400, /^This cursor leads nowhere/],
  ['/api/v1/nothing/here', 404, /^There is nothing at this address\. \/api says what there is\.$/],
  [`${address}?metric=debt&metric=cash`, 400, /^The parameter "metric" stands here 2 times; give it once\.$/],
  [`${address}?member=${'x'.repeat(500)}`, 400, /^The value of "member" is too long\.$/],
  ['/api/v1/companies?name=x', 400, /^There is no parameter "name" here\./],
  ['/api/v1/companies/nobody/facts', 404, /^There is no company at this address that you may see\.$/],
] as const;

for (const [query, status, detail] of refusals) {
  test(`${query.slice(0, 80)} is answered ${status} with a sentence`, async ({ request }) => {
    const answer = await request.get(query);
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toEqual({
      title: status === 404 ? 'Not found' : 'Bad request',
      status,
      detail: expect.stringMatching(detail),
    });
  });
}

for (const method of ['post', 'put', 'patch', 'delete'] as const) {
  test(`${method.toUpperCase()} changes no fact, and the answer says what there is`, async ({ request }) => {
    const answer = await request[method](address);
    expect(answer.status()).toBe(405);
    expect(answer.headers().allow).toBe('GET, HEAD, OPTIONS');
    expect(answer.headers()['content-type']).toBe('application/problem+json; charset=utf-8');
  });
}

test('OPTIONS and HEAD say what an address understands and what it would send', async ({ request }) => {
  const options = await request.fetch(`${address.replace('facts', 'briefings')}`, { method: 'OPTIONS' });
  expect([options.status(), options.headers().allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
  const [head, get] = await Promise.all([request.head(address), request.get(address)]);
  expect([head.status(), head.headers().etag]).toEqual([200, get.headers().etag]);
  expect((await head.body()).byteLength).toBe(0);
});

test('page after page, the 35 facts come once each; the last page says so', async ({ request }) => {
  const ids: string[] = [];
  let next: string | undefined = `${address}?limit=10`;
  let pages = 0;
  for (; next; pages += 1) {
    const answer: APIResponse = await request.get(next);
    const { facts, next: cursor } = (await answer.json()) as { facts: ApiFact[]; next: string | null };
    ids.push(...facts.map(({ id }) => id));
    const link: string | undefined = /^<([^>]+)>; rel="next"$/.exec(answer.headers().link ?? '')?.[1];
    expect(Boolean(link)).toBe(cursor !== null);
    next = link;
  }
  expect(pages).toBe(4);
  expect(ids.sort()).toEqual(caseFacts.map(({ key }) => factId(key)).sort());
});

test('who has an answer already is told that nothing changed, and no cache keeps it for another', async ({
  request,
}) => {
  const first = await request.get(address);
  const etag = first.headers().etag ?? '';
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect(first.headers()['cache-control']).toBe('private, no-cache');
  expect(first.headers().vary).toContain('Authorization');
  for (const had of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await request.get(address, { headers: { 'If-None-Match': had } });
    expect([again.status(), (await again.body()).byteLength]).toEqual([304, 0]);
  }
  expect((await request.get(address, { headers: { 'If-None-Match': '"other"' } })).status()).toBe(200);
});
