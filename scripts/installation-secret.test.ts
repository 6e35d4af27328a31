import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { installationSecret } from './installation-secret';

const fresh = () => mkdtempSync(path.join(tmpdir(), 'turnaround-secret-'));

test('a first start draws a secret of 256 bits that only this user can read, and the next one finds it', () => {
  const folder = fresh();
  const secret = installationSecret(folder, undefined);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(installationSecret(folder, undefined)).toBe(secret);
  expect(installationSecret(fresh(), undefined)).not.toBe(secret);
});

test('one that the environment gives is used, and written nowhere', () => {
  const folder = fresh();
  const given = 'x'.repeat(32);
  expect(installationSecret(folder, given)).toBe(given);
  expect(() => readFileSync(path.join(folder, 'secret'))).toThrow('ENOENT');
});

test('half a secret is refused with a sentence that says what its loss means, never used', () => {
  const folder = fresh();
  writeFileSync(path.join(folder, 'secret'), 'short');
  expect(() => installationSecret(folder, undefined)).toThrow('everybody then signs in again');
  expect(() => installationSecret(fresh(), 'changeme')).toThrow('TURNAROUND_SECRET holds fewer than 32 characters');
});
