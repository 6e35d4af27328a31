// Without JavaScript an owner is claimed, a password reset, a link's password given; a double submit is one act.
import type { Browser, Page } from 'playwright/test';
import { execute } from '@/tests/support/cluster';
import { owner } from '@/tests/support/sign-in';
import { type OwnedProduct, startOwnedProduct } from './support/owned-product';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'serial' });

let product: OwnedProduct;

test.beforeAll(async () => {
  product = await startOwnedProduct();
});

test.afterAll(() => product.end());

async function withoutScript(browser: Browser, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto(`${product.url}/sign-in?next=%2Faccount`);
  await page.getByLabel('E-mail address').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('an owner is claimed, with what is wrong said in its place', ({ browser }) =>
  withoutScript(browser, async (page) => {
    await page.goto(await product.ownerWelcome());
    await page.getByLabel('Name').fill(owner.name);
    await page.getByLabel('E-mail address').fill(owner.email);
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Become the owner' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '12 characters' })).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: 'Become the owner' }).click();
    await expect(page).toHaveURL(`${product.url}/account`);
  }));

const next = 'five other plain words here';

test('a password is reset, and the new one signs in', ({ browser }) =>
  withoutScript(browser, async (page) => {
    await page.goto(await product.resetWelcome(owner.email));
    await page.getByLabel('Password', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page).toHaveURL(`${product.url}/account`);
    await page.context().clearCookies();
    await signIn(page, next);
    await expect(page).toHaveURL(`${product.url}/account`);
  }));

test('a form that is sent twice is one act', ({ browser }) =>
  withoutScript(browser, async (page) => {
    await signIn(page, next);
    await page.getByLabel('Name', { exact: true }).fill('Olga Twice');
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Change the name' }) });
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await form.getByRole('button').click();
    const request = await sent;
    const headers = await request.allHeaders();
    expect(headers.origin).toBe(product.url);
    await page.request.post(request.url(), { headers, data: request.postDataBuffer() ?? '' });
    const told = await execute(product.databaseUrl, `SELECT FROM trail_entry WHERE act = 'person-changed'`);
    expect(told).toHaveLength(1);
  }));
