import type { Browser, Page } from 'playwright/test';
import { appCode, owner } from '@/tests/support/sign-in';
import { type OwnedProduct, startOwnedProduct } from './support/owned-product';
import { expect, test } from './support/test';
import { violations } from './support/violations';

test.describe.configure({ mode: 'serial' });

let product: OwnedProduct;

test.beforeAll(async () => {
  product = await startOwnedProduct();
});

test.afterAll(() => product.end());

async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto(`${product.url}/sign-in?next=%2Faccount`);
  await page.getByLabel('E-mail address').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in and waits until it is done. */
async function enter(page: Page): Promise<void> {
  await signIn(page, owner);
  await expect(page).toHaveURL(`${product.url}/account`);
}

test('while nobody owns it, signing in says where the address to begin with is', async ({ page }) => {
  await page.goto(`${product.url}/sign-in`);
  await expect(page.getByText('Nobody owns this installation yet')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the address from the terminal makes an owner, once', async ({ page }) => {
  const address = await product.ownerWelcome();
  await page.goto(address);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Name').fill(owner.name);
  await page.getByLabel('E-mail address').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '12 characters' })).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect(page.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
  await expect(page.getByRole('banner').getByText(owner.name)).toBeVisible();
  const again = await page.request.get(address);
  expect(again.status()).toBe(404);
});

test('a wrong password and an unknown address are refused in the same words, and nothing is typed twice', async ({
  page,
}) => {
  await signIn(page, { email: 'nobody@figures.example', password: 'a wrong password' });
  const unknown = await page.locator('main [role="alert"]').textContent();
  await signIn(page, { email: owner.email, password: 'a wrong password' });
  expect(await page.locator('main [role="alert"]').textContent()).toBe(unknown);
  await expect(page.getByLabel('E-mail address')).toHaveValue(owner.email);
  expect(await violations(page)).toEqual([]);
});

test('by keyboard alone: sign in, go where one wanted to, sign out', async ({ page }) => {
  await page.goto(`${product.url}/account`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(owner.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(owner.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${product.url}/account`);
  await page.getByRole('banner').getByText(owner.name).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto(`${product.url}/account`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('signing in works, and a wrong password is told in its place', async ({ page }) => {
    await signIn(page, { ...owner, password: 'a wrong password' });
    await expect(page.getByText('do not go together')).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
  });
});

test('an authenticator app becomes the second step; a code is good once, and so is a recovery code', async ({
  page,
  browser,
}) => {
  await enter(page);
  const section = page.locator('#second-step');
  await section.getByLabel('Password', { exact: true }).fill(owner.password);
  await section.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await expect(section.getByRole('img', { name: /Picture of the key/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const key = (await section.locator('p[class*="code"]').first().textContent()) ?? '';
  const uri = `otpauth://totp/x?secret=${key.replaceAll(' ', '')}`;
  const recovery =
    (await section.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').first().textContent()) ?? '';
  await section.getByLabel('Code that the app shows').fill(appCode(uri, new Date()));
  await section.getByRole('button', { name: 'Turn the second step on' }).click();
  await expect(section.getByRole('button', { name: 'Turn it off' })).toBeVisible();

  const other = await otherBrowser(browser);
  await signIn(other, owner);
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  expect(await violations(other)).toEqual([]);
  await other.goto(`${product.url}/account`);
  await expect(other).toHaveURL(/\/sign-in/);
  await other.goto(`${product.url}/sign-in/second-step`);
  await other.getByLabel('Code').fill(recovery.toLowerCase());
  await other.getByRole('button', { name: 'Go on' }).click();
  await expect(other).toHaveURL(`${product.url}/`);
  await other.context().clearCookies();
  await signIn(other, owner);
  await other.getByLabel('Code').fill(recovery);
  await other.getByRole('button', { name: 'Go on' }).click();
  await expect(other.locator('main [role="alert"]')).toContainText('not good');
  await other.context().close();

  await section.getByLabel('Password', { exact: true }).fill(owner.password);
  await section.getByRole('button', { name: 'Turn it off' }).click();
  await expect(section.getByRole('button', { name: 'Set up an authenticator app' })).toBeVisible();
});

test('a passkey signs in without a password, and does not once it is removed', async ({ page }) => {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enter(page);
  await page.getByLabel('Name of the passkey').fill('Work laptop');
  await page.getByRole('button', { name: 'Add a passkey of this device' }).click();
  await expect(page.getByText('Work laptop')).toBeVisible();
  await page.context().clearCookies();
  await page.goto(`${product.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Work laptop' }).click();
  await expect(page.getByText('Work laptop')).toBeHidden();
});

test('somebody invited begins with an address, sees no people, and is out at their next request when kept out', async ({
  page,
  browser,
}) => {
  await enter(page);
  await page.goto(`${product.url}/people`);
  await page.getByLabel('Name').fill('Mina Member');
  await page.getByLabel('E-mail address').fill('mina@figures.example');
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const address = await page.getByLabel('Address to hand on').inputValue();
  expect(await violations(page)).toEqual([]);

  const other = await otherBrowser(browser);
  await other.goto(address);
  await other.getByLabel('Password', { exact: true }).fill('other plain words of mine');
  await other.getByRole('button', { name: 'Join' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Mina Member', exact: true })).toBeVisible();
  expect((await other.goto(`${product.url}/people`))?.status()).toBe(404);

  await page.reload();
  await page.getByRole('link', { name: 'Mina Member' }).click();
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await expect(page.getByText('Deactivated: signed out everywhere')).toBeVisible();
  await page.goto(`${product.url}/people`);
  await expect(page.getByRole('button', { name: 'Reactivate: Mina Member' })).toBeVisible();
  await other.goto(`${product.url}/account`);
  await expect(other).toHaveURL(/\/sign-in/);
  await signIn(other, { email: 'mina@figures.example', password: 'other plain words of mine' });
  await expect(other.locator('main [role="alert"]')).toContainText('do not go together');
  await other.context().close();
});

test('sign-ins are listed with browser and address; one is ended, then all', async ({ page, browser }) => {
  const other = await otherBrowser(browser);
  await enter(other);
  await enter(page);
  await expect(page.getByText('This browser')).toBeVisible();
  await expect(page.getByText('This machine').first()).toBeVisible();
  const sessions = page.getByRole('button', { name: /^Sign out Chrome on/ });
  const before = await sessions.count();
  await sessions.first().click();
  await expect(sessions).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await other.goto(`${product.url}/account`);
  await expect(other).toHaveURL(/\/sign-in/);
  await other.context().close();
});

test('who signs out leaves nothing in the browser of what was typed and not stored', async ({ page }) => {
  await enter(page);
  const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
  for (const out of ['Sign out', 'Sign out everywhere']) {
    await page.goto(`${product.url}/companies/new`, { waitUntil: 'networkidle' });
    await page.getByLabel('Name', { exact: true }).fill('A name that nobody else may know');
    await expect.poll(drafts).toHaveLength(1);
    page.once('dialog', (dialog) => dialog.accept());
    await page.goto(`${product.url}/account`, { waitUntil: 'networkidle' });
    expect(await drafts()).toHaveLength(1);
    if (out === 'Sign out') await page.getByRole('banner').locator('summary').last().click();
    await page.getByRole('button', { name: out, exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in|\/$/);
    expect(await drafts()).toEqual([]);
    if (out === 'Sign out') await enter(page);
  }
});

test('what is answered to somebody who signed in is kept by no cache', async ({ page }) => {
  const stranger = await page.request.get(`${product.url}/companies/stability-ai`);
  expect(stranger.headers()['cache-control']).toContain('public');
  await enter(page);
  for (const address of ['/', '/companies/stability-ai', '/companies/stability-ai/charts/debt.svg', '/account']) {
    const answer = await page.request.get(product.url + address);
    expect([address, answer.headers()['cache-control']]).toEqual([address, 'private, no-store']);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('the pages of signing in have nothing that axe-core objects to, and do not scroll sideways', async ({
        page,
      }) => {
        await page.goto(`${product.url}/sign-in`);
        expect(await violations(page)).toEqual([]);
        await enter(page);
        for (const address of ['/account', '/people']) {
          await page.goto(product.url + address);
          expect(await violations(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        }
      });
    });
  }
}

async function otherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}
