import type { Page } from 'playwright/test';
import { expect, test } from './support/test';
import { violations } from './support/violations';

const both = '/compare?companies=stability-ai,uber';

/** Where the restructuring stands on each drawing that is shown, in pixels of the page. */
async function monthsZero(page: Page): Promise<number[]> {
  const lines = page.locator('figure g[role="img"][aria-label^="Restructuring:"] path');
  await expect(lines.first()).toBeAttached();
  return lines.evaluateAll((found) =>
    found.filter((line) => line.checkVisibility()).map((line) => Math.round(line.getBoundingClientRect().left)),
  );
}

test('without parameters the first two companies are compared by revenue, as reported', async ({ page }) => {
  const answer = await page.goto('/compare');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 2, name: 'Revenue, US dollars' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([/^Stability AI/, /^Uber/]);
  await expect(page.getByLabel('As reported')).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Metric' })).toHaveValue('revenue');
});

test('month 0 stands at the same place on every drawing, at every width', async ({ page }) => {
  await page.goto(both);
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const places = await monthsZero(page);
    expect(places, `at ${width} px`).toHaveLength(2);
    expect(new Set(places).size, `at ${width} px`).toBe(1);
  }
});

test('as an index the base is 100 and named, and where there is none the reason stands', async ({ page }) => {
  await page.goto(`${both}&metric=headcount&as=index`);
  const stability = page.getByRole('figure', { name: /^Stability AI/ });
  await expect(stability).toContainText('Line across: 100 = 17 Apr 2024 (~200), the last before the restructuring.');
  await expect(stability.getByText('~22.5', { exact: true }).first()).toBeVisible();
  await page.goto(`${both}&as=index`);
  await expect(page.getByText(/There is no index, because .* \(<\$5M, Q1 2024\) may be zero\./)).toBeVisible();
});

test('the table holds all companies, and leads to passports and to each company’s own sources', async ({ page }) => {
  await page.goto(both);
  const table = page.getByRole('table', { name: /before and after, company by company/ });
  await expect(table.getByRole('columnheader')).toHaveText(['Metric', /^Stability AI/, /^Uber/]);
  const headcount = table.getByRole('row', { name: /^Headcount/ });
  const source = headcount.getByRole('link', { name: 'Source 9' });
  await expect(source).toHaveAttribute('href', '/companies/stability-ai/sources#source-9');
  await headcount.getByRole('link', { name: '~45' }).click();
  await expect(page).toHaveURL(/\/companies\/stability-ai\/facts\//);
});

test('a date is kept in the address, and what was not known then is left out', async ({ page }) => {
  await page.goto(`${both}&metric=headcount&asKnownOn=2024-06-30`);
  await expect(page.getByText('As known on 30 Jun 2024. What')).toBeVisible();
  const stability = page.getByRole('figure', { name: /^Stability AI/ });
  await expect(stability.getByText('~200', { exact: true }).first()).toBeVisible();
  await expect(stability.getByText('~45', { exact: true })).toHaveCount(0);
  await page.goto(`${both}&asKnownOn=2019-06-30`);
  await expect(page.getByText(/No restructuring was announced by 30 Jun 2019/).first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to an address with all that it says', async ({ page }) => {
    await page.goto('/compare');
    await page.getByRole('combobox', { name: 'Metric' }).selectOption('debt');
    await page.getByRole('radio', { name: /^Index/ }).check();
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL('/compare?companies=stability-ai,uber&metric=debt&as=index');
    await expect(page.getByRole('heading', { level: 2, name: /^Debt, the last before/ })).toBeVisible();
  });
});

test.describe('an address that cannot be compared', () => {
  test.use({ expectedError: /status of 40[04]/ });
  const forty = Array.from({ length: 40 }, (_, index) => `company-${index}`).join(',');

  for (const [query, status, sentence] of [
    ['companies=', 400, /^Name at least two companies to compare\.$/],
    ['companies=stability-ai', 400, /^Name at least two companies to compare; "stability-ai" is one\.$/],
    ['companies=stability-ai,stability-ai', 400, /^"stability-ai" is named twice/],
    [`companies=${forty}`, 400, /at most eight\.$/],
    ['companies=stability-ai,nobody', 404, /^There is no company "nobody" here that you may see\.$/],
    ['metric=happiness', 400, /^There is no metric "happiness"/],
    ['as=logarithm', 400, /^"logarithm" is no way to compare/],
    ['asKnownOn=yesterday', 400, /is not a date/],
    [`companies=${'a'.repeat(4_000)}`, 400, /too long/],
  ] as const) {
    test(`${query.slice(0, 50)} is answered ${status} with a sentence and the form`, async ({ page }) => {
      const answer = await page.goto(`/compare?${query}`);
      expect(answer?.status()).toBe(status);
      await expect(page.getByRole('main').getByText(sentence)).toBeVisible();
      await page.getByLabel('Stability AI').check();
      await page.getByLabel('Uber').check();
      await page.getByRole('button', { name: 'Compare' }).click();
      await expect(page).toHaveURL('/compare?companies=stability-ai,uber');
      await expect(page.getByRole('figure')).toHaveCount(2);
    });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('axe-core objects to nothing, with tables open', async ({ page }) => {
        await page.goto(`${both}&metric=debt&as=index`);
        for (const summary of await page.locator('figure summary').all()) await summary.click();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

test('nothing scrolls the page sideways from 320 to 1280 px, and on paper there are no controls', async ({ page }) => {
  await page.goto(both);
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `at ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});
