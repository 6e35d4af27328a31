import { expect, test } from 'vitest';
import { asked } from '@/tests/support/asked';
import { limitRate } from './rate-limit.mjs';

function limiter() {
  let time = 0;
  const refuse = limitRate({ burst: 3, perSecond: 1, now: () => time });
  const ask = (address: string, { url = '/', isHere = false } = {}) => {
    const { request, response } = asked({ url });
    return refuse(request, response, { address, isHere }) ? response.statusCode : null;
  };
  return { ask, wait: (seconds: number) => (time += seconds * 1_000) };
}

test('three at once, then one a second', () => {
  const { ask, wait } = limiter();
  const five = Array.from({ length: 5 }, () => ask('203.0.113.9'));
  expect(five).toEqual([null, null, null, 429, 429]);
  wait(1);
  expect([ask('203.0.113.9'), ask('203.0.113.9')]).toEqual([null, 429]);
});

test('one address’s flood is nobody else’s, but a household of the new addresses is one', () => {
  const { ask } = limiter();
  for (let asked = 0; asked < 5; asked += 1) ask('2001:db8:1:2::1');
  expect(ask('2001:db8:1:2:ffff::9')).toBe(429);
  expect(ask('2001:db8:1:3::1')).toBeNull();
  expect(ask('203.0.113.9')).toBeNull();
});

test('built files and this machine itself are not counted', () => {
  const { ask } = limiter();
  for (let times = 0; times < 10; times += 1) {
    expect(ask('203.0.113.9', { url: '/_next/static/chunks/a.js' })).toBeNull();
    expect(ask('127.0.0.1', { isHere: true })).toBeNull();
  }
  expect(ask('203.0.113.9')).toBeNull();
});
