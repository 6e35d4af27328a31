// The product as it stands on a network: under a name of its own, behind a proxy that speaks TLS.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Product, startProduct } from '@/tests/support/product';
import { ask } from './support';

let product: Product;

beforeAll(async () => {
  Object.assign(process.env, { SITE_ADDRESS: 'https://turnaround.example', TRUSTED_PROXY: '127.0.0.1' });
  product = await startProduct(inject('maintenanceUrl'));
});

afterAll(async () => {
  delete process.env.SITE_ADDRESS;
  delete process.env.TRUSTED_PROXY;
  await product.end();
});

type Answer = { status: number; headers: Record<string, unknown>; text: string };

/** Asks as the proxy does for a reader at this address. `fetch` would not let us say the host. */
function askFor(reader: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const proxied = { Host: 'turnaround.example', 'X-Forwarded-For': reader, 'X-Forwarded-Proto': 'https', ...headers };
  return new Promise((resolve, reject) => {
    const asked = request(`${product.url}${path}`, { headers: proxied, method, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() });
    });
    asked.on('error', reject).end();
  });
}

test('a reader by TLS is told to come only so, and pages name the site by its address', async () => {
  const { headers, text } = await askFor('203.0.113.1', '/companies/stability-ai');
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  const printedFrom = (page: string) => /Printed from (?:<!-- -->)?([^<]+)/.exec(page)?.[1];
  expect(printedFrom(text)).toBe('https://turnaround.example/companies/stability-ai');
  const again = await askFor('203.0.113.1', '/companies/stability-ai', { 'X-Forwarded-Proto': 'http' });
  expect(again.headers['strict-transport-security']).toBeUndefined();
  expect(printedFrom(again.text)).toBe('http://turnaround.example/companies/stability-ai');
});

test('another name is not answered, whoever says it', async () => {
  expect((await askFor('203.0.113.2', '/', { Host: 'evil.example' })).status).toBe(421);
  expect((await askFor('203.0.113.2', '/', { 'X-Forwarded-Host': 'evil.example' })).status).toBe(421);
});

test('what changes something comes from a page of this name by TLS, or from no page', async () => {
  const save = (origin: string) =>
    askFor(
      '203.0.113.3',
      '/api/v1/companies/stability-ai/briefings',
      { Origin: origin, 'Content-Length': '0' },
      'POST',
    );
  expect((await save('https://turnaround.example')).status).toBe(415);
  expect((await save('http://turnaround.example')).status).toBe(403);
  expect((await save('https://evil.example')).status).toBe(403);
});

test('a flood from one address is stopped, everyone else is served; a made-up chain does not help', async () => {
  const flood = async (count: number, reader: (index: number) => string) => {
    const statuses: number[] = [];
    for (let begun = 0; begun < count; begun += 50) {
      const batch = Array.from({ length: 50 }, (_, index) =>
        askFor(reader(begun + index), '/', { Origin: 'https://evil.example' }, 'POST'),
      );
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status));
    }
    return statuses;
  };
  const statuses = await flood(1_500, (index) => `198.51.100.${index % 250}, 203.0.113.66`);
  expect(statuses[0]).toBe(403);
  // Forty a second go on being served; the others of the last five hundred are refused.
  expect(statuses.slice(-500).filter((status) => status === 429).length).toBeGreaterThan(200);
  const more = await Promise.all(Array.from({ length: 100 }, () => askFor('203.0.113.66', '/')));
  const refused = more.filter(({ status }) => status === 429);
  expect([refused.length > 0, refused[0]?.headers['retry-after']]).toEqual([true, '5']);
  expect((await askFor('203.0.113.67', '/')).status).toBe(200);
  expect((await ask(`${product.url}/healthz`)).status).toBe(200);
}, 120_000);
