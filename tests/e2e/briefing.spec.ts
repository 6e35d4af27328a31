import type { BrowserContext, Locator, Page } from 'playwright/test';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';
import { violations } from './support/violations';

const address = `${company}/briefing`;

const items = (page: Page) => page.locator('li[data-item]');
const status = (page: Page) => page.getByRole('form', { name: 'Save the briefing' }).getByRole('status');
const slide = (page: Page, title: string) =>
  page.locator('li').filter({ has: page.getByRole('heading', { level: 3, name: title }) });

/** The names of the items in their order. */
async function order(page: Page): Promise<string[]> {
  return (await items(page).locator('[class*=name]').allInnerTexts()).map((name) => name.trim());
}

/** Opens a briefing and waits until its editor is alive. */
async function open(page: Page, at = address): Promise<void> {
  await page.goto(at, { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: /^Drag / }).first()).toHaveAttribute(
    'aria-roledescription',
    'sortable',
  );
}

/** Saves under a name of its own, and gives the address of the briefing. */
async function saveAs(page: Page, name: string): Promise<string> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(status(page)).toContainText(`Saved as “${name}”`);
  await expect(page).toHaveURL(/\?briefing=[0-9a-f-]{36}$/);
  return page.url();
}

/** The picture of a slide, drawn as it is now. */
async function drawn(picture: Locator): Promise<string> {
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('aria-busy', 'false');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBe(1280);
  return String(await picture.getAttribute('data-mark'));
}

/** A second person: another browser with nothing of the first one's. */
async function other(context: BrowserContext): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  return (await browser.newContext({ baseURL: process.env.TURNAROUND_URL ?? '' })).newPage();
}

test('without script the first briefing is there, slide by slide, with a picture of each', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.TURNAROUND_URL ?? '' });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 2, name: /^\d+ slides/ })).toBeVisible();
  await expect(items(page).first()).toContainText('Before and after');
  const pictures = page.getByRole('img', { name: /^Slide \d+: / });
  expect(await pictures.count()).toBeGreaterThan(14);
  await expect(page.getByRole('img', { name: /^Slide \d+: Headcount, people\. .*about 45 people/ })).toBeVisible();
  for (const number of [1, 4]) {
    const answer = await context.request.get(`${address}/slides/${number}.png`);
    expect(answer.headers()['content-type']).toBe('image/png');
    const again = await context.request.get(`${address}/slides/${number}.png`, {
      headers: { 'If-None-Match': answer.headers().etag ?? '' },
    });
    expect(again.status()).toBe(304);
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await context.close();
});

test('compose: add a table, remove a chart, say a message; the slides follow as they will be', async ({ page }) => {
  await open(page);
  const before = await order(page);
  await page.getByRole('button', { name: 'Remove Debt', exact: true }).click();
  await expect(slide(page, 'Debt, US dollars')).toHaveCount(0);
  await page.getByText('Add to the briefing').click();
  await page.getByRole('button', { name: 'Add Valuation (metrics over time)' }).click();
  expect(await order(page)).toEqual([...before.filter((name) => name !== 'Debt'), 'Valuation']);
  await expect(slide(page, 'Valuation, US dollars')).toBeVisible();

  const picture = slide(page, 'Revenue, US dollars').getByRole('img');
  const generated = await drawn(picture);
  await page.getByRole('button', { name: 'Edit Revenue', exact: true }).click();
  const message = items(page).getByLabel('Message');
  await expect(message).toHaveAttribute('placeholder', /^Revenue was under \$5M in Q1 2024/);
  await message.fill('Revenue is what we must talk about.');
  await expect(picture).not.toHaveAttribute('data-mark', generated);
  await expect.poll(() => drawn(picture)).not.toBe(generated);
  await message.fill('');
  await expect(picture).toHaveAttribute('data-mark', generated);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await order(page)).toEqual(before);
});

test('in a reader’s view the first briefing shows what was known on that day', async ({ page }) => {
  await open(page, `${address}?asKnownOn=2024-05-31`);
  await expect(page.getByLabel('As known on')).toHaveValue('2024-05-31');
  await expect(page.getByRole('img', { name: /^Slide 1: .*As known on 31 May 2024/ })).toBeVisible();
  await drawn(page.getByRole('img', { name: /^Slide 1: / }));
  await expect(slide(page, 'Relief and new money, US dollars')).toHaveCount(0);
});

test('order by keyboard alone, announced at each step', async ({ page }) => {
  await open(page);
  const [first, second, third, ...rest] = await order(page);
  await page.getByRole('button', { name: `Drag ${first}` }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/place 1 of \d+\.$/)).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/is over place 2 of/)).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/is over place 3 of/)).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(() => order(page)).toEqual([second, third, first, ...rest]);
  await page.getByRole('button', { name: `Move ${first} up` }).press('Enter');
  await expect.poll(() => order(page)).toEqual([second, first, third, ...rest]);
  const down = page.getByRole('button', { name: `Move ${first} down` });
  await down.press('Enter');
  await expect(down).toBeFocused();
  await expect(page.getByText(`${first} is at place 3 of`)).toBeAttached();
  await down.press('Control+z');
  await expect.poll(() => order(page)).toEqual([second, first, third, ...rest]);
  await page.getByRole('button', { name: `Remove ${first}` }).press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${third}` })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => order(page)).toEqual([second, first, third, ...rest]);
  await expect(page.getByRole('heading', { level: 3 }).nth(2)).toContainText('Revenue');
});

test('order by drag', async ({ page }) => {
  await open(page);
  const [first, second, third, ...rest] = await order(page);
  const from = page.getByRole('button', { name: `Drag ${first}` });
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [
    await from.boundingBox(),
    await page.getByRole('button', { name: `Drag ${third}` }).boundingBox(),
  ];
  if (!start || !end) throw new Error('no handle');
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 20, { steps: 4 });
  await page.mouse.move(end.x + 8, end.y + 12, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => order(page)).toEqual([second, third, first, ...rest]);
});

test('save, reload, rename, duplicate, delete and bring back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Move Revenue up', exact: true }).click();
  await page.getByLabel('Title', { exact: true }).fill('For the lenders');
  await page.getByLabel('Theme', { exact: true }).selectOption('Dark');
  await expect(status(page)).toHaveText('There are changes that are not saved.');
  const kept = await saveAs(page, 'Lenders, May');
  const composed = await order(page);
  expect(composed[0]).toBe('Revenue');

  await open(page, kept);
  expect(await order(page)).toEqual(composed);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('For the lenders');
  await expect(page.getByLabel('Theme', { exact: true })).toHaveValue('dark');
  await expect(page.getByRole('img', { name: /^Slide 1: For the lenders/ })).toBeVisible();

  expect(await saveAs(page, 'Lenders, June')).toBe(kept);
  await expect(status(page)).toContainText('revision 2');
  const list = page.getByRole('region', { name: 'Briefings of this company' });
  await expect(list.getByRole('link', { name: 'Lenders, June' })).toHaveAttribute('aria-current', 'page');
  await expect(list.getByRole('link', { name: 'Lenders, May' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(status(page)).toContainText('Saved as “Lenders, June (copy)”, revision 1');
  await expect(page).not.toHaveURL(kept);
  await expect(list.getByRole('link', { name: 'Lenders, June', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(status(page)).toContainText('was deleted');
  await expect(list.getByRole('link', { name: 'Lenders, June (copy)' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(list.getByRole('link', { name: 'Lenders, June (copy)' })).toBeVisible();
  expect(await order(page)).toEqual(composed);
});

test('what one saves, another sees at once, with files of that revision', async ({ page, context }) => {
  const reader = await other(context);
  await reader.goto(address);
  await open(page);
  const kept = await saveAs(page, 'Seen at once');
  await reader.reload();
  await reader.getByRole('link', { name: 'Seen at once' }).click();
  await expect(reader).toHaveURL(kept);
  await page.getByLabel('Title', { exact: true }).fill('Second title');
  await saveAs(page, 'Seen at once');
  await reader.reload();
  await expect(reader.getByRole('img', { name: /^Slide 1: Second title/ })).toBeVisible();
  const id = new URL(kept).searchParams.get('briefing');
  await expect(reader.getByRole('link', { name: 'PowerPoint' })).toHaveAttribute(
    'href',
    `${address}.pptx?briefing=${id}&revision=2`,
  );
  await reader.context().close();
});

test.describe('two people save one briefing', () => {
  test.use({ expectedError: /status of 409/ });

  /** Anna saved; Ben, who started from the same revision, meets her version. */
  async function meet(page: Page, context: BrowserContext, name: string) {
    await open(page);
    const kept = await saveAs(page, name);
    const ben = await other(context);
    await open(ben, kept);
    await page.getByLabel('Title', { exact: true }).fill('Anna’s title');
    await saveAs(page, name);
    await ben.getByLabel('Title', { exact: true }).fill('Ben’s title');
    await ben.getByRole('button', { name: 'Save', exact: true }).click();
    const conflict = ben.getByRole('region', { name: 'Conflict' });
    await expect(conflict.getByRole('row', { name: /^Title/ })).toHaveText('TitleAnna’s titleBen’s title');
    await expect(conflict.getByRole('heading')).toBeFocused();
    await expect(status(ben)).toContainText('Not saved');
    return { ben, conflict, kept };
  }

  test('the second sees both, and may save over the first knowingly', async ({ page, context }) => {
    const { ben, conflict, kept } = await meet(page, context, 'Saved over');
    await conflict.getByRole('button', { name: 'Save mine over theirs' }).click();
    await expect(status(ben)).toContainText('revision 3');
    await expect(conflict).toHaveCount(0);
    await page.goto(kept);
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Ben’s title');
    await ben.context().close();
  });

  test('the second may keep theirs, and can still step back to the own', async ({ page, context }) => {
    const { ben, conflict } = await meet(page, context, 'Kept theirs');
    await conflict.getByRole('button', { name: 'Keep theirs' }).click();
    await expect(ben.getByLabel('Title', { exact: true })).toHaveValue('Anna’s title');
    await expect(status(ben)).toHaveText('Everything is saved.');
    await ben.getByRole('button', { name: 'Undo' }).click();
    await expect(ben.getByLabel('Title', { exact: true })).toHaveValue('Ben’s title');
    await ben.context().close();
  });

  test('the second may keep the own as a copy; the first’s stays as it is', async ({ page, context }) => {
    const { ben, conflict, kept } = await meet(page, context, 'Kept as a copy');
    await conflict.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await expect(status(ben)).toContainText('Saved as “Kept as a copy (copy)”, revision 1');
    await expect(ben).not.toHaveURL(kept);
    await page.goto(kept);
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Anna’s title');
    await ben.context().close();
  });
});

test.describe('the answer to a save is lost', () => {
  test.use({ expectedError: /Failed to load resource/ });

  test('it is asked for again and stored once, without a conflict with oneself', async ({ page }) => {
    await open(page);
    let lost = 0;
    await page.route('**/api/v1/companies/*/briefings', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel('Name', { exact: true }).fill('Lost and found');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(status(page)).toContainText('Saved as “Lost and found”, revision 1');
    expect(lost).toBe(1);
    await expect(page.getByRole('link', { name: 'Lost and found' })).toHaveCount(1);
  });
});

test('unsaved changes survive a reload: restored or discarded', async ({ page }) => {
  await open(page);
  const kept = await saveAs(page, 'With a draft');
  await page.getByLabel('Title', { exact: true }).fill('Not saved yet');
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });
  await page.reload({ waitUntil: 'networkidle' });
  await asked;
  const notice = page.getByRole('region', { name: 'Unsaved changes' });
  await expect(notice).toContainText('You have unsaved changes of');
  await expect(page.getByLabel('Title', { exact: true })).not.toHaveValue('Not saved yet');
  await notice.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Not saved yet');
  await expect(notice).toHaveCount(0);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload({ waitUntil: 'networkidle' });
  await notice.getByRole('button', { name: 'Discard' }).click();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(kept);
});

test.describe('a draft of an old revision', () => {
  test.use({ expectedError: /status of 409/ });

  test('meets the newer one when it is saved', async ({ page, context }) => {
    page.on('dialog', (dialog) => dialog.accept());
    await open(page);
    const kept = await saveAs(page, 'Overtaken');
    await page.getByLabel('Title', { exact: true }).fill('Written on the train');
    await page.reload({ waitUntil: 'commit' });
    const anna = await other(context);
    await open(anna, kept);
    await anna.getByLabel('Title', { exact: true }).fill('Written at the desk');
    await saveAs(anna, 'Overtaken');
    await open(page, kept);
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Conflict' }).getByRole('row', { name: /^Title/ })).toHaveText(
      'TitleWritten at the deskWritten on the train',
    );
    await anna.context().close();
  });
});

test('what was saved is no draft any more: the first briefing opens as it is', async ({ page }) => {
  await open(page);
  await page.getByLabel('Title', { exact: true }).fill('Saved as another');
  await saveAs(page, 'From the first');
  await page.getByRole('link', { name: 'First briefing' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/before and after/);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toHaveCount(0);
});

test('the way to another page and back shows what was saved last', async ({ page }) => {
  await open(page);
  await page.getByLabel('Title', { exact: true }).fill('Before the way');
  const kept = await saveAs(page, 'There and back');
  await page.getByLabel('Title', { exact: true }).fill('Last title');
  await saveAs(page, 'There and back');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link', { name: 'Capital' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Capital' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(kept);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Last title');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('There and back');
  await sections.getByRole('link', { name: 'Briefing' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/before and after/);
});

test('a slide that the figures do not support is left out with the reason, and comes back with the day', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('As known on').fill('2023-06-30');
  const bridge = items(page).filter({ hasText: 'Debt bridge' });
  await expect(bridge).toContainText('Left out: No fact is known for the chart "debt-bridge" of Stability AI.');
  await expect(slide(page, 'Debt, from before to after, US dollars')).toHaveCount(0);
  await page.getByText('Add to the briefing').click();
  await expect(page.getByRole('button', { name: 'Add Debt bridge (charts)' })).toHaveCount(0);
  await page.getByLabel('As known on').fill('');
  await expect(bridge).not.toContainText('Left out');
  await expect(slide(page, 'Debt, from before to after, US dollars')).toBeVisible();
});

test('hostile text stays text, and 10,000 characters of notes come back whole', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"></script>"\'&{{7*7}}=1+1';
  const notes = `${hostile} 🙂\n${'Sag es langsam – 慢慢说. '.repeat(600)}`.slice(0, 10_000);
  await open(page);
  await page.getByRole('button', { name: 'Edit Before and after' }).click();
  await page.getByLabel('Title', { exact: true }).fill(hostile);
  await page.getByLabel('Message').fill(hostile);
  await page.getByLabel('Notes of the presenter').fill(notes);
  const kept = await saveAs(page, hostile);
  await open(page, kept);
  await expect(page).toHaveTitle(/^Briefing/);
  await expect(page.getByRole('link', { name: hostile })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: hostile })).toBeVisible();
  await page.getByRole('button', { name: 'Edit Before and after' }).click();
  await expect(page.getByLabel('Message')).toHaveValue(hostile);
  await expect(page.getByLabel('Notes of the presenter')).toHaveValue(notes);
  await drawn(page.getByRole('img', { name: /^Slide 1: / }));
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});

test.describe('an address or a submit that cannot be', () => {
  const submits: [string, object, number, string][] = [
    [
      'a message too long',
      { items: [{ id: 'a', kind: 'events', message: 'x'.repeat(301), notes: '' }] },
      400,
      'Item 1 (Events): the message may have at most 300 characters.',
    ],
    [
      'a chart nobody knows',
      { items: [{ id: 'a', kind: 'chart', chart: 'happiness', message: '', notes: '' }] },
      400,
      'Item 1 (happiness): the chart cannot be read.',
    ],
    ['no title', { title: ' ' }, 400, 'Give the briefing a title.'],
    ['a day to come', { asKnownOn: '2199-01-01' }, 400, 'is in the future'],
    ['more than 1 MB', { title: 'x'.repeat(1_100_000) }, 413, 'larger than 1 MB'],
  ];
  const content = {
    title: 'T',
    items: [],
    page: 'wide',
    theme: 'light',
    locale: 'en-US',
    asKnownOn: null,
    without: [],
  };
  const briefings = `/api/v1${company}/briefings`;

  for (const [what, more, code, sentence] of submits) {
    test(`${what} is refused in a sentence`, async ({ request }) => {
      const answer = await request.post(briefings, {
        data: { key: crypto.randomUUID(), name: 'N', content: { ...content, ...more } },
      });
      expect(answer.status()).toBe(code);
      expect((await answer.json()).detail).toContain(sentence);
    });
  }

  test('another site’s page can neither save nor draw', async ({ request }) => {
    for (const place of [briefings, `${address}/slides`, `${address}/slides/1`]) {
      const answer = await request.post(place, {
        data: { key: crypto.randomUUID(), name: 'N', content },
        headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
      });
      expect(answer.status()).toBe(403);
    }
  });

  test('a briefing that is nobody’s is answered 404 in words', async ({ request }) => {
    const missing = await request.get(`${address}?briefing=0190a3f0-0000-7000-8000-000000000000`);
    expect(missing.status()).toBe(404);
    expect(await missing.text()).toContain('Stability AI has no such briefing.');
    expect((await request.get(`${address}/slides/999.png`)).status()).toBe(404);
    expect((await request.get(`/companies/nobody/briefing/slides/1.png`)).status()).toBe(404);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 }, expectedError: /status of 409/ });

      test('axe-core objects to nothing while one edits, adds and decides', async ({ page, request }) => {
        await open(page);
        const kept = await saveAs(page, `Looked at ${colorScheme} ${width}`);
        await page.getByRole('button', { name: 'Edit Indicators' }).click();
        await page.getByText('Add to the briefing').click();
        for (const more of await page.getByText(/^Not offered: /).all()) await more.click();
        await page.getByLabel('As known on').fill('2023-06-30');
        await expect(page.getByText(/^Left out: /).first()).toBeVisible();
        expect(await violations(page)).toEqual([]);

        const id = new URL(kept).searchParams.get('briefing');
        const briefing = `/api/v1${company}/briefings/${id}`;
        const { name, content } = (await (await request.get(briefing)).json()).briefing;
        await request.post(briefing, { data: { key: crypto.randomUUID(), name, content, from: 1 } });
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await expect(page.getByRole('region', { name: 'Conflict' })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    });
  }
}
