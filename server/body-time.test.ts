import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { limitBodyTime } from './body-time.mjs';

const wait = 60;
let server: Server;

afterEach(() => server.close());

/** Sends a body piece by piece to a server with this limit; how it ended. */
async function send(limit: { seconds: number; long?: boolean }, pieces: number, size: number): Promise<string> {
  server = createServer((asked, answer) => {
    limitBodyTime(asked, limit, wait);
    asked.on('error', () => {});
    asked.resume().on('end', () => answer.end('whole'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const sent = request({ port, method: 'PUT', headers: { 'Content-Length': pieces * size } }, (answer) => {
      answer.setEncoding('utf8').on('data', resolve);
    });
    sent.on('error', () => resolve('cut off'));
    const next = (left: number): void => {
      if (left === 0) return void sent.end();
      sent.write(Buffer.alloc(size));
      setTimeout(() => next(left - 1), wait / 2);
    };
    next(pieces);
  });
}

test('a body that is not whole in time is cut off', async () => {
  expect(await send({ seconds: 0.1 }, 20, 100_000)).toBe('cut off');
});

test('one that may take long is cut off as soon as it only trickles', async () => {
  expect(await send({ seconds: 60, long: true }, 20, 100)).toBe('cut off');
});

test('one that may take long is taken for as long as it gets on', async () => {
  expect(await send({ seconds: 60, long: true }, 10, 100_000)).toBe('whole');
});
