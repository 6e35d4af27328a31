import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from './support/test';
import { ask, tokenOf } from './support/tokens';

const hostile = '=HYPERLINK("http://evil.example","<script>alert(1)</script>")';
const content = {
  ...{ title: 'Board', items: [], page: 'wide', theme: 'light', locale: 'en-US', asKnownOn: null, without: [] },
};

type Taken = { verify: string; count: number; entries: Record<string, string | number | null>[] };

test('what a person saves stands in the trail, can be searched for, and is taken away whole', async ({ page }) => {
  const token = await tokenOf('write', { editorOf: 'stability-ai' });
  const word = `word${randomUUID().slice(0, 8)}`;
  const saved = await page.request.post('/api/v1/companies/stability-ai/briefings', {
    headers: { Authorization: `Bearer ${token}`, 'User-Agent': 'A spreadsheet' },
    data: { key: randomUUID(), name: `${hostile} ${word}`, content },
  });
  expect(saved.status()).toBe(201);

  await page.goto('/trail');
  await page.getByRole('searchbox', { name: 'Words' }).fill(word);
  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Saved a briefing' });
  await page.getByRole('button', { name: 'Show' }).click();
  const row = page.getByRole('row').filter({ hasText: word });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Ada');
  await expect(row).toContainText('with a token');
  await expect(row).toContainText('<script>');
  await row.locator('summary').click();
  await expect(row).toContainText('A spreadsheet');
  await row.getByRole('link', { name: 'stability-ai' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Stability AI');

  for (const address of ['/trail', '/companies/stability-ai/trail']) {
    const csv = await page.request.get(`${address}.csv?text=${word}`);
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const cells = (await csv.text()).split('\r\n')[1] ?? '';
    expect(cells).toContain('"Briefing “=HYPERLINK(""http');
    expect(cells).not.toMatch(/(^|,)"?[=+@-]/);
    const json = (await (await page.request.get(`${address}.json?text=${word}&act=briefing-saved`)).json()) as Taken;
    expect(json.count).toBe(1);
    expect(json.entries[0]).toMatchObject({ act: 'briefing-saved', actorName: 'Ada', companySlug: 'stability-ai' });
  }
  expect(
    (await (await page.request.get(`/companies/uber/trail.json?text=${word}&act=briefing-saved`)).json()) as Taken,
  ).toMatchObject({
    count: 0,
  });
});

test('a file of the whole trail can be verified by whoever has it, as it says itself', async ({ request }) => {
  await request.get('/trail.json');
  const file = (await (await request.get('/trail.json')).json()) as Taken;
  expect(file.count).toBe(file.entries.length);
  expect(file.count).toBeGreaterThan(1);
  expect(file.entries.at(-1)).toMatchObject({ act: 'trail-taken', subject: 'JSON' });
  const fields = /\["trail\/1", ([^\]]+)\]/.exec(file.verify)?.[1]?.split(', ') ?? [];
  let before = '0'.repeat(64);
  for (const [index, entry] of file.entries.entries()) {
    expect([entry.seq, entry.previous]).toEqual([index + 1, before]);
    const texts = ['trail/1', ...fields.map((name) => (entry[name] === null ? null : String(entry[name])))];
    const hash = createHash('sha256')
      .update(`${before}\n${JSON.stringify(texts)}`)
      .digest('hex');
    expect(entry.hash).toBe(hash);
    before = hash;
  }
});

test('page after page, each of 120 entries is shown once, the newest first', async ({ page }) => {
  const mark = `mark${randomUUID().slice(0, 8)}`;
  await ask(
    `INSERT INTO trail_entry (act, actor_kind, actor_name, subject)
     SELECT 'signed-in', 'person', 'Ben', $1 || ' ' || n FROM generate_series(1, 120) AS n`,
    [mark],
  );
  await page.goto(`/trail?text=${mark}`);
  const shown: string[] = [];
  for (let turn = 1; turn <= 3; turn += 1) {
    await expect(page.getByRole('row').filter({ hasText: mark })).toHaveCount(turn < 3 ? 50 : 20);
    shown.push(...(await page.getByText(new RegExp(`^${mark} \\d+$`)).allTextContents()));
    const older = page.getByRole('link', { name: 'Older' });
    await expect(older).toHaveCount(turn < 3 ? 1 : 0);
    if (turn < 3) await older.click();
    if (turn < 3) await page.waitForURL(/before=\d+/);
    if (turn === 1) await expect(page.getByText(`${mark} 70`, { exact: true })).toBeVisible();
    if (turn === 2) await expect(page.getByText(`${mark} 20`, { exact: true })).toBeVisible();
  }
  expect(shown).toEqual(Array.from({ length: 120 }, (_, index) => `${mark} ${120 - index}`));
  await page.getByRole('link', { name: 'Newest' }).click();
  await expect(page.getByText(`${mark} 120`, { exact: true })).toBeVisible();
});

test.describe('an address that asks for nothing there is', () => {
  test.use({ expectedError: /status of 40/ });

  for (const [address, status, sentence] of [
    ['/trail?act=x', 400, 'The trail knows no act "x".'],
    ['/trail?before=-1', 400, '"before" is the number of an entry.'],
    ['/trail?from=2026-02-30', 400, '"2026-02-30" is not a date for "from"'],
    ['/companies/nobody/trail', 404, 'There is no company "nobody" here that you may see.'],
  ] as const) {
    test(`${address} says so`, async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(status);
      await expect(page.getByText(sentence)).toBeVisible();
    });
  }
});

test('no page and no file of the trail is kept by any cache', async ({ request }) => {
  const addresses = ['/trail', '/companies/uber/trail', '/trail.json', '/trail.csv', '/account/tokens'];
  for (const address of addresses) {
    expect((await request.get(address)).headers()['cache-control'], address).toMatch(/^(private, )?no-store$/);
  }
});
