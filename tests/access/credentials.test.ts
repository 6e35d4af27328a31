// Who is out is out: every credential, by every way to end it, is refused at every kind of address with the next request.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hashSecret } from '@/lib/access/sign-in/secrets';
import { hashToken } from '@/lib/access/tokens/secret';
import type { Viewer } from '@/lib/access/viewer';
import { changePassword } from '@/lib/acts/account/change-password';
import { endSession } from '@/lib/acts/account/end-session';
import { signOutEverywhere } from '@/lib/acts/account/sign-out-everywhere';
import { deactivate } from '@/lib/acts/people/deactivate';
import { changeRole } from '@/lib/acts/sharing/change-role';
import { makeLink } from '@/lib/acts/sharing/make-link';
import { removePerson } from '@/lib/acts/sharing/remove-person';
import { revokeLink } from '@/lib/acts/sharing/revoke-link';
import { makeToken } from '@/lib/acts/tokens/make';
import { revokeToken } from '@/lib/acts/tokens/revoke';
import type { Result } from '@/lib/result';
import { root } from '@/scripts/setup/fingerprint';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import {
  credentials,
  type Ended,
  type Ending,
  endings,
  type Family,
  type Outcome,
  opens,
  opensNothing,
  table,
} from '@/tests/support/credentials';
import { password, type SignedInMember, signInMember } from '@/tests/support/members';
import { addMember } from '@/tests/support/people';
import { type Product, startProduct } from '@/tests/support/product';
import { testSecret } from '@/tests/support/sign-in-as';
import { begin, welcomeOf } from '@/tests/support/sign-in-steps';

const slug = 'uber';
const company = { slug };
const inAnHour = () => new Date(Date.now() + 3_600_000);

let product: Product;
let companyId: string;
let owner: SignedInMember;
let keeperOfCompany: SignedInMember;
let renameId: string;

beforeAll(async () => {
  process.env.TURNAROUND_SECRET = testSecret;
  product = await startProduct(inject('maintenanceUrl'));
  process.env.DATABASE_URL = product.databaseUrl;
  await execute(product.databaseUrl, `UPDATE company SET visibility = 'private' WHERE slug = '${slug}'`);
  const [row] = await execute(product.databaseUrl, `SELECT id FROM company WHERE slug = '${slug}'`);
  companyId = String(row?.id);
  const host = new URL(product.url).host;
  owner = await signInMember(product.databaseUrl, 'owner', host);
  keeperOfCompany = await signInMember(product.databaseUrl, 'member', host);
  await addMember(product.databaseUrl, companyId, keeperOfCompany.person, 'owner');
  const manifest = JSON.parse(readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8'));
  const actions = Object.entries(manifest.node as Record<string, { exportedName?: string; filename?: string }>);
  renameId = actions.find(([, { exportedName }]) => exportedName === 'sendName')?.[0] ?? '';
}, 120_000);

afterAll(() => product?.end());

/** Somebody's credential: what it sends, whose it is, and how it is revoked or expires. */
type Held = {
  readonly member: SignedInMember;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a link or a one-time address. */ readonly address: string;
  readonly revoke: () => Promise<unknown>;
  readonly expire: () => Promise<unknown>;
};

const sql = (text: string) => execute(product.databaseUrl, text);
const past = `now() - interval '1 second'`;

async function value<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const given = await result;
  if (!given.ok) throw new Error(given.sentence);
  return given.value;
}

async function hold(credential: Ended): Promise<Held> {
  const member = await signInMember(product.databaseUrl, 'member', new URL(product.url).host);
  await addMember(product.databaseUrl, companyId, member.person, 'owner');
  const cookie = member.browser.headers().get('cookie') ?? '';
  const session = sessionOf(member.viewer);
  const nowhere = '';
  if (credential === 'session') {
    const expire = () => sql(`UPDATE session SET expires_at = ${past} WHERE id = '${session}'`);
    const revoke = () => value(endSession(by(owner.viewer), { id: session }));
    return { member, headers: { Cookie: cookie }, address: nowhere, revoke, expire };
  }
  if (credential === 'token that reads' || credential === 'token that writes') {
    const scope = credential === 'token that reads' ? 'read' : 'write';
    const { id, secret } = await value(makeToken(by(member.viewer), { label: 'A program', scope, days: 7 }));
    const expire = () =>
      sql(`UPDATE personal_token SET created_at = now() - interval '8 days', expires_at = ${past}
           WHERE hash = '${hashToken(secret)}'`);
    const revoke = () => value(revokeToken(by(owner.viewer), { id }));
    return { member, headers: { Authorization: `Bearer ${secret}` }, address: nowhere, revoke, expire };
  }
  if (credential === 'one-time address') {
    const secret = await welcomeOf(member.person.id);
    const expire = () => sql(`UPDATE welcome SET expires_at = ${past} WHERE secret_hash = '${hashSecret(secret)}'`);
    return { member, headers: {}, address: `/welcome/${secret}`, revoke: () => welcomeOf(member.person.id), expire };
  }
  const link = { company, label: 'A bank', expiresAt: inAnHour(), password: null, knownOn: null };
  const { id, secret } = await value(makeLink(by(member.viewer), link));
  const revoke = () => value(revokeLink(by(owner.viewer), { company, linkId: id }));
  // What a link is never changes: even the test must go behind the trigger's back.
  const expire = () =>
    sql(`SET session_replication_role = replica; UPDATE company_link SET created_at = now() - interval '1 day',
         expires_at = ${past} WHERE id = '${id}'; SET session_replication_role = origin`);
  const address = `/shared/${secret}/open`;
  if (credential === 'link’s address') return { member, headers: {}, address, revoke, expire };
  const opened = await fetch(product.url + address, { redirect: 'manual' });
  const visit = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { member, headers: { Cookie: visit }, address, revoke, expire };
}

function sessionOf(viewer: Viewer): string {
  return viewer.kind === 'person' ? viewer.session : '';
}

/** Ends a credential as its person, its company's owner or the installation's owner would. */
async function end(ending: Ending, { member, revoke, expire }: Held): Promise<unknown> {
  const { person, viewer, browser } = member;
  const [boss, now] = [by(keeperOfCompany.viewer), new Date()];
  switch (ending) {
    case 'person deactivated':
      return value(deactivate(by(owner.viewer), { id: person.id, keepLinks: [] }));
    case 'removed from the company':
      return value(removePerson(boss, { company, personId: person.id }));
    case 'role lowered':
      return value(changeRole(boss, { company, personId: person.id, role: 'viewer' }));
    case 'password changed': {
      const next = { current: password, next: 'five other plain words here', keepTokens: false, now };
      // From another of their devices: that one stays signed in.
      const other: Viewer = viewer.kind === 'person' ? { ...viewer, session: 'another device' } : viewer;
      return value(changePassword(by(other), next));
    }
    case 'password reset': {
      const given = { name: person.name, email: person.email, password: 'five other plain words here' };
      return begin(await welcomeOf(person.id), given, browser.headers(), now);
    }
    case 'signed out everywhere':
      return value(signOutEverywhere(by(viewer), { headers: browser.headers() }));
    case 'revoked':
      return revoke();
    case 'expired':
      return expire();
    case 'company made private':
      return sql(`UPDATE company SET visibility = 'private' WHERE slug = '${slug}'`);
  }
}

type Asked = { readonly headers?: Record<string, string>; readonly method?: string; readonly body?: string | FormData };

async function ask({ headers }: Held, at: string, { method = 'GET', headers: more = {}, body }: Asked = {}) {
  const sent = { method, redirect: 'manual', headers: { Origin: product.url, ...headers, ...more } } as const;
  const answer = await fetch(product.url + at, body === undefined ? sent : { ...sent, body });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Whether an address still opens, asked for each kind as its readers do. `job` is one that was begun before the end. */
const stillOpens: Readonly<Record<Family, (held: Held, job: string) => Promise<boolean>>> = {
  page: async (held) => (await ask(held, `/companies/${slug}`)).status === 200,
  file: async (held) => (await ask(held, `/companies/${slug}/charts/revenue.csv`)).status === 200,
  embed: async (held) => (await ask(held, `/companies/${slug}/charts/revenue/embed`)).status === 200,
  'API read': async (held) => (await ask(held, `/api/v1/companies/${slug}/facts`)).status === 200,
  'API write': async (held) => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({
      key: randomUUID(),
      reason: 'A test',
      edits: [{ kind: 'withdraw-fact', factId: 'x' }],
    });
    const { status } = await ask(held, `/api/v1/companies/${slug}/edits`, { method: 'POST', headers, body });
    // Whoever is let in hears that there is no such figure.
    return status === 422;
  },
  'export job': async (held, job) => (await ask(held, `/companies/${slug}/briefing/exports/${job}`)).status === 200,
  trail: async (held) => (await ask(held, `/companies/${slug}/trail`)).status === 200,
  'server action': async (held) => {
    const body = new FormData();
    body.set('0', JSON.stringify([{}, '$K1']));
    body.set('1_name', 'Another Name');
    const headers = { 'Next-Action': renameId, Accept: 'text/x-component' };
    const answer = await ask(held, '/account', { method: 'POST', headers, body });
    // Who is not signed in is sent to sign in.
    return answer.status < 400 && !(answer.headers.get('x-action-redirect') ?? '').startsWith('/sign-in');
  },
  'own page': async (held) => (await ask(held, '/account')).status === 200,
  address: async (held) => {
    const { status, headers } = await ask(held, held.address);
    return status === 200 || (headers.get('location') ?? '').startsWith('/companies/');
  },
};

async function beginJob(credential: Ended, held: Held): Promise<string> {
  if (!opens[credential].includes('export job')) return '';
  const at = `/companies/${slug}/briefing/exports?format=csv`;
  const begun = await ask(held, at, { method: 'POST' });
  const asked = begun.status === 202 ? begun : await ask(held, at.replace('csv', 'zip'), { method: 'POST' });
  return (JSON.parse(asked.text) as { id: string }).id;
}

async function openFamilies(credential: Ended, held: Held, job: string): Promise<Family[]> {
  const open: Family[] = [];
  for (const family of opens[credential]) if (await stillOpens[family](held, job)) open.push(family);
  return open;
}

function remaining(credential: Ended, outcome: Outcome): readonly Family[] {
  if (outcome === 'all') return [];
  const closed = 'not' in outcome ? [] : outcome.closes;
  return opens[credential].filter((family) => !closed.includes(family));
}

describe.each(Object.keys(table) as Ended[])('%s', (credential) => {
  test.each(endings)(
    '%s',
    async (ending) => {
      const held = await hold(credential);
      const job = await beginJob(credential, held);
      expect(await openFamilies(credential, held, job)).toEqual(opens[credential]);
      await end(ending, held);
      expect(await openFamilies(credential, held, job)).toEqual(remaining(credential, table[credential][ending]));
    },
    60_000,
  );
});

test('every credential stands in the table, or says why it opens nothing', () => {
  expect([...Object.keys(table), ...Object.keys(opensNothing)].toSorted()).toEqual([...credentials].toSorted());
});

test('a device that is remembered opens nothing by itself', async () => {
  const { member } = await hold('session');
  const all = member.browser.headers().get('cookie') ?? '';
  const device = all.split('; ').find((pair) => pair.startsWith('turnaround.device=')) ?? '';
  expect(device).not.toBe('');
  const held = { headers: { Cookie: device } } as unknown as Held;
  for (const family of opens.session) expect(await stillOpens[family](held, 'x'), family).toBe(false);
});

test('tokens that are kept by choice go on after the password was changed', async () => {
  const held = await hold('token that reads');
  const next = { current: password, next: 'five other plain words here', keepTokens: true, now: new Date() };
  await value(changePassword(by(held.member.viewer), next));
  expect(await openFamilies('token that reads', held, '')).toEqual(opens['token that reads']);
});

test('a link that is kept by choice stays open when its maker is deactivated', async () => {
  const held = await hold('opened link');
  const [{ id } = {}] = await sql(`SELECT id FROM company_link WHERE created_by = '${held.member.person.id}'`);
  await value(deactivate(by(owner.viewer), { id: held.member.person.id, keepLinks: [String(id)] }));
  expect(await stillOpens.page(held, '')).toBe(true);
});
