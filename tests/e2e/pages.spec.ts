import { notFoundMessage, pages } from './support/pages';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

test('the methods define every metric, and say how a figure is written and spoken', async ({ page }) => {
  await page.goto('/methods');
  const revenue = page.locator('tr#revenue');
  await expect(revenue.getByRole('rowheader')).toHaveText('Revenue');
  await expect(page.locator('tr#net-income')).toContainText('None');
  const losses = page.getByRole('row', { name: /A loss of this much or more/ });
  await expect(losses.getByRole('rowheader')).toHaveText('$30M+ loss');
  await expect(losses).toContainText('a loss of 30 million US dollars or more');
});

test('the navigation leads to the methods and back to the companies', async ({ page }) => {
  await page.goto('/');
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await navigation.getByRole('link', { name: 'Methods' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Methods' })).toBeVisible();
  await navigation.getByRole('link', { name: 'Companies' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Before and after' })).toBeVisible();
});

test.describe('an address with nothing at it', () => {
  test.use({ expectedError: notFoundMessage });

  for (const address of ['/companies/nobody', '/nowhere', `${company}/facts/none`, `${company}/nowhere`]) {
    test(`${address} is answered 404 with a way back`, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
      await page.getByRole('link', { name: 'See the companies' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Before and after' })).toBeVisible();
    });
  }
});

test('health: the process is up and the database ready, never from a cache', async ({ request }) => {
  for (const [address, status] of [
    ['/healthz', 'up'],
    ['/readyz', 'ready'],
  ]) {
    const answer = await request.get(address ?? '');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(await answer.json()).toEqual({ status });
  }
});

test('an appearance that was chosen is kept over a reload, without a flash of the other', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByLabel('Dark').check();
  const dark = await paper();
  expect(dark).not.toBe(light);

  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await paper()).toBe(dark);
  await expect(page.getByLabel('Dark')).toBeChecked();
  await page.getByLabel('System').check();
  expect(await paper()).toBe(light);
  await page.reload();
  expect(await paper()).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe(dark);
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto(company);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
});

test.describe('on every page', () => {
  test.use({ expectedError: notFoundMessage });

  for (const [kind, address] of Object.entries(pages)) {
    test(`${kind} shows everything without scrolling sideways, from 320 to 2560 px`, async ({ page }) => {
      await page.goto(address);
      for (const width of [320, 390, 768, 1280, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const lost = await page.locator('h1, h2, h3, p, td, figure, label').evaluateAll((parts) =>
          parts
            .filter((part) => part.checkVisibility() && !part.closest('[tabindex="0"], .visually-hidden'))
            .filter((part) => part.getBoundingClientRect().left < 0 || part.getBoundingClientRect().right > innerWidth)
            .map(({ textContent }) => textContent),
        );
        expect(lost, `at ${width} px`).toEqual([]);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(sideways, `at ${width} px`).toBeLessThanOrEqual(0);
      }
    });

    test(`${kind} on paper has no navigation, no menus, no controls, and dark ink`, async ({ page }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('navigation')).toBeHidden();
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('radio')).toHaveCount(0);
      const [ink, paper] = await page.evaluate(() => {
        const lightness = (color: string) =>
          (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [lightness(color), backgroundColor];
      });
      expect(ink).toBeLessThan(150);
      expect(paper).toBe('rgba(0, 0, 0, 0)');
    });
  }
});

test('at 2560 px lines of text stay readable: none is longer than 45 em', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1440 });
  await page.goto('/methods');
  const widest = await page
    .locator('main p')
    .evaluateAll((parts) =>
      Math.max(
        ...parts.map((part) => part.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(part).fontSize)),
      ),
    );
  expect(widest).toBeLessThanOrEqual(45);
});
