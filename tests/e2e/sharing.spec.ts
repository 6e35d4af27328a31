import type { Browser, Page } from 'playwright/test';
import { type Product, startProduct } from '@/tests/support/product';
import { execute } from '../support/cluster';
import { expect, test } from './support/test';
import { violations } from './support/violations';

// A product of its own: what is shared here would else stand in the lists that other tests count.
let product: Product;
let company = '';
let sharing = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  product = await startProduct(process.env.E2E_DATABASE_URL ?? '');
  company = `${product.url}/companies/uber`;
  sharing = `${company}/sharing`;
  await execute(
    product.databaseUrl,
    `UPDATE company SET visibility = 'private' WHERE slug = 'uber';
     INSERT INTO person (id, name, email) VALUES ('anna', 'Anna', 'anna@shared.example'),
       ('ben', 'Ben', 'ben@shared.example')`,
  );
});

test.afterAll(() => product.end());

const add = async (page: Page, email: string, role: string) => {
  const form = page.getByRole('form', { name: 'Add a person' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Role').selectOption(role);
  await form.getByRole('button', { name: 'Add' }).click();
};

test('the company’s page says that it is private, and leads to who may see it', async ({ page }) => {
  await page.goto(company);
  await page.getByText('Private', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Sharing' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sharing' })).toBeVisible();
});

test.describe('people', () => {
  test.use({ expectedError: /status of 4\d\d/ });

  test('come in by e-mail, change what they are and go; the last owner stays', async ({ page }) => {
    await page.goto(sharing);
    await add(page, 'nobody@shared.example', 'viewer');
    await expect(page.getByText('Nobody signs in here with this address.')).toBeVisible();
    await add(page, 'anna@shared.example', 'owner');
    const anna = page.getByRole('listitem').filter({ hasText: 'anna@shared.example' });
    await expect(anna).toBeVisible();
    await add(page, 'ben@shared.example', 'viewer');
    const ben = page.getByRole('listitem').filter({ hasText: 'ben@shared.example' });
    await expect(ben.getByLabel('Role of Ben')).toHaveValue('viewer');
    await ben.getByLabel('Role of Ben').selectOption('editor');
    await expect(page.getByText('Ben is editor now.')).toBeVisible();
    await anna.getByRole('button', { name: 'Remove Anna' }).click();
    await expect(page.getByText('A company keeps at least one owner.')).toBeVisible();
    await expect(anna).toBeVisible();
    await ben.getByRole('button', { name: 'Remove Ben' }).click();
    await expect(ben).toHaveCount(0);
    await page.reload();
    await expect(anna.getByLabel('Role of Anna')).toHaveValue('owner');
    await expect(ben).toHaveCount(0);
  });
});

test('a link’s address is shown once, and the link is listed until and after it is revoked', async ({ page }) => {
  await page.goto(sharing);
  const form = page.getByRole('form', { name: 'Make a link' });
  await form.getByLabel('For whom').fill('The lenders');
  await form.getByLabel('Figures as known on').fill('2024-06-30');
  await form.getByLabel('Password').fill('correct horse');
  await form.getByRole('button', { name: 'Make a link' }).click();
  const address = page.getByLabel('Address of the new link');
  await expect(address).toHaveValue(/\/shared\/[\w-]{43}$/);
  const secret = await address.inputValue();
  const listed = page.getByRole('listitem').filter({ hasText: 'The lenders' });
  await expect(listed).toContainText('As known on 30 Jun 2024, with a password');
  await page.reload();
  await expect(listed).toBeVisible();
  expect(await page.content()).not.toContain(secret.split('/').at(-1));
  await page.goto(secret);
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page).toHaveURL(company);
  await page.goto(sharing);
  await expect(listed).toContainText('Opened in 1 browser in 30 days');
  await listed.getByRole('button', { name: 'Revoke the link for The lenders' }).click();
  await expect(page.getByText('The link for The lenders leads nowhere now.')).toBeVisible();
  await expect(listed).toContainText('Revoked');
  expect((await page.request.get(secret)).status()).toBe(404);
});

test('it becomes public only when that is said twice: by choice and by button', async ({ page }) => {
  await page.goto(sharing);
  await page.getByLabel(/^Public/).check();
  await page.reload();
  await expect(page.getByLabel(/^Private/)).toBeChecked();
  await page.getByLabel(/^Public/).check();
  await page.getByRole('button', { name: 'Make it public' }).click();
  await expect(page.getByRole('button', { name: 'Make it public' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel(/^Public/)).toBeChecked();
  await page.getByLabel(/^Private/).check();
  await page.getByRole('button', { name: 'Make it private' }).click();
  await expect(page.getByRole('button', { name: 'Make it private' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`${colorScheme} at ${width} px: nothing to find fault with, and nothing beside the page`, async ({
      browser,
    }) => {
      const page = await open(browser, { colorScheme, width });
      await page.goto(sharing);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.context().close();
    });
  }
}

async function open(browser: Browser, { colorScheme, width }: { colorScheme: 'light' | 'dark'; width: number }) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  return context.newPage();
}
