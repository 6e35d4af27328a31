import { company } from './support/stability-ai';
import { expect, test } from './support/test';

const content = (name: string) => `meta[property="${name}"], meta[name="${name}"]`;

for (const [path, title, chart] of [
  ['', 'Stability AI, before and after its restructuring', 'revenue'],
  ['/metrics/headcount', 'Stability AI: headcount', 'headcount'],
]) {
  test(`where the address of “${title}” is pasted, its message and its chart’s picture are shown`, async ({ page }) => {
    await page.goto(`${company}${path}`);
    const read = (name: string) => page.locator(content(name)).first().getAttribute('content');
    expect(await read('og:title')).toBe(title);
    expect(await read('og:description')).toMatch(/\.$/);
    const picture = (await read('og:image')) ?? '';
    expect(picture).toContain(`${company}/charts/${chart}.png?size=slide&scale=1`);
    const answer = await page.request.get(picture);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
    const bytes = await answer.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 720]);
    expect(await read('twitter:card')).toBe('summary_large_image');
  });
}

test('the picture shows what was known on the day of the address', async ({ page }) => {
  await page.goto(`${company}?asKnownOn=2024-12-31`);
  expect(await page.locator(content('og:image')).first().getAttribute('content')).toContain('asKnownOn=2024-12-31');
});

test('browsers and searchers find icon, manifest and what is not for them', async ({ page }) => {
  for (const [address, type] of [
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-icon.png', 'image/png'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/robots.txt', 'text/plain'],
  ]) {
    const answer = await page.request.get(String(address));
    expect([answer.status(), answer.headers()['content-type']?.split(';')[0]], address).toEqual([200, type]);
  }
  expect(await (await page.request.get('/robots.txt')).text()).toContain('Disallow: /shared/');
});
