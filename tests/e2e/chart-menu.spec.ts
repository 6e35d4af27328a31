import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';
import { violations } from './support/violations';

const opener = 'Take the chart “Stability AI: Debt, US dollars”';
const files = `${company}/charts/debt`;
const today = new Date().toISOString().slice(0, 10);

async function openMenu(page: Page, address: string = company) {
  await page.goto(address);
  await page.locator('#chart-debt').getByRole('button', { name: opener }).click();
  const menu = page.getByRole('dialog', { name: opener });
  await expect(menu).toBeVisible();
  return menu;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the menu of a chart offers every file in the chosen size, colours and pixels, and gives it', async ({ page }) => {
  const menu = await openMenu(page);
  const addresses = () => menu.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(await addresses()).toEqual([
    `${files}.pptx?size=slide`,
    `${files}.pdf?size=slide`,
    `${files}.png?size=slide&scale=2`,
    `${files}.svg?size=slide`,
    `${files}.xlsx`,
    `${files}.csv`,
    `${files}.json`,
  ]);
  await menu.getByRole('radio', { name: /^Memo/ }).check();
  await menu.getByRole('radio', { name: 'Dark' }).check();
  await menu.getByLabel('PNG pixels').selectOption('3 × (4800 × 2700)');
  expect((await addresses()).slice(0, 4)).toEqual([
    `${files}.pptx?size=memo&theme=dark`,
    `${files}.pdf?size=memo&theme=dark`,
    `${files}.png?size=memo&theme=dark&scale=3`,
    `${files}.svg?size=memo&theme=dark`,
  ]);
  const waiting = page.waitForEvent('download');
  await menu.getByRole('link', { name: 'PNG' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('stability-ai-debt.png');
  const png = readFileSync(await download.path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4800, 2700]);
});

test('every file keeps the day and the sources of the reader’s view', async ({ page }) => {
  const view = 'asKnownOn=2024-12-31&without=relay';
  const menu = await openMenu(page, `${company}?${view}`);
  for (const link of await menu.getByRole('link').all()) {
    expect(await link.getAttribute('href')).toContain(view);
  }
});

test('the preview is the file itself, follows every choice, and nothing moves', async ({ page }) => {
  const menu = await openMenu(page);
  const preview = menu.getByRole('img', { name: /^Preview of the file/ });
  const shape = () => preview.evaluate((img: HTMLImageElement) => img.naturalWidth / img.naturalHeight);
  const places = async () => [
    await menu.boundingBox(),
    await menu.getByRole('heading', { name: 'Files' }).boundingBox(),
  ];
  await expect(preview).toHaveAttribute('src', `${files}.svg?size=slide`);
  await expect.poll(shape).toBeCloseTo(16 / 9, 2);
  const before = await places();
  for (const [name, size, ratio] of [
    [/^Square/, 'square', 1],
    [/^Half slide/, 'half', 640 / 720],
    [/^Memo/, 'memo', 16 / 9],
  ] as const) {
    await menu.getByRole('radio', { name }).check();
    await expect(preview).toHaveAttribute('src', `${files}.svg?size=${size}`);
    await expect.poll(shape).toBeCloseTo(ratio, 2);
    expect(await places()).toEqual(before);
  }
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('theme=dark')),
    menu.getByRole('radio', { name: 'Dark' }).check(),
  ]);
  expect(await answer.text()).toContain('fill="#14161a"');
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

  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: opener });
  await expect(menu.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('radio', { name: /^Slide/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('radio', { name: /^Half slide/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(menu.getByLabel('PNG pixels')).toBeFocused();
  for (const name of ['PowerPoint', 'PDF', 'PNG', 'SVG', 'Excel', 'CSV', 'JSON']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(name);
  }
  for (const name of ['Picture', 'Drawing', 'Sentence', 'Embed code']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(`Copy ${name}`);
  }
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a press beside the menu closes it', async ({ page }) => {
  const menu = await openMenu(page);
  await page.mouse.click(5, 5);
  await expect(menu).toHaveCount(0);
});

test('the menu’s script comes only with the menu', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    if ((await response.text()).includes('Preview of the file')) scripts.push(response.url());
  });
  await page.goto(company, { waitUntil: 'networkidle' });
  expect(scripts).toEqual([]);
  const button = page.locator('#chart-debt').getByRole('button', { name: opener });
  await button.click();
  await expect(page.getByRole('dialog', { name: opener })).toBeVisible();
  await expect.poll(() => scripts.length).toBe(1);
});

test.describe('the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('Picture puts the PNG there, as large as chosen, and says so', async ({ page }) => {
    const menu = await openMenu(page);
    await menu.getByRole('button', { name: 'Copy Picture' }).click();
    await expect(menu.getByRole('status')).toHaveText('Picture copied.');
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
      return [picture.width, picture.height];
    });
    expect(size).toEqual([2560, 1440]);
  });

  test('Drawing puts the SVG there as text', async ({ page }) => {
    const menu = await openMenu(page);
    await menu.getByRole('radio', { name: /^Square/ }).check();
    await menu.getByRole('button', { name: 'Copy Drawing' }).click();
    await expect(menu.getByRole('status')).toHaveText('Drawing copied.');
    const answer = await page.request.get(`${files}.svg?size=square`);
    expect(await clipboard(page)).toBe(await answer.text());
  });

  test('Sentence puts message, sources, day and address there', async ({ page }) => {
    const menu = await openMenu(page);
    await menu.getByRole('button', { name: 'Copy Sentence' }).click();
    await expect(menu.getByRole('status')).toHaveText('Sentence copied.');
    const sentence = await clipboard(page);
    expect(sentence).toMatch(
      /^Stability AI: Debt \(cloud providers\) fell from about \$100M in May 2024 to none in Dec 2024, by the company’s own statement\. Sources: Briefing note, 13 Dec 2025; /,
    );
    expect(sentence).toMatch(/ As known on \d{1,2} \w{3} \d{4}: http:\/\/\S+$/);
    const address = sentence.split(' ').at(-1) ?? '';
    await page.goto(address);
    await expect(page.locator('#chart-debt')).toBeInViewport();
    await expect(page.getByText('restatements that became known later are left out')).toBeVisible();
  });

  test('an address of exactly this pins the day; the other stays current', async ({ page }) => {
    const menu = await openMenu(page);
    const { origin } = new URL(page.url());
    await menu.getByRole('button', { name: 'Copy the Address of exactly this' }).click();
    await expect(menu.getByRole('status')).toHaveText('Address copied.');
    expect(await clipboard(page)).toBe(`${origin}${company}?asKnownOn=${today}#chart-debt`);
    await menu.getByRole('button', { name: 'Copy the Address that stays current' }).click();
    await expect.poll(() => clipboard(page)).toBe(`${origin}${company}#chart-debt`);
  });

  test('Embed code is a frame with the chart in it', async ({ page }) => {
    const menu = await openMenu(page);
    await menu.getByRole('button', { name: 'Copy Embed code' }).click();
    await expect(menu.getByRole('status')).toHaveText('Embed code copied.');
    expect(await clipboard(page)).toMatch(
      new RegExp(
        `^<iframe src="http://[^"]+${files}/embed\\?theme=light" title="Stability AI: Debt, US dollars, [^"]+" width="100%" height="\\d+" .*></iframe>$`,
      ),
    );
  });

  test('of the whole page, the address can be copied and each chart be had', async ({ page }) => {
    await page.goto(`${company}/capital`);
    await page.getByRole('button', { name: 'Take this page' }).click();
    const menu = page.getByRole('dialog', { name: 'Take this page' });
    await menu.getByRole('button', { name: 'Copy the Address of exactly this' }).click();
    await expect(menu.getByRole('status')).toHaveText('Address copied.');
    expect(await clipboard(page)).toBe(`${new URL(page.url()).origin}${company}/capital?asKnownOn=${today}`);
    const charts = await page
      .locator('figure[id^="chart-"]')
      .evaluateAll((figures) => figures.map(({ id }) => `#${id}`));
    const links = await menu.locator('a[href^="#"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(charts);
    expect(await violations(page)).toEqual([]);
  });
});

test('where the clipboard is refused, a sentence says so and the words stand there selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) });
  });
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Copy Sentence' }).click();
  await expect(menu.getByRole('status')).toHaveText(
    'This browser did not let the page copy. Select the text and copy it:',
  );
  const text = menu.getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toHaveValue(/^Stability AI: Debt/);
  const selected = await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
  expect(selected).toBe((await text.inputValue()).length);
});

test.describe('when the picture cannot be had', () => {
  test.use({ expectedError: /Failed to load resource/, permissions: ['clipboard-read', 'clipboard-write'] });

  test('Picture says what to do instead, and the preview that it could not be drawn', async ({ page }) => {
    await page.route('**/charts/debt.{png,svg}*', (route) => route.fulfill({ status: 503, body: '' }));
    const menu = await openMenu(page);
    await expect(menu.getByText('The preview could not be drawn.')).toBeVisible();
    await menu.getByRole('button', { name: 'Copy Picture' }).click();
    await expect(menu.getByText('The picture could not be copied. Take the PNG as a file.')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`the open menu is accessible and fits, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      const menu = await openMenu(page);
      expect(await violations(page)).toEqual([]);
      const lost = await menu
        .locator('a, button, label, img, p')
        .evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth).length);
      expect(lost).toBe(0);
      expect(await menu.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
    });
  }
}

test('the timeline can be taken along where it shows every event, not where filters leave some out', async ({
  page,
}) => {
  await page.goto(`${company}/timeline`);
  const menu = page.getByRole('button', { name: 'Take the chart “Stability AI: Events' });
  await expect(menu).toHaveCount(1);
  await page.goto(`${company}/timeline?kind=legal`);
  await expect(page.locator('figure').last()).toBeVisible();
  await expect(menu).toHaveCount(0);
});
