import { strFromU8, unzipSync } from 'fflate';
import type { APIResponse } from 'playwright/test';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

const bytesOf = async (answer: APIResponse) => new Uint8Array(await answer.body());
const types = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

for (const [format, type] of Object.entries(types)) {
  test(`briefing.${format} comes whole, and again the same bytes`, async ({ request }) => {
    const answer = await request.get(`${company}/briefing.${format}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe(type);
    expect(answer.headers()['content-disposition']).toBe(`attachment; filename="stability-ai-briefing.${format}"`);
    const first = await answer.body();
    expect(Number(answer.headers()['content-length'])).toBe(first.byteLength);
    const again = await request.get(`${company}/briefing.${format}`);
    expect((await again.body()).equals(first)).toBe(true);
    const known = await request.get(`${company}/briefing.${format}`, {
      headers: { 'If-None-Match': answer.headers().etag ?? '' },
    });
    expect(known.status()).toBe(304);
  });
}

test('the archive holds deck, document, workbook, and each chart in every format, as its manifest says', async ({
  request,
}) => {
  const files = unzipSync(await bytesOf(await request.get(`${company}/briefing.zip`)));
  const names = Object.keys(files);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { files: { name: string }[] };
  expect(manifest.files.map(({ name }) => name).sort()).toEqual(
    names.filter((name) => name !== 'manifest.json').sort(),
  );
  for (const format of ['pptx', 'pdf', 'xlsx']) expect(names).toContain(`stability-ai-briefing.${format}`);
  for (const format of ['svg', 'png', 'pdf', 'pptx', 'csv', 'xlsx', 'json'])
    expect(names).toContain(`charts/headcount-bridge.${format}`);
});

test('as known on 31 May 2024 the deck has another day, and another content', async ({ request }) => {
  const [now, then] = await Promise.all(
    ['', '?asKnownOn=2024-05-31'].map(async (query) => {
      const files = unzipSync(await bytesOf(await request.get(`${company}/briefing.pptx${query}`)));
      return Object.entries(files)
        .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
        .map(([, xml]) => strFromU8(xml))
        .join('\n');
    }),
  );
  const afterwards =
    'Up to about 135 of the about 155 fewer people from 17 Apr 2024 to Dec 2024 are not explained by reported events.';
  expect(now).toContain(afterwards);
  expect(then).toContain('As known on 31 May 2024');
  expect(then).not.toContain(afterwards);
});

test('a file that does not exist is refused with a sentence', async ({ request }) => {
  const refused = async (path: string) => {
    const answer = await request.get(path);
    return [answer.status(), ((await answer.json()) as { detail: string }).detail] as const;
  };
  expect(await refused('/companies/nobody/briefing.pptx')).toEqual([
    404,
    'There is no company at this address that you may see.',
  ]);
  for (const id of ['x', '0190a0a0-0000-7000-8000-000000000000'])
    expect(await refused(`${company}/briefing.pdf?briefing=${id}`)).toEqual([
      404,
      'Stability AI has no such briefing.',
    ]);
  expect((await refused(`${company}/briefing.pdf?revision=2`))[1]).toContain('A revision needs its briefing');
  expect((await refused(`${company}/briefing.pdf?asKnownOn=2999-01-01`))[0]).toBe(400);
});

test('on the page a deck is made slide by slide, is found again after a reload, and is saved', async ({ page }) => {
  await page.goto(`${company}/briefing`, { waitUntil: 'networkidle' });
  const take = page.getByRole('region', { name: 'Take the briefing' });
  const saved = page.waitForEvent('download');
  await take.getByRole('link', { name: 'PowerPoint' }).click();
  expect((await saved).suggestedFilename()).toBe('stability-ai-briefing.pptx');
  await expect(take.getByRole('status')).toHaveText(/^PowerPoint is ready, \d+ kB\.$/);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(take.getByRole('status')).toHaveText(/^PowerPoint is ready, \d+ kB\.$/);
  const again = page.waitForEvent('download');
  await take.getByRole('link', { name: 'Save it again' }).click();
  expect((await again).suggestedFilename()).toBe('stability-ai-briefing.pptx');
});

test('an archive under way is cancelled, and another can be asked for', async ({ page, request }) => {
  await page.goto('/companies/uber/briefing?asKnownOn=2023-03-01', { waitUntil: 'networkidle' });
  const take = page.getByRole('region', { name: 'Take the briefing' });
  const started = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await take.getByRole('link', { name: 'Everything' }).click();
  const { id } = (await (await started).json()) as { id: string };
  await expect(take.getByRole('progressbar')).toBeVisible();
  await take.getByRole('button', { name: 'Cancel' }).click();
  await expect(take.getByRole('progressbar')).toBeHidden();
  const state = await request.get(`/companies/uber/briefing/exports/${id}`);
  expect(await state.json()).toMatchObject({ state: 'cancelled' });
  const elsewhere = await request.get(`${company}/briefing/exports/${id}`);
  expect(elsewhere.status()).toBe(404);
});

test('another site cannot ask for files', async ({ request }) => {
  const answer = await request.post(`${company}/briefing/exports?format=pdf`, {
    headers: { Origin: 'https://elsewhere.example' },
  });
  expect(answer.status()).toBe(403);
});
