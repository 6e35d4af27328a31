import { notFoundMessage, pages } from './support/pages';
import { expect, test } from './support/test';
import { violations } from './support/violations';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 }, expectedError: notFoundMessage });

      for (const [kind, address] of Object.entries(pages)) {
        test(`${kind} has nothing that axe-core objects to`, async ({ page }) => {
          await page.goto(address);
          expect(await violations(page)).toEqual([]);
        });
      }

      test('nor have live charts with a tip and open tables', async ({ page }) => {
        await page.goto(pages.company);
        for (const figure of await page.locator('figure').all()) {
          await figure.scrollIntoViewIfNeeded();
          await figure.hover({ position: { x: 5, y: 5 } });
          await expect(figure.locator('g[data-mark][tabindex="0"]')).toHaveCount(1);
          for (const summary of await figure.locator('summary').all()) await summary.click();
        }
        const figure = page.locator('#chart-net-income');
        await figure.locator('g[data-mark][tabindex="0"]').dispatchEvent('pointerover');
        await expect(figure.getByText('a loss of 30 million US dollars or more, Q1 2024, actual')).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

test('a screen reader is told what a chart shows, mark by mark, with its bounds', async ({ page }) => {
  await page.goto(pages.company);
  const figure = page.getByRole('figure', { name: /Headcount, people/ });
  await expect(figure.getByRole('img', { name: 'about 200 people, 17 Apr 2024, actual' }).first()).toBeVisible();
  const described =
    'Stability AI: Headcount over time. about 200 people, 17 Apr 2024, actual; about 45 people, Dec 2024, actual.';
  await expect(figure.getByLabel(described, { exact: true }).first()).toBeVisible();
});

test('with enlarged text of 200 % nothing is lost or scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(pages.company);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
