import type { Locator, Page } from 'playwright/test';
import { company, factId } from './support/stability-ai';
import { expect, test } from './support/test';

const names = ['revenue', 'net-income', 'debt', 'funding', 'headcount'];

const figureOf = (page: Page, name: string) => page.locator(`#chart-${name}`);

/** A chart that has come alive: its marks answer. */
const liveMarks = (figure: Locator) => figure.locator('g[data-mark][tabindex]');

/** The reader turns to the chart, and it comes alive. */
async function turnTo(figure: Locator): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await figure.hover({ position: { x: 5, y: 5 } });
  await expect(liveMarks(figure)).not.toHaveCount(0);
}

type Place = Record<string, readonly number[]>;

/** Where the chart, each of its marks and each label stand on the page. */
function placesOf(figure: Locator): Promise<Place> {
  return figure.evaluate((element) => {
    const place = (part: Element) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x, y + scrollY, width, height];
    };
    const drawn = [...element.querySelectorAll('g[data-mark]')].filter((mark) => mark.checkVisibility());
    const parts = drawn.flatMap((mark) =>
      [...mark.querySelectorAll('rect:not([fill="transparent"]), path, text')].map((part, index) => {
        return [`${mark.getAttribute('data-mark')} ${part.tagName} ${index}`, place(part)] as const;
      }),
    );
    return Object.fromEntries([['figure', place(element)], ...parts]);
  });
}

/** The furthest that any part went, in pixels; endless where a part came or went. */
function furthest(before: Place, after: Place): number {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const moves = [...names].flatMap((name) =>
    [0, 1, 2, 3].map((index) => Math.abs((before[name]?.[index] ?? -1e6) - (after[name]?.[index] ?? 1e6))),
  );
  return Math.max(...moves);
}

type Measured = { shifted: string[] };

for (const width of [390, 1280]) {
  test(`at ${width} px Recharts takes over without moving anything by more than a pixel`, async ({ page }) => {
    // Low enough that no chart is on screen, and alive, before it is measured.
    await page.setViewportSize({ width, height: 360 });
    await page.addInitScript(() => {
      const measured: Measured = { shifted: [] };
      Object.assign(window, { measured });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as unknown as { value: number; sources: { node?: Node }[] };
          const nodes = sources.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent,
          );
          measured.shifted.push(`${value.toFixed(4)}: ${nodes.join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(company);
    await page.evaluate(() => document.fonts.ready);
    const before: Place[] = [];
    for (const name of names) before.push(await placesOf(figureOf(page, name)));
    await expect(liveMarks(page.locator('main'))).toHaveCount(0);

    for (const [index, name] of names.entries()) {
      const figure = figureOf(page, name);
      await turnTo(figure);
      await page.mouse.move(0, 0);
      const after = await placesOf(figure);
      expect(Object.keys(after).length, name).toBeGreaterThan(2);
      expect(furthest(before[index] ?? {}, after), name).toBeLessThanOrEqual(1);
      expect(after.figure, name).toEqual(before[index]?.figure);
    }
    const { shifted } = await page.evaluate(() => (window as unknown as { measured: Measured }).measured);
    expect(shifted).toEqual([]);
  });
}

test('a page that is only read loads no Recharts; turning to a chart does', async ({ page }) => {
  const withRecharts: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('.js')) return;
    if ((await response.text().catch(() => '')).includes('recharts-surface')) withRecharts.push(response.url());
  });
  await page.goto(company, { waitUntil: 'networkidle' });
  expect(withRecharts).toEqual([]);
  await turnTo(figureOf(page, 'debt'));
  await expect.poll(() => withRecharts.length).toBeGreaterThan(0);
});

test('a chart on screen comes alive by itself once the page is calm', async ({ page }) => {
  await page.goto(company);
  await figureOf(page, 'headcount').scrollIntoViewIfNeeded();
  await expect(liveMarks(figureOf(page, 'headcount'))).toHaveCount(2, { timeout: 20_000 });
});

test('pointing at a mark tells its bounds, period, scenario and source', async ({ page }) => {
  await page.goto(company);
  const figure = figureOf(page, 'net-income');
  await turnTo(figure);
  await liveMarks(figure).first().locator('rect[fill^="var"]').first().hover();
  const tip = figure.locator('section + [role="status"]');
  await expect(tip).toContainText('$30M+ loss');
  await expect(tip).toContainText('a loss of 30 million US dollars or more, Q1 2024, actual');
  await expect(tip).toContainText('[1] Briefing note, 13 Dec 2025, compiled');
  await expect(tip).toContainText('Sources differ');
  await page.mouse.move(0, 0);
  await expect(tip).toHaveCount(0);
});

test('Tab reaches one mark a chart; arrows, Home and End move; Escape closes', async ({ page }) => {
  await page.goto(company);
  const figure = figureOf(page, 'debt');
  await turnTo(figure);
  await page.mouse.move(0, 0);
  await expect(figure.locator('g[data-mark][tabindex="0"]')).toHaveCount(1);

  await figure.locator('g[data-mark][tabindex="0"]').focus();
  const tip = figure.locator('section + [role="status"]');
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-mark'));
  expect(await at()).toBe(factId('payable-aws-2023-07'));
  await expect(tip).toContainText('AWS: 1 million US dollars');

  const walk = [
    ['ArrowRight', 'payable-aws-2023-08'],
    ['ArrowDown', 'payable-google-coreweave-2023-10'],
    ['End', 'debt-after'],
    ['ArrowRight', 'debt-after'],
    ['ArrowLeft', 'debt-before'],
    ['ArrowUp', 'payable-google-coreweave-2023-10'],
    ['Home', 'payable-aws-2023-07'],
    ['ArrowLeft', 'payable-aws-2023-07'],
  ] as const;
  for (const [key, fact] of walk) {
    await page.keyboard.press(key);
    expect(await at(), key).toBe(factId(fact));
  }
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);

  await page.keyboard.press('End');
  await expect(tip).toContainText('0 US dollars, Dec 2024, claim');
  await page.keyboard.press('Tab');
  expect(await at()).toBeNull();
  await expect(tip).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  expect(await at()).toBe(factId('debt-after'));
});

test('a focused mark is visible as such', async ({ page }) => {
  await page.goto(company);
  const figure = figureOf(page, 'headcount');
  await turnTo(figure);
  await page.mouse.move(0, 0);
  const mark = figure.locator('g[data-mark][tabindex="0"]');
  const shapes = await mark.locator('rect').count();
  await mark.focus();
  await expect(mark.locator('rect')).toHaveCount(shapes + 1);
  await expect(mark.locator('rect').last()).toHaveCSS('stroke', /^rgb/);
});

test.describe('for readers who asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing on the page moves by itself or lingers', async ({ page }) => {
    await page.goto(company);
    await turnTo(figureOf(page, 'revenue'));
    const longest = await page.evaluate(() =>
      Math.max(
        0,
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const style = getComputedStyle(element);
          return `${style.transitionDuration},${style.animationDuration}`.split(',').map(Number.parseFloat);
        }),
      ),
    );
    expect(longest).toBeLessThan(0.001);
    const animations = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(animations).toBe(0);
  });
});
