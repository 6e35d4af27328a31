import { company } from './support/stability-ai';
import { expect, test } from './support/test';
import { violations } from './support/violations';

const field = { name: 'Find' } as const;

test('by keyboard alone: Ctrl K, "head", Enter leads to the headcount page of this company and view', async ({
  page,
}) => {
  await page.goto(`${company}?asKnownOn=2024-12-31`);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', field)).toBeFocused();
  await page.keyboard.type('head');
  await expect(page.getByRole('option').first()).toContainText('Headcount');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${company}/headcount?asKnownOn=2024-12-31`);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the arrows choose, Escape gives the focus back to where it was', async ({ page }) => {
  await page.goto('/');
  const opener = page.getByRole('button', { name: /^Find Ctrl K/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('uber');
  await expect(page.getByRole('option', { name: /Uber/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('"/" opens it, but not while one types', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Company').fill('a');
  await page.getByLabel('Company').press('/');
  await expect(page.getByLabel('Company')).toHaveValue('a/');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', field)).toBeFocused();
});

test('what is nowhere is said, with hostile text as text', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', field).fill('<script>alert(1)</script>%_\\');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing here is called' })).toContainText('<script>');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe-core objects to nothing while it is open', async ({ page }) => {
      await page.goto(company);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('each chart explains the marks that it has, where it stands', async ({ page }) => {
  await page.goto(company);
  const chart = page.locator('#chart-debt');
  await chart.locator('summary', { hasText: 'How to read this' }).click();
  await expect(chart.getByText('Dotted edge: a claim, said by the company without a filing.')).toBeVisible();
  await expect(chart.getByText('Hatched: a forecast')).toHaveCount(0);
});
