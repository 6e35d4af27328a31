import { expect, test } from 'vitest';
import { asked } from '@/tests/support/asked';
import { limitBody } from './body-limits.mjs';

function statusOf(method: string, url: string, headers: Record<string, string>): number | null {
  const { request, response } = asked({ method, url, headers });
  const refused = limitBody(request, response);
  request.emit('close');
  return refused ? response.statusCode : null;
}

test.each([
  ['/import/uploads/12?name=a', 2 ** 30],
  ['/import/uploads?key=1', 20 * 2 ** 20],
  ['/import/uploads/12/read', 2 ** 20],
  ['/import/uploads/12/answers', 2 ** 20],
  ['/api/v1/companies/uber/edits', 2 ** 20],
  ['/api/v1/companies/uber/briefings', 2 ** 20],
  ['/companies/uber/briefing/slides/3', 2 ** 20],
  ['/api/auth/sign-in/email', 100_000],
  ['/companies/uber', 100_000],
])('%s takes up to %i bytes and not one more', (url, bytes) => {
  expect(statusOf('POST', url, { 'content-length': String(bytes) })).toBeNull();
  expect(statusOf('POST', url, { 'content-length': String(bytes + 1) })).toBe(413);
});

test('a body that does not say its length is refused, and so is a length that is no number', () => {
  expect(statusOf('POST', '/', { 'transfer-encoding': 'chunked' })).toBe(411);
  expect(statusOf('POST', '/', { 'content-length': '1e3' })).toBe(413);
});

test('a question with a body could be read as two', () => {
  expect(statusOf('GET', '/', { 'content-length': '5' })).toBe(400);
  expect(statusOf('GET', '/', { 'transfer-encoding': 'chunked' })).toBe(400);
  expect(statusOf('GET', '/', { 'content-length': '0' })).toBeNull();
});
