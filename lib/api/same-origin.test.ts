import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

test.each<[string, Record<string, string>, boolean]>([
  ['a page of this site', { 'sec-fetch-site': 'same-origin', origin: 'https://a.example' }, true],
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://b.example' }, false],
  ['a page of a neighbour under one domain', { 'sec-fetch-site': 'same-site' }, false],
  ['an old browser on this site', { origin: 'https://a.example' }, true],
  ['an old browser on another site', { origin: 'https://b.example' }, false],
  ['an old browser on another port', { origin: 'https://a.example:8443' }, false],
  ['a page that hides where it is', { origin: 'null' }, false],
  ['a proxy’s word for another host', { origin: 'https://b.example', 'x-forwarded-host': 'b.example' }, false],
  ['a script', {}, true],
])('%s', (_, headers, expected) => {
  const request = { headers: new Headers({ host: 'a.example', ...headers }) } as Request;
  expect(isSameOrigin(request)).toBe(expected);
});
