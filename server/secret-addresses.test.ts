import { expect, test } from 'vitest';
import { withoutSecret } from './secret-addresses.mjs';

test.each([
  ['/shared/abc', '/shared/…'],
  ['/shared/abc/open', '/shared/…'],
  ['/Shared/abc', '/shared/…'],
  ['/companies/shared', '/companies/shared'],
  ['/', '/'],
])('of %s the log says %s', (path, written) => {
  expect(withoutSecret(path)).toBe(written);
});
