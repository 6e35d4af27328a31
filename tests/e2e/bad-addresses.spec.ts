import { company } from './support/stability-ai';
import { expect, test } from './support/test';

const long = 'x'.repeat(4_000);

/** Address, status, and the sentence that says what is wrong. */
const refused: [string, number, RegExp][] = [
  ['/companies/nobody/headcount', 404, /There is no company &quot;nobody&quot; here that you may see/],
  [`${company}/metrics/happiness`, 404, /There is no metric &quot;happiness&quot;. Known are: revenue/],
  [`${company}/metrics/debt?member=Nobody`, 400, /is no part of this metric. Known are: AWS/],
  [`${company}/metrics/debt?sort=colour`, 400, /is no column to sort by/],
  [`${company}/metrics/debt?order=sideways`, 400, /is no order/],
  [`${company}/metrics/debt?scenario=dream`, 400, /is no scenario/],
  [`${company}/facts/nothing`, 404, /Stability AI has no figure &quot;nothing&quot;/],
  [`${company}?asKnownOn=yesterday`, 400, /is not a date/],
  [`${company}?asKnownOn=2024-02-31`, 400, /is not a date/],
  [`${company}?asKnownOn=2999-01-01`, 400, /is in the future/],
  [`${company}?asKnownOn=1999-01-01`, 404, /On 1 Jan 1999 nothing was known of Stability AI/],
  [`${company}?asKnownOn=2024-01-01&asKnownOn=2024-02-01`, 400, /stands here 2 times/],
  [`${company}?without=gossip`, 400, /is no tier of sources/],
  [`${company}?asKnownOn=${long}`, 400, /too long/],
  [`${company}/headcount?since=noon`, 400, /is not a date/],
  [`${company}/timeline?kind=magic`, 400, /is no kind of event here. Known are:/],
  [`${company}/timeline?from=2024-06-01&to=2024-05-01`, 400, /is after/],
  [`${company}/portfolio?revenue=plenty`, 400, /plenty/],
  [`${company}/portfolio?revenue=-5`, 400, /−?-5/],
  [`${company}/changes?to=2999-01-01`, 400, /is in the future/],
  [`${company}/changes?from=2024-06-01&to=2024-05-01`, 400, /is after/],
];

for (const [address, status, sentence] of refused) {
  test(`${address.slice(0, 90)} is answered ${status} with a sentence`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    const page = await answer.text();
    expect(page).toMatch(sentence);
    expect(page).not.toMatch(/at \w+ \(|Error:|SELECT/);
  });
}

test('a figure of another company is not found here', async ({ request }) => {
  const answer = await request.get('/companies/nobody/facts/019b1501-d400-71f7-a06f-f5abc363ad9e');
  expect(answer.status()).toBe(404);
});

test('a figure that became known later is not found as known on an earlier day, and the sentence says why', async ({
  request,
}) => {
  const found = await (await request.get('/api/v1/companies/stability-ai/facts?metric=headcount')).json();
  const later = found.facts.find(({ knownAt }: { knownAt: string }) => knownAt === '2025-12-13');
  const answer = await request.get(`${company}/facts/${later.id}?asKnownOn=2024-12-31`);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('is not known in this view');
});

test('parameters that links pick up on their way are left alone', async ({ request }) => {
  expect((await request.get(`${company}/headcount?utm_source=mail`)).status()).toBe(200);
});
