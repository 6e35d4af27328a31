import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';
import { violations } from './support/violations';

const embed = `${company}/charts/debt/embed`;

/** A page of another site that holds this markup. */
async function otherSite(markup: string) {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Another site</title><body style="margin:0">${markup}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

const frame = (address: string, width = '100%') =>
  `<iframe src="${process.env.TURNAROUND_URL}${address}" width="${width}" height="900" style="border:0"></iframe>`;

test('a page of another site can frame a chart, which says whose it is and leads back', async ({ page }) => {
  const site = await otherSite(frame(embed));
  await page.goto(site.url);
  const chart = page.frameLocator('iframe');
  await expect(
    chart.getByText('Debt (cloud providers) fell from about $100M in May 2024 to none in Dec 2024'),
  ).toBeVisible();
  await expect(chart.getByRole('heading', { level: 1 })).toHaveText(/Stability AI\s*Debt, US dollars/);
  await expect(chart.getByRole('group', { name: /Debt/ }).first()).toBeVisible();
  await expect(chart.getByText('Claim: a statement of the company without a filing.')).toBeVisible();
  await expect(chart.getByText(/^Sources: \[1\] Briefing note, compiled, 13 Dec 2025;/)).toBeVisible();
  const waiting = page.waitForEvent('popup');
  await chart.getByRole('link', { name: 'See it with every figure on Turnaround' }).click();
  const back = await waiting;
  await expect(back.locator('#chart-debt')).toBeInViewport();
  site.close();
});

test.describe('every other page', () => {
  test.use({ expectedError: /frame-ancestors|X-Frame-Options/ });

  for (const address of [company, `${company}/metrics/debt`, `${company}/charts/debt.svg`, '/', '/methods']) {
    test(`${address} cannot be framed by another site`, async ({ page }) => {
      const site = await otherSite(frame(address));
      const refused = page.waitForEvent('console', (message) => /frame-ancestors 'none'/.test(message.text()));
      await page.goto(site.url);
      await refused;
      await expect(page.frameLocator('iframe').getByText('Stability AI')).toHaveCount(0);
      site.close();
    });
  }
});

test('only the embedded chart may be framed, also when it is sent again from what is kept', async ({ request }) => {
  for (const address of [
    embed,
    embed,
    company,
    company,
    `${company}/charts/debt.png`,
    '/healthz',
    '/companies/nobody',
  ]) {
    const headers = (await request.get(address)).headers();
    const isEmbed = address === embed;
    expect(headers['content-security-policy'], address).toContain(
      isEmbed ? 'frame-ancestors *' : "frame-ancestors 'none'",
    );
    expect(headers['x-frame-options'], address).toBe(isEmbed ? undefined : 'DENY');
  }
  const missing = await request.get('/companies/nobody/charts/debt/embed');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('an embedded chart follows its host’s width and needs no script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(embed);
  for (const [width, drawn] of [
    [340, '.narrow'],
    [390, '.narrow'],
    [640, '.wide'],
    [1280, '.wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator(drawn)).toBeVisible();
    await expect(page.locator('.drawing > :visible')).toHaveCount(1);
    const box = await page.locator(`${drawn} svg`).boundingBox();
    expect(box?.width).toBeCloseTo(Math.min(width, 768) - 32, 0);
  }
  expect(await page.locator('script').count()).toBe(0);
  await context.close();
});

test('its colours are what the address asks for, else what the reader’s system is', async ({ page }) => {
  const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const [light, dark] = ['rgb(253, 252, 249)', 'rgb(20, 22, 26)'];
  for (const [colorScheme, theme, colour] of [
    ['light', '', light],
    ['dark', '', dark],
    ['light', '?theme=dark', dark],
    ['dark', '?theme=light', light],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${embed}${theme}`);
    expect(await paper()).toBe(colour);
    expect(await violations(page)).toEqual([]);
  }
});

test('it keeps the day of its address, and says so', async ({ page }) => {
  await page.goto(`${embed}?asKnownOn=2024-05-31`);
  await expect(page.getByText('As known on 31 May 2024.')).toBeVisible();
  await expect(page.getByRole('link')).toHaveAttribute('href', /capital\?asKnownOn=2024-05-31#chart-debt$/);
});

test.describe('oEmbed', () => {
  const ask = (url: string, more = '') => `/oembed?url=${encodeURIComponent(url)}${more}`;
  const here = (path: string) => `${process.env.TURNAROUND_URL}${path}`;

  test('is told by the pages that have a chart, and what it gives shows that chart in full', async ({ page }) => {
    await page.goto(`${company}/metrics/debt`);
    const told = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = await page.request.get(told ?? '');
    expect(answer.headers()['content-type']).toContain('application/json');
    const found = await answer.json();
    expect(found).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Turnaround', width: 640 });
    const site = await otherSite(found.html);
    await page.goto(site.url);
    const chart = page.frameLocator('iframe');
    await expect(chart.getByRole('link', { name: 'See it with every figure on Turnaround' })).toBeVisible();
    const unseen = await chart.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight);
    expect(unseen).toBeLessThanOrEqual(0);
    site.close();
  });

  test('gives every chart the room it needs, and little more', async ({ page }) => {
    test.slow();
    for (const of of [company, '/companies/uber']) {
      for (const name of ['revenue', 'net-income', 'debt-bridge', 'funding-total', 'headcount', 'timeline', 'cash']) {
        for (const width of [360, 640]) {
          const answer = await page.request.get(ask(here(`${of}/charts/${name}/embed`), `&maxwidth=${width}`));
          if (answer.status() === 404) continue;
          const { height } = await answer.json();
          await page.setViewportSize({ width, height: 200 });
          await page.goto(`${of}/charts/${name}/embed`);
          const needed = await page.evaluate(() => document.documentElement.scrollHeight);
          expect(height, `${of} ${name} at ${width}`).toBeGreaterThanOrEqual(needed);
          expect(height, `${of} ${name} at ${width}`).toBeLessThan(needed * 1.25);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  test('knows a chart by its page, its place on a page, its file and its embedded form', async ({ request }) => {
    for (const path of [
      `${company}/metrics/debt`,
      `${company}#chart-debt`,
      `${company}/capital?asKnownOn=2026-01-01#chart-debt`,
      `${company}/charts/debt.png?size=memo`,
      embed,
    ]) {
      const answer = await request.get(ask(here(path)));
      expect(answer.status(), path).toBe(200);
      expect((await answer.json()).title, path).toContain('Debt, US dollars');
    }
    const day = await request.get(ask(here(`${company}/capital?asKnownOn=2024-12-31#chart-debt`)));
    expect((await day.json()).html).toContain('embed?asKnownOn=2024-12-31');
  });

  test('stays within the width and height that are asked for', async ({ request }) => {
    const found = await (await request.get(ask(here(embed), '&maxwidth=400&maxheight=300'))).json();
    expect(found).toMatchObject({ width: 400, height: 300 });
    expect(found.html).toContain('width="400" height="300"');
  });

  for (const [what, address, status] of [
    ['another site’s page', ask('https://example.com/companies/stability-ai'), 404],
    ['a page without a chart', ask(here('/methods')), 404],
    ['an unknown company', ask(here('/companies/nobody/metrics/debt')), 404],
    ['an unknown chart', ask(here(`${company}#chart-nothing`)), 404],
    ['no address', '/oembed', 400],
    ['what is no address', ask('nonsense'), 400],
    ['a width that is none', ask(here(embed), '&maxwidth=wide'), 400],
    ['XML', ask(here(embed), '&format=xml'), 501],
    ['a file on this machine', ask('file:///etc/passwd'), 404],
  ] as const) {
    test(`${what} is answered ${status}`, async ({ request }) => {
      const answer = await request.get(address);
      expect(answer.status()).toBe(status);
      expect((await answer.json()).detail).toMatch(/\.$/);
    });
  }
});
