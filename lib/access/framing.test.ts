import { expect, test } from 'vitest';
import { embedPolicy, frameAncestors } from './framing';

test('any site may frame a chart of a public company', () => {
  expect(frameAncestors('public')).toBe('*');
});

test('no site may frame a chart of a private company, or of none', () => {
  expect(frameAncestors('private')).toBe("'none'");
  expect(frameAncestors(null)).toBe("'none'");
});

test('an embedded chart runs nothing and loads nothing, framed or not', () => {
  for (const visibility of ['public', 'private', null] as const) {
    expect(embedPolicy(visibility)).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(embedPolicy(visibility)).not.toContain('script-src');
  }
});
