import type { APIRequestContext } from 'playwright/test';
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
    `${address}?limit=5`,
    400,
    /^There is no parameter "limit" here\. Known are: metric, member, from, to, asKnownOn\.$/,
  ],
  [`${address}?metric=debt&metric=cash`, 400, /^The parameter "metric" stands here 2 times; give it once\.$/],
  [`${address}?member=${'x'.repeat(500)}`, 400, /^The value of "member" is too long\.$/],
  ['/api/v1/companies?name=x', 400, /^There is no parameter "name" here\./],
  ['/api/v1/companies/nobody/facts', 404, /^There is no public company at this address\.$/],
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

for (const method of ['post', 'put', 'delete'] as const) {
  test(`${method.toUpperCase()} changes nothing: the API only reads`, async ({ request }) => {
    expect((await request[method](address)).status()).toBe(405);
  });
}
