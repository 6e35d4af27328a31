import { expect, test } from 'vitest';
import { hashToken, isToken, makeToken, tokenPrefix } from './secret';

test('a token is its own proof of being one: a changed, cut or swapped letter is noticed', () => {
  for (let round = 0; round < 200; round += 1) {
    const token = makeToken();
    expect(token).toMatch(/^tat_[0-9A-Za-z]{49}$/);
    expect(isToken(token)).toBe(true);
    const at = 4 + (round % 49);
    const other = token[at] === 'x' ? 'y' : 'x';
    expect(isToken(`${token.slice(0, at)}${other}${token.slice(at + 1)}`)).toBe(false);
    expect(isToken(token.slice(0, -1))).toBe(false);
    expect(isToken(` ${token}`)).toBe(false);
  }
});

test('no two tokens are alike, and none can be read from what is stored of it', () => {
  const tokens = Array.from({ length: 500 }, makeToken);
  expect(new Set(tokens).size).toBe(500);
  for (const token of tokens.slice(0, 20)) {
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenPrefix(token)).toHaveLength(8);
  }
});

test.each(['', 'tat_', 'undefined', '__proto__', `tat_${'0'.repeat(49)}x`, `tat_${'é'.repeat(49)}`])(
  '%s is no token',
  (text) => expect(isToken(text)).toBe(false),
);
