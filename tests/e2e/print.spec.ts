import type { Page } from 'playwright/test';
import { notFoundMessage, pages } from './support/pages';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

/** What a sheet leaves inside its margins, in CSS pixels (96 an inch). */
const sheets = {
  A4: { width: 688, height: 1009 },
  Letter: { width: 710, height: 942 },
} as const;

async function onPaper(page: Page, address: string, sheet: keyof typeof sheets = 'A4') {
  await page.setViewportSize(sheets[sheet]);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(address);
}

/** What stands at the foot of every sheet: from the page's markup, or from a sheet that a script added. */
const sheetFeet = (page: Page) =>
  page.evaluate(() =>
    [...document.styleSheets, ...document.adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .filter((text) => text.includes('@bottom-left')),
  );

const brightness = (color: string) =>
  (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);

test('paper is light, whatever the reader chose for the screen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('turnaround-theme', 'dark'));
  await onPaper(page, company);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  const colours = await page
    .locator('h1, .recharts-wrapper text, figure svg text')
    .evaluateAll((parts) => parts.map((part) => [getComputedStyle(part).color, getComputedStyle(part).fill]));
  expect(brightness(colours[0]?.[0] ?? '')).toBeLessThan(150);
  expect(colours.length).toBeGreaterThan(20);
  for (const [, fill] of colours.slice(1)) expect(brightness(fill ?? '')).toBeLessThan(450);
});

test('at the end stand the day, the address with the reader’s view, and when it was printed', async ({ page }) => {
  const address = `${company}/headcount?asKnownOn=2024-12-31&without=relay`;
  await onPaper(page, address);
  const foot = page.getByText(/^Printed from .* It shows what was known by 31 Dec 2024\.$/);
  await expect(foot).toBeVisible();
  await expect(foot).toContainText(`${new URL(page.url()).origin}${address}`);
  await expect.poll(() => sheetFeet(page)).toEqual([expect.stringContaining('content: "As known on 31 Dec 2024')]);
  await page.emulateMedia({ media: 'screen' });
  await expect(foot).toBeHidden();
});

test('an address in the foot of a sheet cannot end its style', async ({ page }) => {
  const address = `/?q=${encodeURIComponent('"}</style><script>alert(1)</script>')}`;
  const style = /<style media="print">(.*?)<\/style>/s.exec(await (await page.request.get(address)).text());
  expect(style?.[1]).toMatch(/^@page\{@bottom-left\{content:"[^"<]*"\}\}$/);
  await onPaper(page, address);
  await expect(page.getByText(/^Printed from/)).toBeVisible();
  expect(await sheetFeet(page)).toHaveLength(1);
});

for (const sheet of ['A4', 'Letter'] as const) {
  test(`a chart stands whole on a ${sheet} sheet with its title and footnotes, two below each other`, async ({
    page,
  }) => {
    for (const address of [company, `${company}/capital`, '/companies/uber', '/companies/uber/indicators']) {
      await onPaper(page, address, sheet);
      const figures = page.locator('figure');
      for (const figure of await figures.all()) {
        await expect(figure).toHaveCSS('break-inside', 'avoid');
        expect((await figure.boundingBox())?.height).toBeLessThan(sheets[sheet].height);
      }
    }
    await onPaper(page, company, sheet);
    const heights = await page
      .locator('figure')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.length).toBe(5);
    expect((heights[0] ?? 0) + (heights[1] ?? 0)).toBeLessThan(sheets[sheet].height);
  });
}

test('a chart that Recharts took over on a wide screen is as wide as its place on the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1200 });
  await page.goto(company);
  const figure = page.locator('#chart-debt');
  await figure.scrollIntoViewIfNeeded();
  await figure.hover();
  await expect(figure.locator('.recharts-wrapper')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(sheets.A4);
  const [drawing, notes, whole] = await Promise.all([
    figure.locator('svg.recharts-surface').first().boundingBox(),
    figure.getByText('Claim: a statement').boundingBox(),
    figure.boundingBox(),
  ]);
  if (!drawing || !notes || !whole) throw new Error('not drawn');
  expect(drawing.width).toBeGreaterThan(430);
  expect(drawing.x + drawing.width).toBeLessThanOrEqual(whole.x + whole.width);
  expect(drawing.width / drawing.height).toBeCloseTo(580 / 340, 1);
  expect(drawing.x + drawing.width).toBeLessThanOrEqual(notes.x);
  expect(drawing.y + drawing.height).toBeLessThanOrEqual(whole.y + whole.height);
});

test('the head of a long table comes again on each sheet, rows stay whole, sources keep their numbers', async ({
  page,
}) => {
  await onPaper(page, '/companies/uber/changes');
  const table = page.locator('table').last();
  await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group');
  await expect(table.locator('thead th').first()).toHaveCSS('position', 'static');
  await expect(table.locator('tbody tr').first()).toHaveCSS('break-inside', 'avoid');
  await expect(table.locator('tbody tr').first().locator('sup a')).toBeVisible();
});

test('what a source carries stands there in full, without anything to open', async ({ page }) => {
  await onPaper(page, '/companies/uber/sources');
  const more = page.locator('details', { hasText: /^and \d+ more/ }).first();
  await expect(more.locator('summary')).toBeHidden();
  await expect(more.getByRole('link').first()).toBeVisible();
});

test.describe('as a file', () => {
  test.use({ expectedError: notFoundMessage });

  for (const [kind, address] of Object.entries(pages)) {
    test(`${kind} prints on A4 and Letter, on no sheet more than it needs`, async ({ page }) => {
      await page.goto(address);
      for (const [format, width] of [
        ['A4', 595],
        ['Letter', 612],
      ] as const) {
        const pdf = (await page.pdf({ format })).toString('latin1');
        const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) [\d.]+\]/g)].map(([, wide]) =>
          Math.floor(Number(wide)),
        );
        expect(boxes.length).toBeGreaterThan(0);
        expect(new Set(boxes)).toEqual(new Set([width]));
        await page.setViewportSize(sheets[format]);
        await page.emulateMedia({ media: 'print' });
        const needed = await page.evaluate(() => document.documentElement.scrollHeight);
        // Where charts and short sections move to the next sheet, the one before is at worst half empty.
        expect(boxes.length).toBeLessThanOrEqual(1 + Math.ceil((needed / sheets[format].height) * 1.6));
        await page.emulateMedia({ media: null });
      }
    });
  }
});
