import type { Page } from 'playwright/test';
import type { ChartSpec } from '@/lib/charts/spec';
import { expect, test } from './support/test';

const uber = '/companies/uber';
const headcount = (page: Page) => page.getByRole('row', { name: /^Headcount/ }).first();

/** Chooses the marks in the bar above a page. */
async function choose(page: Page, numbers: string) {
  const choice = page.getByLabel('Numbers as');
  await choice.selectOption({ label: numbers });
  await page.locator('form').filter({ has: choice }).getByRole('button').click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a reader who chooses German numbers reads ~26.900, on this page and the next, and can go back', async ({
      page,
    }) => {
      await page.goto(uber);
      await expect(headcount(page)).toContainText('~26,900');
      await choose(page, '1.234,5 (German)');
      await expect(page).toHaveURL(/\/companies\/uber\?.*numbers=de-DE/);
      await expect(page.getByLabel('Numbers as')).toHaveValue('de-DE');
      await expect(headcount(page)).toContainText('~26.900');
      await expect(page.getByRole('row', { name: /^Revenue/ }).first()).toContainText('$43,978B');
      await page
        .getByRole('navigation', { name: 'Sections' })
        .getByRole('link', { name: 'Indicators', exact: true })
        .click();
      await expect(page).toHaveURL(`${uber}/indicators?numbers=de-DE`);
      await expect(page.getByText('In Q1 2024 the loss was 6,5% of revenue.').first()).toBeVisible();
      await choose(page, '1,234.5 (US)');
      await expect(page.getByText('In Q1 2024 the loss was 6.5% of revenue.').first()).toBeVisible();
    });
  });
}

test('a chosen day and left-out sources stay when other marks are chosen', async ({ page }) => {
  await page.goto('/companies/stability-ai/capital?asKnownOn=2024-12-31&without=relay');
  await choose(page, '1,234.5 (UK)');
  await expect(page).toHaveURL(/without=relay&asKnownOn=2024-12-31&numbers=en-GB/);
  await expect(page.getByText('As known on 31 Dec 2024. Figures')).toBeVisible();
  await expect(page.locator('#chart-debt').getByText('US$1.6M', { exact: true }).first()).toBeAttached();
});

test('what is taken away has the marks of the page: picture, data and specification', async ({ page, request }) => {
  await page.goto('/companies/stability-ai/capital?numbers=de-DE');
  await page
    .locator('#chart-debt')
    .getByRole('button', { name: /Take the chart/ })
    .click();
  const link = async (name: string) =>
    (await page.getByRole('dialog').getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
  expect(await link('CSV')).toBe('/companies/stability-ai/charts/debt.csv?numbers=de-DE');
  const read = async (name: string) => (await request.get(await link(name))).text();
  expect(await read('SVG')).toContain('$1,6M');
  const row = (await read('CSV')).split('\r\n').find((line) => line.includes('"$1,6M"'));
  expect(row).toContain(',1600000,1600000,');
  const spec = JSON.parse(await read('JSON')) as ChartSpec;
  expect(spec.locale).toBe('de-DE');
  expect(spec.marks.map(({ label }) => label)).toContain('$1,6M');
});

test('a passport writes bounds out in them, and says the figure in English', async ({ page }) => {
  await page.goto('/companies/stability-ai/metrics/debt?numbers=de-DE');
  await page
    .getByRole('row', { name: /Google Cloud/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/\/facts\/.*numbers=de-DE/);
  await expect(page.getByRole('heading', { level: 1, name: '$1,6M' })).toBeVisible();
  await expect(page.getByText('1.6 million US dollars', { exact: true })).toBeVisible();
  await expect(page.getByText('Exactly $1.600.000.')).toBeVisible();
});

test('revenue typed for the licences is read in the marks of the page: 1.500.000 is German for 1,500,000', async ({
  page,
}) => {
  await page.goto('/companies/stability-ai/portfolio?numbers=de-DE');
  await page.getByLabel('Your revenue in a year').fill('1.500.000');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'a year' })).toContainText('With $1,5M a year');
  await choose(page, '1,234.5 (US)');
  await expect(page.getByLabel('Your revenue in a year')).toHaveValue('');
});

test('the comparison and the list of companies offer them too, and lead on in them', async ({ page }) => {
  await page.goto('/compare?metric=headcount');
  await choose(page, '1.234,5 (German)');
  await expect(page).toHaveURL('/compare?companies=stability-ai,uber&metric=headcount&numbers=de-DE');
  const table = page.getByRole('table', { name: /before and after, company by company/ });
  await expect(table.getByRole('row', { name: /^Headcount/ })).toContainText('~26.900');
  await page.goto('/');
  await choose(page, '1,234.5 (UK)');
  await expect(page.getByRole('row', { name: /^Revenue/ }).first()).toContainText('<US$5M');
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Stability AI' }).click();
  await expect(page).toHaveURL('/companies/stability-ai?numbers=en-GB');
});

for (const path of [uber, '/', '/compare', `${uber}/charts/revenue.json`]) {
  test(`${path} with marks that nobody knows says which there are`, async ({ request }) => {
    const answer = await request.get(`${path}?numbers=fr-FR`);
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain('is no way to print numbers. Known are: en-US, en-GB, de-DE.');
  });
}
