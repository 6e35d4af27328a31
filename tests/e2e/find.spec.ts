import type { Page } from 'playwright/test';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';
import { violations } from './support/violations';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find' });
const palette = (page: Page) => page.getByRole('dialog');
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });
const opener = (page: Page) => page.locator('button[aria-haspopup="dialog"]', { hasText: 'Find' });

/** Presses a key until the palette is there: before the page has its script, no key opens it. */
async function summon(page: Page, key = 'Control+k'): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused({ timeout: 2_000 });
  }).toPass();
}

/** Opens the palette on a page and waits until everything is there. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await summon(page);
  await expect(page.getByRole('group', { name: 'Companies' }).getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Metrics' }).getByRole('option').first()).toBeAttached();
}

test('leads on in the marks of the page’s numbers', async ({ page }) => {
  await open(page, `${company}?numbers=en-GB`);
  await field(page).fill('head');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${company}/headcount?numbers=en-GB`);
});

test('by keyboard alone: Ctrl K, "head", Enter leads to the headcount page of this company and view', async ({
  page,
}) => {
  await open(page, `${company}?asKnownOn=2024-12-31&without=relay`);
  await page.keyboard.type('head');
  await expect(chosen(page)).toHaveText(/^Headcount/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${company}/headcount?asKnownOn=2024-12-31&without=relay`);
  await expect(page.getByRole('heading', { level: 1, name: 'Headcount' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a chart is found where it stands, and shown', async ({ page }) => {
  await open(page, company);
  await page.keyboard.type('bridge debt');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${company}/capital#chart-debt-bridge`);
  await expect(page.locator('#chart-debt-bridge')).toBeInViewport();
});

test('arrows, Home and End choose, and go round at the ends', async ({ page }) => {
  await open(page, company);
  await page.keyboard.type('net income');
  await expect(palette(page).getByRole('group', { name: 'Figures' })).toBeVisible();
  const titles = palette(page).getByRole('option');
  const last = (await titles.count()) - 1;
  await expect(chosen(page)).toHaveId(/-0$/);
  for (const [key, place] of [
    ['ArrowDown', 1],
    ['End', last],
    ['ArrowDown', 0],
    ['ArrowUp', last],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(chosen(page)).toHaveCount(1);
    await expect(chosen(page)).toBeInViewport();
    const id = await titles.nth(place).getAttribute('id');
    await expect(chosen(page)).toHaveId(String(id));
    await expect(field(page)).toHaveAttribute('aria-activedescendant', String(id));
  }
  await expect(field(page)).toBeFocused();
});

test('Escape gives the focus back to where it was, whatever stands in the field', async ({ page }) => {
  await page.goto(company);
  const link = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Capital' });
  await link.focus();
  await summon(page);
  await page.keyboard.type('uber');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('"/" opens it, but not while one types, nor do other chords', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByLabel('Company').fill('a');
  await page.getByLabel('Company').press('/');
  await expect(page.getByLabel('Company')).toHaveValue('a/');
  await page.getByRole('heading', { level: 1 }).click();
  for (const key of ['k', 'Control+Shift+K', 'Alt+k', 'Control+/']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test('what is typed while it is on its way is not lost', async ({ page }) => {
  await page.goto(company, { waitUntil: 'networkidle' });
  await page.route('**/*.js*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('capi');
  await expect(field(page)).toHaveValue('capi');
  await expect(chosen(page)).toHaveText(/^Capital/);
});

test('outside a company, metrics lead to their definitions and companies are found by name or sector', async ({
  page,
}) => {
  await open(page, '/methods');
  await page.keyboard.type('freight ride');
  await expect(chosen(page)).toHaveText(/^Uber/);
  await field(page).fill('burn');
  await expect(chosen(page)).toHaveText(/^Cash burn/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/methods#cash-burn');
  await expect(page.getByRole('rowheader', { name: 'Cash burn', exact: true })).toBeInViewport();
});

test('on a company’s page a person is found by the event that names them, and a figure by its value', async ({
  page,
}) => {
  await open(page, company);
  await page.keyboard.type('akkaraju');
  const event = palette(page).getByRole('group', { name: 'Events' }).getByRole('option').first();
  await expect(event).toContainText('Akkaraju');
  await field(page).fill('turnover <$5M');
  const figure = palette(page).getByRole('group', { name: 'Figures' }).getByRole('option').first();
  await expect(figure).toContainText('Revenue, Q1 2024');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$5M');
  expect(await violations(page)).toEqual([]);
});

test('what is nowhere is said, with hostile text as text', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)> %_\\';
  await open(page, '/');
  await field(page).fill(hostile);
  await expect(page.getByRole('status').filter({ hasText: 'Nothing here is called' })).toHaveText(
    `Nothing here is called “${hostile}”.`,
  );
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe('when the answer does not come', () => {
  test.use({ expectedError: /status of 503/ });
  test('a sentence says so and the way back is open', async ({ page }) => {
    await page.route('**/find**', (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.goto('/', { waitUntil: 'networkidle' });
    await opener(page).click();
    await expect(page.getByText('Not everything could be asked for. Close this and try again.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(opener(page)).toBeFocused();
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });
  test('a place is opened by a tap; a tap beside it closes it', async ({ page }) => {
    await page.goto(company, { waitUntil: 'networkidle' });
    await opener(page).tap();
    const option = palette(page).getByRole('option', { name: /^Timeline Stability AI/ });
    await expect(option).toBeVisible();
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await field(page).fill('timeline');
    await expect(palette(page).getByRole('option')).toHaveCount(2);
    await page.touchscreen.tap(195, 690);
    await expect(page.getByRole('dialog')).toBeHidden();
    await opener(page).tap();
    await option.tap();
    await expect(page).toHaveURL(`${company}/timeline`);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      test('axe-core objects to nothing while it is open, and nothing scrolls sideways', async ({ page }) => {
        await open(page, company);
        expect(await violations(page)).toEqual([]);
        const beyond = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(beyond).toBe(0);
      });
    });
  }
}

test('its script comes with its first use only', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(company, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/find'))).toEqual([]);
  const before = new Set(asked.filter((path) => path.endsWith('.js')));
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  expect(asked.filter((path) => path.endsWith('.js') && !before.has(path)).length).toBeGreaterThan(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the button is not there', async ({ page }) => {
    await page.goto(company);
    await expect(page.getByRole('button', { name: /^Find/ })).toBeHidden();
  });
});

type Answer = { entries: { group: string; title: string; href: string }[] };

for (const slug of ['stability-ai', 'uber']) {
  test(`every place of ${slug} is there, every chart on the page that is named`, async ({ request }) => {
    test.slow();
    const { entries } = (await (await request.get(`/find?company=${slug}`)).json()) as Answer;
    expect(new Set(entries.map(({ group }) => group))).toEqual(new Set(['Pages', 'Metrics', 'Charts']));
    for (const { href } of entries) {
      const [address = '', id] = href.split('#');
      const answer = await request.get(address);
      expect(answer.status(), href).toBe(200);
      if (id) expect(await answer.text(), href).toContain(`id="${id}"`);
    }
  });
}

for (const [address, status] of [
  ['/find?company=%00&asKnownOn=2024-12-31', 200],
  ['/find?company=nobody', 200],
  ['/find?company=stability-ai&asKnownOn=tomorrow', 400],
  ['/find?q=x', 400],
  ['/find/companies?q=%00', 200],
  ['/find/companies?q=%25', 200],
  [`/find/companies?q=${'x'.repeat(201)}`, 400],
] as const) {
  test(`${address.slice(0, 60)} is answered ${status}`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(status);
  });
}

test('a sign that means "anything" to the database means itself', async ({ request }) => {
  for (const sign of ['%', '_', '\\']) {
    const answer = await request.get(`/find/companies?q=${encodeURIComponent(sign)}`);
    expect(((await answer.json()) as Answer).entries).toEqual([]);
  }
});
