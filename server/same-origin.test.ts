import { expect, test } from 'vitest';
import { asked } from '@/tests/support/asked';
import { refuseOtherSites } from './same-origin.mjs';

function isRefused(headers: Record<string, string>, method = 'POST', scheme: 'http' | 'https' = 'http'): boolean {
  const { request, response } = asked({ method, headers: { host: 'a.example', ...headers } });
  return refuseOtherSites(request, response, { scheme });
}

test.each<[string, Record<string, string>, boolean]>([
  ['a page of this site', { 'sec-fetch-site': 'same-origin', origin: 'https://a.example' }, false],
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://b.example' }, true],
  ['a page of a neighbour under one domain', { 'sec-fetch-site': 'same-site' }, true],
  ['an old browser on this site', { origin: 'http://a.example' }, false],
  ['an old browser on another site', { origin: 'https://b.example' }, true],
  ['an old browser on another port', { origin: 'https://a.example:8443' }, true],
  ['a page that hides where it is', { origin: 'null' }, true],
  ['a page of another site that hides where it is', { 'sec-fetch-site': 'cross-site', origin: 'null' }, true],
  ['one header against the other', { 'sec-fetch-site': 'same-origin', origin: 'https://b.example' }, true],
  ['a program', {}, false],
])('%s', (_, headers, expected) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(isRefused(headers, method)).toBe(expected);
  expect(isRefused(headers, 'GET')).toBe(false);
});

test('a page of this name without TLS is not this site where that has it', () => {
  expect(isRefused({ origin: 'http://a.example' }, 'POST', 'https')).toBe(true);
  expect(isRefused({ origin: 'https://a.example' }, 'POST', 'https')).toBe(false);
});
