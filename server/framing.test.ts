import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { refuseFraming } from './framing.mjs';

async function headersOf(policy: string | null, way: 'end' | 'writeHead'): Promise<Headers> {
  const server = createServer((_request, response) => {
    refuseFraming(response);
    if (policy !== null) response.setHeader('Content-Security-Policy', policy);
    if (way === 'writeHead') response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.end('seen');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await answer.text();
  server.close();
  return answer.headers;
}

for (const way of ['end', 'writeHead'] as const) {
  test(`an answer may be framed by nobody unless it says so (${way})`, async () => {
    const headers = await headersOf(null, way);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test(`a policy of its own is kept and made whole (${way})`, async () => {
    const headers = await headersOf("default-src 'none'; sandbox", way);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test(`one that everyone may frame has no header that forbids it (${way})`, async () => {
    const headers = await headersOf("default-src 'none'; frame-ancestors *", way);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors *");
    expect(headers.get('x-frame-options')).toBeNull();
  });
}
