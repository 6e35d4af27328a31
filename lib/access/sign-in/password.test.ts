import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash';
import { passwordProblem } from './password-rule';

const olga = { name: 'Olga Owner', email: 'olga@figures.example' };

test('a password is stored as scrypt with 128 MiB, each with a salt of its own, and is known again', async () => {
  const [one, two] = await Promise.all([hashPassword('four plain words here'), hashPassword('four plain words here')]);
  expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword({ hash: one, password: 'four plain words here' })).toBe(true);
  expect(await verifyPassword({ hash: one, password: 'four plain words herE' })).toBe(false);
});

test('the same letters typed on another keyboard are the same password', async () => {
  const hash = await hashPassword('zwölf schöne Worte');
  expect(await verifyPassword({ hash, password: 'zwo\u0308lf scho\u0308ne Worte' })).toBe(true);
});

test.each(['', 'plain text', '$scrypt$ln=99,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA'])(
  'what is no hash (%s) is nobody’s password',
  async (hash) => {
    expect(await verifyPassword({ hash, password: '' })).toBe(false);
  },
);

test.each(['four plain words here', 'Ünïcödé-🦊-wörds', 'x7#kQ2!mZp9w'])('%s may be chosen', (password) => {
  expect(passwordProblem(password, olga)).toBeNull();
});

test.each([
  'short',
  'aaaaaaaaaaaaaaaa',
  'password12345',
  'Passw0rdPassword!',
  'olgaolga2026!',
  'figures.example',
  'qwertyqwerty123',
  'turnaround2026',
  'x'.repeat(129),
])('%s may not be chosen', (password) => {
  expect(passwordProblem(password, olga)).toMatch(/^[A-Z].*\.$/);
});
