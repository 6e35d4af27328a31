import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { applyContentPolicy } from '@/server/content-policy.mjs';
import { expect, test } from './support/test';

const folder = path.resolve(import.meta.dirname, '../fixtures/svg-xss');
const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));

/** A server that gives out other people's drawings with the policy that this one gives its own. */
async function serveHostile() {
  const server = createServer((request, response) => {
    applyContentPolicy(response);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const name = names.find((each) => `/${each}` === request.url);
    response.writeHead(name ? 200 : 404, { 'Content-Type': 'image/svg+xml' });
    response.end(name && readFileSync(path.join(folder, name)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test.use({ expectedError: /./ });

for (const name of names) {
  test(`${name}, opened by itself, runs nothing and asks nobody`, async ({ page }) => {
    const site = await serveHostile();
    const left: string[] = [];
    const said: string[] = [];
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      return dialog.dismiss();
    });
    await page.route(/^(?!http:\/\/127\.0\.0\.1)/, (route) => {
      left.push(route.request().url());
      return route.abort();
    });
    const answer = await page.goto(`${site.url}/${name}`);
    expect(await answer?.headerValue('content-security-policy')).toMatch(/^default-src 'none';.* sandbox$/);
    await page.mouse.click(100, 100);
    await page.waitForTimeout(300);
    expect(said).toEqual([]);
    expect(left).toEqual([]);
    site.close();
  });
}
