import { expect, test } from 'vitest';
import { redactPath, redactText } from './redact.mjs';

test.each([
  ['/share/kX9vQ2mT7sLr0bWcYp4Zf8NdGhJu3aEi', '/share/[secret]'],
  ['/setup/3f9c1d7be0a24c5d8e6f1a2b3c4d5e6f', '/setup/[secret]'],
  ['/companies/uber/links/AbCdEfGhIjKlMnOpQrSt.x/charts', '/companies/uber/links/[secret]/charts'],
])('what opens a door by itself is taken out of %s', (path, expected) => {
  expect(redactPath(path)).toBe(expected);
});

test('an address that lets somebody in is taken out however short it is', () => {
  expect(redactPath('/welcome/abc-DEF_123')).toBe('/welcome/[secret]');
  expect(redactPath('//Welcome//abc/def')).toBe('//Welcome//[secret]/def');
  expect(redactPath('/shared/abc/open')).toBe('/shared/[secret]/open');
  expect(redactPath('/companies/shared/x')).toBe('/companies/shared/x');
});

test.each([
  '/companies/international-business-machines-2024/metrics/net-income',
  '/companies/stability-ai/facts/019b1501-d400-71f7-a06f-f5abc363ad9e',
  '/_next/static/chunks/turbopack-077hmtqrhcojiAAAAAAAAAAAAAAAA.js',
  '/companies/stability-ai/charts/operating-result-per-person.svg',
])('%s says what was asked for and stays', (path) => {
  expect(redactPath(path)).toBe(path);
});

test.each([
  ['{"error":"connect postgresql://turnaround:s3cr3t-p@127.0.0.1:5432/x failed"}', 's3cr3t-p'],
  ['{"error":"password=hunter22, host=a"}', 'hunter22'],
  ['{"console":"headers: { authorization: \'Bearer ta_0123456789abcdef\' }"}', 'ta_0123456789abcdef'],
  ['{"console":"{\\"token\\":\\"abc.def-ghi\\"}"}', 'abc.def-ghi'],
  ['{"console":"Cookie: turnaround.session_token=q1w2e3r4"}', 'q1w2e3r4'],
  ['{"sessionToken":"zzz999"}', 'zzz999'],
])('an error’s words do not carry a secret into the log: %s', (line, secret) => {
  const written = redactText(line);
  expect(written).not.toContain(secret);
  expect(written).toContain('[secret]');
  expect(() => JSON.parse(written)).not.toThrow();
});

test('an ordinary line stays as it is', () => {
  const line =
    '{"level":30,"requestId":"a","method":"GET","path":"/compare","status":200,"code":"HPE_INVALID","ms":3}\n';
  expect(redactText(line)).toBe(line);
});
