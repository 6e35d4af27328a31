import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { applyContentPolicy } from './content-policy.mjs';

type Answer = { headers: Record<string, string>; body: Buffer; refused: number };

async function answerOf(handle: RequestListener): Promise<Answer> {
  let refused = 0;
  const server = createServer((asked, response) => {
    applyContentPolicy(response, {
      onRefused: (count) => {
        refused += count;
      },
    });
    handle(asked, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asked = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false }).end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  server.close();
  return { headers: response.headers, body: Buffer.concat(chunks), refused };
}

async function headersOf(policy: string | null, way: 'end' | 'writeHead'): Promise<Record<string, string>> {
  const { headers } = await answerOf((_request, response) => {
    if (policy !== null) response.setHeader('Content-Security-Policy', policy);
    if (way === 'writeHead') response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.end('seen');
  });
  return headers;
}

const flight = 'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])';
const page = `<!doctype html><p>Revenue</p><script>${flight}</script>`;
const hash = `'sha256-${createHash('sha256').update(flight).digest('base64')}'`;

for (const way of ['end', 'writeHead'] as const) {
  test(`a file may be framed by nobody and runs nothing (${way})`, async () => {
    const headers = await headersOf(null, way);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(headers['x-frame-options']).toBe('DENY');
  });

  test(`a policy of its own is kept and made whole (${way})`, async () => {
    const headers = await headersOf("default-src 'none'; sandbox", way);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
  });

  test(`one that everyone may frame has no header that forbids it (${way})`, async () => {
    const headers = await headersOf("default-src 'none'; frame-ancestors *", way);
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors *");
    expect(headers['x-frame-options']).toBeUndefined();
  });
}

test('a page sent in pieces is held until its scripts are known, and arrives whole', async () => {
  const { headers, body, refused } = await answerOf((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.flushHeaders();
    response.write(page.slice(0, 40));
    expect(response.headersSent).toBe(false);
    response.end(page.slice(40));
  });
  expect(body.toString()).toBe(page);
  expect(headers['content-security-policy']).toContain(`script-src 'self' ${hash};`);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(refused).toBe(0);
});

test('a compressed page has the hashes of what the reader unpacks', async () => {
  const { headers, body } = await answerOf((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(page));
  });
  expect(gunzipSync(body).toString()).toBe(page);
  expect(headers['content-security-policy']).toContain(hash);
});

test('a script that came into a page with somebody’s text gets no hash, and that is reported', async () => {
  const { headers, refused } = await answerOf((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`${page}<h1><script>alert(document.cookie)</script></h1>`);
  });
  expect(headers['content-security-policy']).toContain(`script-src 'self' ${hash};`);
  expect(refused).toBe(1);
});

test('an answer without a body keeps the policy that its reader has', async () => {
  const { headers } = await answerOf((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.writeHead(304).end();
  });
  expect(headers['content-security-policy']).toBeUndefined();
});
