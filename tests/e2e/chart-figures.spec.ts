import type { Page } from 'playwright/test';
import { chartWords } from './support/chart-words';
import { charts, company, factId, idsOf } from './support/stability-ai';
import { expect, test } from './support/test';

const figureOf = (page: Page, name: string) => page.locator(`#chart-${name}`);

/** The words of the drawing that this width shows. */
const drawnWords = (page: Page, name: string) => figureOf(page, name).locator('svg:visible text').allTextContents();

for (const words of chartWords) {
  test(`the chart ${words.name} tells its message, title, marks, gaps, events and footnotes`, async ({ page }) => {
    await page.goto(company);
    const figure = figureOf(page, words.name);
    await expect(figure.locator('figcaption p')).toHaveText(words.message);
    await expect(figure.getByRole('heading', { level: 3 })).toHaveText(words.title);

    const drawn = (await drawnWords(page, words.name)).map((text) => text.trim());
    const expected = ['25 Jun 2024', ...words.labels, ...words.gaps, ...words.events.map(String)];
    expect(expected.filter((word) => !drawn.includes(word))).toEqual([]);
    expect(drawn.filter((word) => word === 'Not disclosed')).toHaveLength(
      words.name === 'funding' ? 1 : words.gaps.length,
    );

    const events = await figure
      .locator('ol li')
      .evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));
    expect(events).toEqual(words.events);
    const notes = await figure.locator('ol + p, p + p').allTextContents();
    expect(words.footnotes.filter((note) => !notes.includes(note))).toEqual([]);
  });
}

for (const { name, metric } of charts) {
  test(`the table twin of ${name} has every fact of the metric, each leading to its passport`, async ({ page }) => {
    await page.goto(company);
    const figure = figureOf(page, name);
    await expect(figure.getByRole('table')).toBeHidden();
    await figure.getByText('Figures as a table').click();
    await expect(figure.getByRole('table')).toBeVisible();
    const addresses = await figure
      .getByRole('rowheader')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.sort()).toEqual(idsOf(metric).map((id) => `${company}/facts/${id}`));
  });
}

test('a table twin gives what the source said, when the world knew it, and from where', async ({ page }) => {
  await page.goto(company);
  const figure = figureOf(page, 'debt');
  await figure.getByText('Figures as a table').click();
  const row = figure.locator('tbody tr', { has: page.locator(`a[href$="${factId('debt-after')}"]`) });
  await expect(row.locator('th, td')).toHaveText(['Dec 2024', 'Total', '$0', 'claim', '“no debt”', '2024-12-09', '1']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is whole: five rows, five drawings, events, sources', async ({ page, request }) => {
    await page.goto(company);
    await expect(
      page.getByRole('table', { name: /headline metrics before and after/ }).locator('tbody tr'),
    ).toHaveCount(5);
    for (const { name, labels } of chartWords) {
      const drawn = (await drawnWords(page, name)).map((text) => text.trim());
      expect(labels.filter((word) => !drawn.includes(word))).toEqual([]);
    }
    await expect(page.locator('li[id^="source-"]')).toHaveCount(24);

    const html = await (await request.get(company)).text();
    const drawings = [...html.matchAll(/<svg id="([a-z-]+)-1"/g)].map(([, id]) => id);
    expect(drawings).toEqual(chartWords.flatMap(({ name }) => [`${name}-wide`, `${name}-narrow`]));
  });

  test('a table opens and a figure leads to its passport', async ({ page }) => {
    await page.goto(company);
    const figure = figureOf(page, 'headcount');
    await figure.getByText('Figures as a table').click();
    await figure.getByRole('link', { name: 'Dec 2024' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '~45' })).toBeVisible();
  });

  test('what needs JavaScript does not pretend to work', async ({ page }) => {
    await page.goto(company);
    await expect(page.getByRole('button', { name: /Take the chart/ })).toHaveCount(0);
    await expect(page.getByRole('group', { name: 'Appearance' })).toBeHidden();
  });
});
