import { beforeAll, expect, test } from 'vitest';
import { hereHeader } from '@/lib/access/requester';
import { hashSecret } from '@/lib/access/sign-in/secrets';
import { signOut } from '@/lib/acts/sign-in/sign-out';
import { viewerOf } from '@/lib/sign-in/read-viewer';
import { makeOwnerWelcome } from '@/lib/upkeep/make-owner-welcome';
import { execute } from '@/tests/support/cluster';
import { Browser, owner, signInWorld } from '@/tests/support/sign-in';
import { begin, byOf, signInWithPassword } from '@/tests/support/sign-in-steps';

let ownerUrl: string;

beforeAll(async () => {
  ({ ownerUrl } = await signInWorld());
});

const here = { host: 'localhost:3000', [hereHeader]: 'yes' };

test('until somebody owns it, whoever sits at the machine may do everything, and nobody else', async () => {
  const stranger = new Browser();
  expect(await viewerOf(stranger.headers(here), new Date())).toEqual({ kind: 'keeper' });
  for (const elsewhere of [{ ...here, host: 'figures.example' }, { host: 'localhost:3000' }]) {
    expect(await viewerOf(stranger.headers(elsewhere), new Date())).toEqual({ kind: 'anyone' });
  }
  process.env.HOST = '0.0.0.0';
  expect(await viewerOf(stranger.headers(here), new Date())).toEqual({ kind: 'anyone' });
  process.env.HOST = '127.0.0.1';
});

test('an address is good until the next start, a day later, or its use', async () => {
  const now = new Date();
  const first = await makeOwnerWelcome(now);
  const second = await makeOwnerWelcome(now);
  const headers = new Browser().headers();
  expect(await begin(first ?? '', owner, headers, now)).toEqual({ outcome: 'used up' });
  const nextDay = new Date(now.getTime() + 86_400_001);
  expect(await begin(second ?? '', owner, headers, nextDay)).toEqual({ outcome: 'used up' });
  expect(await begin('guessed', owner, headers, now)).toEqual({ outcome: 'used up' });
});

test('what is stored of an address cannot be used as one', async () => {
  const secret = (await makeOwnerWelcome(new Date())) ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  const rows = await execute(ownerUrl, 'SELECT * FROM welcome');
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(await begin(hashSecret(secret), owner, new Browser().headers(), new Date())).toEqual({ outcome: 'used up' });
});

test('a weak password, no name and no address are told, and leave the address good', async () => {
  const secret = (await makeOwnerWelcome(new Date())) ?? '';
  const given = (change: object) => begin(secret, { ...owner, ...change }, new Browser().headers(), new Date());
  expect(await given({ password: 'short' })).toMatchObject({ outcome: 'problem', field: 'password' });
  expect(await given({ password: 'olga-owner-2026' })).toMatchObject({ outcome: 'problem', field: 'password' });
  expect(await given({ name: ' ' })).toMatchObject({ outcome: 'problem', field: 'name' });
  expect(await given({ email: 'olga' })).toMatchObject({ outcome: 'problem', field: 'email' });
});

test('two who use the address at once: one is the owner, the other is told that it is used up', async () => {
  const secret = (await makeOwnerWelcome(new Date())) ?? '';
  const both = await Promise.all(
    [owner, { ...owner, email: 'mallory@figures.example' }].map((who) =>
      begin(secret, who, new Browser().headers(), new Date()),
    ),
  );
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['begun', 'used up']);
  const people = await execute(ownerUrl, 'SELECT email, installation FROM person');
  expect(people).toHaveLength(1);
  expect(people[0]).toMatchObject({ installation: 'owner' });
  await execute(ownerUrl, `UPDATE person SET email = '${owner.email}', name = '${owner.name}'`);
});

test('with an owner it is open to nobody, and no further address is made', async () => {
  expect(await viewerOf(new Browser().headers(here), new Date())).toEqual({ kind: 'anyone' });
  expect(await makeOwnerWelcome(new Date())).toBeNull();
});

test('the owner signs in, is known on every request, and after signing out is nobody', async () => {
  const browser = new Browser();
  const step = await signInWithPassword({ ...owner, email: ' OLGA@figures.example ' }, browser.headers(), new Date());
  if (step.outcome !== 'signed in') throw new Error(step.outcome);
  browser.keep(step.cookies);
  const copied = browser.headers();
  expect(await viewerOf(copied, new Date())).toMatchObject({
    kind: 'person',
    person: { name: owner.name, email: owner.email, installation: 'owner' },
  });
  const session = step.cookies.find((line) => line.startsWith('turnaround.session_token='));
  expect(session).toMatch(/; HttpOnly/);
  expect(session).toMatch(/; SameSite=Lax/i);
  const left = await signOut(await byOf(browser.headers()), { headers: browser.headers() });
  browser.keep(left.ok ? left.value : []);
  expect(await viewerOf(browser.headers(), new Date())).toEqual({ kind: 'anyone' });
  expect(await viewerOf(copied, new Date())).toEqual({ kind: 'anyone' });
});

test('what is stored of a session, a password and a sign-in under way is good for nobody', async () => {
  const browser = new Browser();
  const step = await signInWithPassword(owner, browser.headers(), new Date());
  if (step.outcome !== 'signed in') throw new Error(step.outcome);
  browser.keep(step.cookies);
  const token = decodeURIComponent(browser.cookies.get('turnaround.session_token') ?? '').split('.')[0] ?? '';
  expect(token.length).toBeGreaterThan(20);
  const [row] = await execute(ownerUrl, 'SELECT * FROM session ORDER BY created_at DESC LIMIT 1');
  expect(row?.token).toBe(hashSecret(token));
  const stored = await execute(ownerUrl, 'SELECT * FROM credential, session, welcome');
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(JSON.stringify(stored)).not.toContain(owner.password);
  const forged = new Browser();
  forged.cookies.set('turnaround.session_token', `${String(row?.token)}.${'A'.repeat(43)}=`);
  expect(await viewerOf(forged.headers(), new Date())).toEqual({ kind: 'anyone' });
});

test('a bearer token that is none is nobody, also from who is signed in', async () => {
  const browser = new Browser();
  const step = await signInWithPassword(owner, browser.headers(), new Date());
  if (step.outcome === 'signed in') browser.keep(step.cookies);
  expect(await viewerOf(browser.headers({ authorization: 'Bearer nothing' }), new Date())).toEqual({ kind: 'anyone' });
});
