import { expect, test } from 'vitest';
import { ownCookie } from './cookies';
import { describeBrowser } from './describe-browser';
import { deviceProof, knownDevice } from './device';
import { isLoopback, namesLoopback } from './loopback';
import { readOrganisation } from './organisation';
import { safeReturn } from './safe-return';
import { signInSite } from './site';
import { isFresh, stillStands } from './standing';
import { takeTurns } from './take-turns';

test.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1', '[::1]'])('a server on %s is this machine’s alone', (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each(['0.0.0.0', '::', '192.168.1.5', '', '127.0.0.1.evil.example', 'localhost.evil.example'])(
  'a server on %s is not',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

test.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])('the name %s is this machine', (host) => {
  expect(namesLoopback(host)).toBe(true);
});

test.each([null, '', 'evil.example:3000', 'localhost:3000.evil.example', 'localhost@evil.example', 'localhost:x'])(
  'the name %s is not, wherever it points',
  (host) => {
    expect(namesLoopback(host)).toBe(false);
  },
);

test.each(['/account', '/companies/a?asKnownOn=2024-05-31#debt'])('after signing in one comes back to %s', (next) => {
  expect(safeReturn(next)).toBe(next);
});

test.each([
  null,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  '/..//evil.example',
  'account',
  '/a b',
  '/\n/evil',
])('and never to %j', (next) => {
  expect(safeReturn(next)).toBe('/');
});

test('a way back with letters beyond ASCII is followed as browsers send it, since a header takes no others', () => {
  expect(safeReturn('/companies/é?q=日本')).toBe('/companies/%C3%A9?q=%E6%97%A5%E6%9C%AC');
});

test('a device is known for the account that signed in on it, and for no other', () => {
  const proof = deviceProof('olga@figures.example', 'key');
  expect(knownDevice(proof, 'olga@figures.example', 'key')).toMatch(/^[0-9a-f-]{36}$/);
  expect(knownDevice(proof, 'mina@figures.example', 'key')).toBeNull();
  expect(knownDevice(proof, 'olga@figures.example', 'another key')).toBeNull();
  expect(knownDevice(proof.replace(/^./, '0').replace(/.$/, 'A'), 'olga@figures.example', 'key')).toBeNull();
  expect(knownDevice(undefined, 'olga@figures.example', 'key')).toBeNull();
});

test('a session counts for 30 days, a week unused, and as long as its person may sign in', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const session = { lastUsedAt: ago(1), expiresAt: new Date('2026-12-01T00:00:00Z') };
  expect(stillStands(session, now)).toBe(true);
  expect(stillStands({ ...session, expiresAt: now }, now)).toBe(false);
  expect(stillStands({ ...session, lastUsedAt: ago(24 * 7) }, now)).toBe(false);
  expect([isFresh({ createdAt: ago(0.9) }, now), isFresh({ createdAt: ago(1) }, now)]).toEqual([true, false]);
});

test('one signs in at the address that was asked, or at the one that is set; only that can be https', () => {
  expect(signInSite('Localhost:3000', undefined)).toBe('http://localhost:3000');
  expect(signInSite('inside:3000', 'https://figures.example/')).toBe('https://figures.example');
  expect(signInSite('a b', undefined)).toBe('http://localhost');
});

test('an organisation is whole or absent', () => {
  const whole = { OIDC_ISSUER: 'https://id.example/', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
  expect(readOrganisation({})).toBeNull();
  expect(readOrganisation(whole)).toMatchObject({
    name: 'id.example',
    discoveryUrl: 'https://id.example/.well-known/openid-configuration',
    trustsEmails: false,
  });
  expect(() => readOrganisation({ ...whole, OIDC_CLIENT_SECRET: undefined })).toThrow('belong together');
});

test('a cookie of ours is found under either name, and only whole', () => {
  const cookie = 'a=1; turnaround.device=x%3Dy; xturnaround.name=no';
  const headers = new Headers({ cookie });
  expect(ownCookie(headers, 'device')).toBe('x=y');
  expect(ownCookie(headers, 'name')).toBeUndefined();
  expect(ownCookie(new Headers({ cookie: '__Secure-turnaround.device=z' }), 'device')).toBe('z');
  expect(ownCookie(new Headers({ cookie: 'turnaround.device=%E0%A4%A' }), 'device')).toBeUndefined();
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome on Linux'],
  [null, 'An unknown browser'],
])('%s is %s', (agent, words) => {
  expect(describeBrowser(agent)).toBe(words);
});

test('two at a time, in the order they came, and one that fails lets the next in', async () => {
  const inTurn = takeTurns(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = Array.from({ length: 6 }, (_, place) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      done.push(place);
      if (place === 1) throw new Error('fails');
    }),
  );
  await Promise.allSettled(work);
  expect([most, done]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
});
