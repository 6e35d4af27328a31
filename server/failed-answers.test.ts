import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellFailures } from './failed-answers.mjs';

// As Next ends an answer whose error nobody caught.
const server = createServer((_, response) => {
  tellFailures(response, 'r-1');
  response.statusCode = 500;
  response.end();
});
let url = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

test.each([
  ['a person', 'text/html,*/*', 'text/html; charset=utf-8', '<h1>This page could not be made</h1>'],
  ['a program', 'application/json', 'application/problem+json; charset=utf-8', '"status":500'],
])('%s gets a sentence and the number of the request, in a form made for them', async (_, accept, type, holds) => {
  const answer = await fetch(url, { headers: { Accept: accept } });
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, type]);
  for (const words of [holds, 'Something went wrong on the server.', 'r-1']) expect(text).toContain(words);
  expect(text).not.toMatch(/SENTENCE|STATUS|REQUEST/);
});
