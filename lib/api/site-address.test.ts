import { expect, test } from 'vitest';
import { siteAddress } from './site-address';

const asked = (headers: Record<string, string>) => siteAddress(new Headers(headers));

test('the site is where it was asked', () => {
  expect(asked({ host: '127.0.0.1:3000' })).toBe('http://127.0.0.1:3000');
  expect(asked({ host: 'Turnaround.Example', 'x-forwarded-proto': 'https' })).toBe('https://turnaround.example');
  expect(asked({ host: '[::1]:3000' })).toBe('http://[::1]:3000');
});

test.each(['', 'a"><script>', 'example.com/path', 'user@example.com', 'a b', '-', 'x:123456'])(
  'a host that is none (%s) never reaches a page',
  (host) => {
    expect(siteAddress({ get: (name) => (name === 'host' ? host : null) })).toBe('http://localhost');
  },
);
