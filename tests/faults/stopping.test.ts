// A server that is asked to stop while it works. `npm test` builds the application before it runs these;
// run alone, they need a build from the same sources (`npm test -- database` makes one).
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Product, startProduct } from '@/tests/support/product';
import { ask } from './support';

let product: Product;

beforeAll(async () => {
  product = await startProduct(inject('maintenanceUrl'));
});

afterAll(() => product?.end());

test('SIGTERM lets a running request finish, then the process ends with exit code 0', async () => {
  // The first picture takes a second: the drawing threads start for it.
  const picture = '/companies/stability-ai/charts/funding.png';
  const running = fetch(`${product.url}${picture}?size=memo&scale=4`);
  // Connections are served in the order in which they come: once this is answered, the picture is being made.
  await ask(`${product.url}/healthz`);
  process.kill(product.server.pid, 'SIGTERM');

  const answer = await running;
  const png = Buffer.from(await answer.arrayBuffer());
  expect(answer.status).toBe(200);
  expect(png.subarray(-8).toString('latin1')).toContain('IEND');
  expect(await product.server.exit).toBe('exit code 0');

  const said = readFileSync(product.server.log, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { msg: string; path?: string; whole?: boolean });
  const stopping = said.findIndex(({ msg }) => msg === 'stopping');
  const finished = said.findIndex(({ path }) => path === picture);
  expect(stopping, 'the request was running').toBeLessThan(finished);
  expect(said[finished]?.whole).toBe(true);
});

test('a server that has stopped takes no more requests', async () => {
  await expect(fetch(`${product.url}/healthz`)).rejects.toThrow('fetch failed');
});
