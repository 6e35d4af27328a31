import { expect, test } from 'vitest';
import { asked } from '@/tests/support/asked';
import { knowActions } from './actions.mjs';

test('an action that the build does not have is not found; one that it has goes on to its own checks', () => {
  const refuse = knowActions({ node: { '40ab': {} }, edge: {} });
  for (const [id, expected] of [
    ['40ab', false],
    ['0000', true],
    ['__proto__', true],
    ['constructor', true],
  ] as const) {
    const { request, response } = asked({ method: 'POST', headers: { 'next-action': id } });
    expect(refuse(request, response), id).toBe(expected);
  }
  const { request, response } = asked({ method: 'POST' });
  expect(refuse(request, response)).toBe(false);
});
