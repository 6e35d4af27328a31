import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInWithOrganisation } from '@/lib/acts/sign-in/with-organisation';
import { viewerOf } from '@/lib/sign-in/read-viewer';
import { execute } from '@/tests/support/cluster';
import { startOrganisation } from '@/tests/support/organisation';
import { Browser, becomeOwner, signInWorld } from '@/tests/support/sign-in';
import { addInvited, strangerBy } from '@/tests/support/sign-in-steps';

let organisation: Awaited<ReturnType<typeof startOrganisation>>;
let ownerUrl: string;

beforeAll(async () => {
  organisation = await startOrganisation();
  ({ ownerUrl } = await signInWorld());
  await becomeOwner(new Browser());
  await addInvited(ownerUrl, 'Mina Member', 'mina@figures.example');
});

afterAll(() => organisation.close());

/** Goes to the organisation and back. Returns where the browser is sent in the end. */
async function goThere(browser: Browser, given: Record<string, unknown>, key?: KeyObject): Promise<string> {
  const { there, back, request } = await organisation.ask(browser, given, key);
  expect(there.origin).toBe(organisation.issuer);
  expect(there.searchParams.get('code_challenge_method')).toBe('S256');
  expect(back.pathname).toBe('/api/auth/callback/organisation');
  const answer = await signInWithOrganisation(strangerBy(request.headers), { request });
  if (!answer.ok) return String(answer.status);
  browser.keep(answer.value.headers.getSetCookie());
  return answer.value.headers.get('location') ?? '';
}

const mina = { sub: 'm-1', email: 'mina@figures.example', email_verified: true, name: 'Mina M.' };

test('somebody invited comes in with the organisation’s account, and is the one who was invited', async () => {
  const browser = new Browser();
  expect(await goThere(browser, mina)).toMatch(/\/companies\/stability-ai$/);
  expect(await viewerOf(browser.headers(), new Date())).toMatchObject({
    kind: 'person',
    person: { email: 'mina@figures.example', installation: 'member' },
  });
  const rows = JSON.stringify(await execute(ownerUrl, 'SELECT * FROM credential'));
  expect(rows).toContain('m-1');
  expect(rows).not.toContain('secret-of-theirs');
});

test.each([
  ['somebody nobody invited', { ...mina, sub: 'x-1', email: 'eve@figures.example' }],
  [
    'an address that the organisation did not verify',
    { ...mina, sub: 'x-2', email_verified: false, email: 'olga@figures.example' },
  ],
])('%s stays outside', async (_who, given) => {
  const browser = new Browser();
  expect(await goThere(browser, given)).toBe('401');
  expect(await viewerOf(browser.headers(), new Date())).toEqual({ kind: 'anyone' });
  expect(await execute(ownerUrl, `SELECT 1 FROM person WHERE email = 'eve@figures.example'`)).toEqual([]);
});

test('a token that another key signed opens nothing', async () => {
  const browser = new Browser();
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(await goThere(browser, mina, other)).toBe('401');
  expect(await viewerOf(browser.headers(), new Date())).toEqual({ kind: 'anyone' });
});
