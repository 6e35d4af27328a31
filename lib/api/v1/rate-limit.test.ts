import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rateLimit, requestsAMinute } from './rate-limit';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('three a minute: the fourth is refused until the minute is over, and nobody else is held up', async () => {
  const rate = rateLimit(3);
  const paces = [];
  for (let count = 0; count < 5; count += 1) paces.push(await rate.take('ada'));
  expect(paces.map(({ allowed, left }) => [allowed, left])).toEqual([
    [true, 2],
    [true, 1],
    [true, 0],
    [false, 0],
    [false, 0],
  ]);
  expect(paces[3]?.reset).toBe(60);
  expect((await rate.take('ben')).allowed).toBe(true);
  vi.advanceTimersByTime(60_001);
  expect((await rate.take('ada')).allowed).toBe(true);
});

test('to look takes nothing', async () => {
  const rate = rateLimit(1);
  expect((await rate.look('ada')).allowed).toBe(true);
  expect((await rate.look('ada')).allowed).toBe(true);
  await rate.take('ada');
  expect((await rate.look('ada')).allowed).toBe(false);
});

test.each([
  [undefined, 600],
  ['', 600],
  ['0', 600],
  ['-5', 600],
  ['1.5', 600],
  ['many', 600],
  ['30', 30],
])('API_RATE_LIMIT=%s is %i a minute', (given, most) => {
  expect(requestsAMinute({ API_RATE_LIMIT: given })).toBe(most);
});
