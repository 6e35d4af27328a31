import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { bearsProof, keepToItself } from './own-answers.mjs';

async function cacheControl(headers: Record<string, string>, way: 'setHeader' | 'writeHead'): Promise<string | null> {
  const server = createServer((request, response) => {
    if (bearsProof(request)) keepToItself(response);
    if (way === 'setHeader') response.setHeader('Cache-Control', 'public, max-age=31536000');
    response.writeHead(200, way === 'writeHead' ? { 'cache-control': 'public, max-age=31536000' } : {}).end('figures');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
  await answer.text();
  server.close();
  return answer.headers.get('cache-control');
}

const proofs: Record<string, string>[] = [
  { Cookie: 'theme=dark; turnaround.session_token=a.b' },
  { Cookie: '__Secure-turnaround.session_token=a.b' },
  { Cookie: '__Host-turnaround.link=a' },
  { Authorization: 'Bearer a' },
];

for (const way of ['setHeader', 'writeHead'] as const) {
  test.each(proofs)(`what is answered to %o is kept by no cache, whatever it says by ${way}`, async (headers) => {
    expect(await cacheControl(headers, way)).toBe('private, no-store');
  });

  test(`who bears nothing is answered as the page says by ${way}`, async () => {
    expect(await cacheControl({ Cookie: 'theme=dark; not-turnaround.x=1' }, way)).toBe('public, max-age=31536000');
  });
}
