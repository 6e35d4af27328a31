import type { Page } from 'playwright/test';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

/** What the case says, word by word: metric, before, after, change or the reason why there is none. */
const rows = [
  [
    'Revenue',
    '<$5M[1][20][21] Q1 2024',
    'No revenue has been disclosed since the restructuring “triple digit growth”[1], Dec 2024, claim',
    'No figure after to compare with',
  ],
  [
    'Net income',
    '$30M+ loss[1] Q1 2024',
    'No net income has been disclosed since the restructuring',
    'No figure after to compare with',
  ],
  ['Debt', '~$100M[1][20] May 2024, cloud providers', '$0[1] Dec 2024, claim', '▼~−$100M ~−100%, better, by a claim'],
  ['Funding', '$174M[10] 18 Apr 2024', '$181M[1] 13 Dec 2025', 'Not comparable: the two sources count differently'],
  ['Headcount', '~200[1][9] 17 Apr 2024', '~45[1] Dec 2024', '▼~−155 ~−78%'],
];

/** The five rows as a reader sees them: citations in brackets, lines apart by a space. */
async function readRows(page: Page): Promise<string[][]> {
  const table = page.getByRole('table', { name: 'Stability AI: headline metrics before and after' });
  await table.locator('sup a').evaluateAll((links) => {
    for (const link of links) link.textContent = `[${link.textContent}]`;
  });
  const cells = await Promise.all(
    (await table.locator('tbody tr').all()).map((row) => row.locator('th, td[data-label]').allInnerTexts()),
  );
  return cells.map((row) => row.map((text) => text.replaceAll(/\s+/g, ' ').trim()));
}

const byNumber = (one: string, other: string) => Number(one.slice(7)) - Number(other.slice(7));

for (const address of ['/', company]) {
  test(`${address} tells the five metrics before and after, each with bounds, date and sources`, async ({ page }) => {
    await page.goto(address);
    expect(await readRows(page)).toEqual(rows);
  });

  test(`every citation on ${address} leads to the source of its number`, async ({ page }) => {
    await page.goto(address);
    const part = address === '/' ? `main section:has(h2 a[href="${company}"])` : 'main';
    const citations = page.locator(`${part} sup a`);
    const wanted = await citations.evaluateAll((links) =>
      links.map((link) => ({ text: link.textContent, href: (link as HTMLAnchorElement).getAttribute('href') })),
    );
    const at = address === '/' ? `${company}/sources` : '';
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted).toEqual(wanted.map(({ text }) => ({ text, href: `${at}#source-${text}` })));

    await citations.first().click();
    await expect(page).toHaveURL(`${address === '/' ? at : company}#source-1`);
    const source = page.locator('#source-1');
    await expect(source).toBeInViewport();
    await expect(source).toContainText('Stability AI - Technology Stack');
    await expect(source).toContainText('Briefing note · 13 Dec 2025');
    const numbers = await page.locator('main [id^="source-"]').evaluateAll((items) => items.map(({ id }) => id));
    expect(numbers.sort(byNumber)).toEqual(Array.from({ length: 24 }, (_, index) => `source-${index + 1}`));
  });
}

test('from the list of companies one comes to the company and from a figure to its passport', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Stability AI' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stability AI' })).toBeVisible();
  await page
    .getByRole('row', { name: /^Headcount/ })
    .getByRole('link', { name: '~200' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: '~200' })).toBeVisible();
  await expect(page.getByText('About 200 people', { exact: true })).toBeVisible();
});

test('the page says which restructuring it compares and where its windows end', async ({ page }) => {
  await page.goto(company);
  await expect(page.locator('header').getByText('2024 recapitalisation, announced on 25 Jun 2024.')).toHaveText(
    '2024 recapitalisation, announced on 25 Jun 2024. Before is until 24 Jun 2024, after is from 25 Jun 2024.',
  );
});

test('all eighteen events stand in the order of time with their source', async ({ page }) => {
  await page.goto(company);
  const events = page.locator('section', { has: page.getByRole('heading', { name: 'Events' }) }).locator('li');
  await expect(events).toHaveCount(18);
  await expect(events.nth(12)).toHaveText(/^25 Jun 2024New money, debt forgiven, obligations released1/);
  for (const event of await events.all()) await expect(event.locator('sup a')).not.toHaveCount(0);
});

test('the overview says whether it worked, and each of its reasons leads to a figure or a metric', async ({ page }) => {
  await page.goto(company);
  const verdict = page.getByRole('region', { name: 'Did it work?' });
  await expect(verdict.getByRole('paragraph')).toHaveText(
    'Headcount fell by about 78% (17 Apr 2024 to Dec 2024), as reported at second hand; by the company’s own statement debt fell to none (May 2024 to Dec 2024); no revenue or net income has been disclosed since.',
  );
  await expect(verdict.getByRole('heading', { level: 3 })).toHaveText([/^Shown/, /^Claimed/, /^Not disclosed/]);
  await verdict.getByRole('link', { name: 'Debt fell to none' }).click();
  await expect(page).toHaveURL(/\/companies\/stability-ai\/facts\//);
  await page.goBack();
  await verdict.getByRole('link', { name: 'Net income' }).click();
  await expect(page).toHaveURL(`${company}/metrics/net-income`);
});

test('what the restructuring did stands between: 80M of new money, 100M or more forgiven, a new chief executive', async ({
  page,
}) => {
  await page.goto(company);
  const deal = page.getByRole('region', { name: 'What was done' });
  await expect(deal.getByRole('link')).toHaveText([
    /\+\$80M new money/,
    /−\$100M or more of debt forgiven/,
    /−\$300M of obligations released/,
    /more than 20 people laid off/,
    /Emad Mostaque steps down as CEO/,
    /Prem Akkaraju takes over as CEO, Sean Parker as chair/,
  ]);
  await deal.getByRole('link', { name: /Prem Akkaraju/ }).click();
  await expect(page).toHaveURL(`${company}/timeline#event-12`);
});

test('a company of before and after the restructuring was known shows one side the day before, and nothing to edit', async ({
  page,
}) => {
  await page.goto(`${company}?asKnownOn=2024-04-30`);
  await expect(page.getByText('No restructuring was known by 30 Apr 2024.')).toBeVisible();
  const table = page.getByRole('table', { name: 'Stability AI: the latest figures known' });
  await expect(table.getByRole('row', { name: /^Headcount/ })).toContainText('~200');
  await expect(page.getByRole('region', { name: 'Did it work?' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Add a restructuring' })).toHaveCount(0);
});

test.describe('on a basis', () => {
  test.use({ javaScriptEnabled: false });

  test('Uber is compared over twelve months, and a link without script leads to the first quarter after', async ({
    page,
  }) => {
    await page.goto('/companies/uber');
    const revenue = page
      .getByRole('table', { name: /headline metrics before and after/ })
      .getByRole('row', { name: /^Revenue/ });
    await expect(revenue).toContainText('$43.978B');
    const choice = page.getByRole('navigation', { name: 'Basis of comparison' });
    await expect(choice.locator('[aria-current]')).toHaveText('Last twelve months');
    await choice.getByRole('link', { name: 'First after' }).click();
    await expect(page).toHaveURL('/companies/uber?basis=first');
    await expect(revenue).toContainText('$2.813B');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Headcount' }).click();
    await expect(page).toHaveURL('/companies/uber/headcount?basis=first');
  });

  test('a sum leads to its parts: four quarters of revenue to 30 Jun 2021', async ({ page }) => {
    await page.goto('/companies/uber');
    await page
      .getByRole('table', { name: /headline metrics before and after/ })
      .getByRole('link', { name: '$12.81B' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('$12.81B');
    await expect(page.getByRole('table', { name: /parts of the sum/ }).locator('tbody tr')).toHaveCount(4);
  });

  test('an unknown basis, and one that the figures do not allow, say what is shown instead', async ({ page }) => {
    const answer = await page.goto('/companies/uber?basis=median');
    expect(answer?.status()).toBe(200);
    await expect(page.getByText('“median” is not a basis of comparison').first()).toContainText(
      'Shown instead: “Last twelve months”',
    );
    await page.goto(`${company}?basis=ltm`);
    await expect(page.getByText(/^There is no comparison of the last twelve months/).first()).toContainText(
      'Shown instead: “Latest”.',
    );
  });
});
