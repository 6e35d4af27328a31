import { readFileSync } from 'node:fs';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

const opener = 'Take the chart “Stability AI: Debt, US dollars”';

test('the menu of a chart offers every file in the chosen size, and gives it', async ({ page }) => {
  await page.goto(company);
  const figure = page.locator('#chart-debt');
  await figure.getByRole('button', { name: opener }).click();
  const menu = figure.getByRole('region', { name: opener });
  const addresses = () => menu.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const files = `${company}/charts/debt`;
  expect(await addresses()).toEqual([
    `${files}.png?size=slide&scale=2`,
    `${files}.svg?size=slide`,
    `${files}.csv`,
    `${files}.json`,
  ]);
  await menu.getByLabel('Size').selectOption('Memo 1600 × 900');
  expect((await addresses()).slice(0, 2)).toEqual([`${files}.png?size=memo&scale=2`, `${files}.svg?size=memo`]);

  const waiting = page.waitForEvent('download');
  await menu.getByRole('link', { name: 'PNG picture' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('stability-ai-debt.png');
  const png = readFileSync(await download.path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 1800]);
});

test('the menu works by keyboard: Tab shows it, Enter opens, Escape closes and gives the focus back', async ({
  page,
}) => {
  await page.goto(company);
  const figure = page.locator('#chart-debt');
  const button = figure.getByRole('button', { name: opener });
  await figure.getByText('Figures as a table').focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await expect(button).toHaveCSS('opacity', '1');
  await expect(button).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(figure.getByLabel('Size')).toBeFocused();
  for (const name of ['Copy as PNG', 'PNG picture', 'SVG drawing', 'CSV data', 'JSON specification']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(name);
  }
  await page.keyboard.press('Escape');
  await expect(figure.getByLabel('Size')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a click elsewhere closes the menu', async ({ page }) => {
  await page.goto(company);
  const figure = page.locator('#chart-debt');
  await figure.getByRole('button', { name: opener }).click();
  await page.getByRole('heading', { name: 'Charts' }).click();
  await expect(figure.getByLabel('Size')).toHaveCount(0);
});

test('Copy as PNG puts the picture on the clipboard and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(company);
  const figure = page.locator('#chart-debt');
  await figure.getByRole('button', { name: opener }).click();
  await figure.getByRole('button', { name: 'Copy as PNG' }).click();
  await expect(figure.getByRole('status')).toHaveText('Copied.');
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return [picture.width, picture.height];
  });
  expect(size).toEqual([2560, 1440]);
});

test.describe('when the picture cannot be had', () => {
  test.use({ expectedError: /Failed to load resource/ });

  test('Copy as PNG says what to do instead', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.route('**/charts/debt.png*', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(company);
    const figure = page.locator('#chart-debt');
    await figure.getByRole('button', { name: opener }).click();
    await figure.getByRole('button', { name: 'Copy as PNG' }).click();
    await expect(figure.getByRole('status')).toHaveText('The picture could not be copied. Take the PNG as a file.');
  });
});
