import type { Page } from 'playwright/test';
import { caseFacts, company, factId } from './support/stability-ai';
import { expect, test } from './support/test';

const passportOf = (key: string) => `${company}/facts/${factId(key)}`;

/** The line of a passport under this name. */
const line = (page: Page, name: string) =>
  page.locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) }).locator('dd');

test('a passport tells bounds, period, scenario, place in the source and who else reports it', async ({ page }) => {
  await page.goto(passportOf('debt-before'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('~$100M');
  await expect(page).toHaveTitle('Debt, May 2024 · Stability AI · Turnaround');
  await expect(line(page, 'As reported')).toHaveText('~$100M');
  await expect(line(page, 'Bounds')).toHaveText('About $100,000,000. The source says “about”; no tolerance is added.');
  await expect(line(page, 'Period')).toHaveText('May 2024 (date inferred, not stated by the source)');
  await expect(line(page, 'Creditor')).toHaveText('cloud providers');
  await expect(line(page, 'Scenario')).toHaveText('Actual');
  await expect(line(page, 'Source')).toHaveText(
    'Briefing note: Stability AI - Technology Stack, section “Non-AI Tech Stack”1',
  );
  await expect(line(page, 'Also reported by')).toHaveText('SmartWorld, relaying The Information');
  await expect(page.getByText('Known to the world by May 2024.')).toContainText(/Recorded here on .+ by Turnaround\./);
  await expect(page.getByText('Never restated.')).toBeVisible();
  await expect(page.locator('#source-1')).toContainText('Compiled');
  await expect(page.locator('#source-20')).toContainText('Relay of a report');
});

const bounds = [
  ['revenue-2024-q1', '<$5M', 'From $0 to below $5,000,000.'],
  ['net-income-2024-q1', '$30M+ loss', 'Without a known lower limit, to −$30,000,000.'],
  ['round-safe-2022', '$10M+', 'From $10,000,000, without a known upper limit.'],
  ['headcount-after', '~45', 'About 45. The source says “about”; no tolerance is added.'],
  ['round-wpp-2025', 'Not disclosed', 'None: not disclosed'],
  ['revenue-2023-forecast', '$11M', 'Exactly $11,000,000.'],
] as const;

for (const [key, figure, words] of bounds) {
  test(`the passport of ${key} prints ${figure} and says its bounds in words`, async ({ page }) => {
    await page.goto(passportOf(key));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(figure);
    await expect(line(page, 'Bounds')).toHaveText(words);
  });
}

test('two wordings of one loss stand side by side: which is preferred, and why', async ({ page }) => {
  await page.goto(passportOf('net-income-2024-q1-press'));
  const conflict = page.locator('section', { has: page.getByRole('heading', { name: 'Sources differ' }) });
  await expect(conflict.locator('li')).toHaveText([
    '$30M+ loss1 Q1 2024 · preferred',
    '>$30M loss2021 Q1 2024 · this one',
  ]);
  await expect(conflict).toContainText('Two wordings of the same quarterly loss');
  await expect(conflict).toContainText('The case follows the first wording of the note. It is the wider of the two');
  await conflict.getByRole('link', { name: '$30M+ loss' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('$30M+ loss');
});

test('every one of the 35 facts has a passport with the words of its source', async ({ page, request }) => {
  for (const { key, reported } of caseFacts) {
    const answer = await request.get(passportOf(key));
    expect(answer.status(), key).toBe(200);
    const quoted = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('dd q')?.textContent,
      await answer.text(),
    );
    expect(quoted, key).toBe(reported);
  }
});

test('a passport leads back to its company', async ({ page }) => {
  await page.goto(passportOf('debt-after'));
  await page.getByRole('main').getByRole('link', { name: 'Stability AI', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stability AI' })).toBeVisible();
});
