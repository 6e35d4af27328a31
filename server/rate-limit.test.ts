import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asked } from '@/tests/support/asked';
import { limitRate } from './rate-limit.mjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function limiter() {
  const refuse = limitRate({ perSecond: 1, burst: 2, burstSeconds: 60 });
  return async (address: string, { url = '/', isHere = false } = {}) => {
    const { request, response } = asked({ url });
    Object.assign(request.headers, { 'x-turnaround-from': address, ...(isHere && { 'x-turnaround-here': 'yes' }) });
    return (await refuse(request, response)) ? response.statusCode : null;
  };
}

test('three at once, then one a second', async () => {
  const ask = limiter();
  const five = [];
  for (let times = 0; times < 5; times += 1) five.push(await ask('203.0.113.9'));
  expect(five).toEqual([null, null, null, 429, 429]);
  await vi.advanceTimersByTimeAsync(1_001);
  expect([await ask('203.0.113.9'), await ask('203.0.113.9')]).toEqual([null, 429]);
});

test('one address’s flood is nobody else’s, but a household of the new addresses is one', async () => {
  const ask = limiter();
  for (let times = 0; times < 5; times += 1) await ask('2001:db8:1:2::1');
  expect(await ask('2001:db8:1:2:ffff::9')).toBe(429);
  expect(await ask('2001:db8:1:3::1')).toBeNull();
  expect(await ask('203.0.113.9')).toBeNull();
});

test('built files and this machine itself are not counted', async () => {
  const ask = limiter();
  for (let times = 0; times < 10; times += 1) {
    expect(await ask('203.0.113.9', { url: '/_next/static/chunks/a.js' })).toBeNull();
    expect(await ask('127.0.0.1', { isHere: true })).toBeNull();
  }
  expect(await ask('203.0.113.9')).toBeNull();
});
