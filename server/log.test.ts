import { expect, test } from 'vitest';
import { withoutSecret } from './log.mjs';

test('the address that lets somebody in does not stand in the log', () => {
  expect(withoutSecret('/welcome/abc-DEF_123')).toBe('/welcome/…');
  expect(withoutSecret('//Welcome//abc/def')).toBe('//Welcome//…/def');
  expect(withoutSecret('/shared/abc/open')).toBe('/shared/…/open');
  expect(withoutSecret('/companies/shared/x')).toBe('/companies/shared/x');
  expect(withoutSecret('/companies/welcome/debt')).toBe('/companies/welcome/debt');
});
