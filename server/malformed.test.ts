import { expect, test } from 'vitest';
import { asked } from '@/tests/support/asked';
import { answerMalformed } from './malformed.mjs';

function statusOf(given: Parameters<typeof asked>[0]): number | null {
  const { request, response } = asked(given);
  return answerMalformed(request, response) ? response.statusCode : null;
}

test.each(['TRACE', 'CONNECT', 'PROPFIND', 'PURGE', 'get'])('the method %s is refused', (method) => {
  expect(statusOf({ method })).toBe(405);
});

test.each([
  '*',
  'http://evil.example/',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/companies/uber%2fmetrics',
  '/companies/..%5c..%5cetc/passwd',
  '/companies/../healthz',
  '/companies/%2e%2e/%2e%2e/etc/passwd',
  '/companies/./uber',
  '/companies/%00',
  '/companies/uber%0d%0aSet-Cookie:a=b',
  '/share/%ff%fe',
  '/50%',
])('%s is no address of this site', (url) => {
  expect(statusOf({ url })).toBe(400);
});

test.each([
  '/',
  '/companies/stability-ai/charts/debt.png?size=slide',
  '/?q=50%25%2F..%2f%00',
  '/caf%C3%A9',
  '/a..b/...c',
])('%s is read', (url) => {
  expect(statusOf({ url })).toBeNull();
});

test('a header that two readers could take for two things is refused, others may come twice', () => {
  expect(statusOf({ raw: ['Host', 'a.example', 'host', 'b.example'] })).toBe(400);
  expect(statusOf({ raw: ['Origin', 'a', 'ORIGIN', 'b'] })).toBe(400);
  expect(statusOf({ raw: ['Accept', 'a', 'Accept', 'b', 'X-Any', '1', 'X-Any', '2'] })).toBeNull();
});
