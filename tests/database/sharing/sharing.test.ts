import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setBearerCookie } from '@/lib/access/bearer-cookie';
import type { MemberRole } from '@/lib/access/policy';
import { secretHash } from '@/lib/access/secret';
import { noOrigin } from '@/lib/access/trail/act';
import { anyone, type Person, type Viewer } from '@/lib/access/viewer';
import type { By } from '@/lib/acts/act';
import { makeCompany } from '@/lib/acts/companies/make-company';
import { changeRole } from '@/lib/acts/sharing/change-role';
import { giveRole } from '@/lib/acts/sharing/give-role';
import { makeLink } from '@/lib/acts/sharing/make-link';
import { openLink } from '@/lib/acts/sharing/open-link';
import { removePerson } from '@/lib/acts/sharing/remove-person';
import { revokeLink } from '@/lib/acts/sharing/revoke-link';
import { readLinkState } from '@/lib/data/sharing/find-link';
import { readSharing } from '@/lib/data/sharing/read-sharing';
import { readStanding } from '@/lib/data/sharing/read-standing';
import { linkViewer } from '@/lib/sign-in/link-viewer';
import { spendBudgets } from '@/lib/upkeep/spend-budgets';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { startImport } from '@/tests/support/import-acts';
import { addMember, addPerson, signedIn } from '@/tests/support/people';

let client: Client;
let ownerUrl: string;
let companyId: string;
let [anna, ben]: Person[] = [];

beforeAll(async () => {
  ownerUrl = await seededDatabase();
  await grantToApplication(ownerUrl, 'secret');
  const url = new URL(ownerUrl);
  Object.assign(url, { username: applicationName, password: 'secret' });
  process.env.DATABASE_URL = url.href;
  process.env.TURNAROUND_SECRET = 'a secret for tests, of more than 32 letters';
  client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`UPDATE company SET visibility = 'private' WHERE slug = 'uber'`);
  companyId = (await recordOf('uber'))?.company.id ?? '';
  [anna, ben] = [await addPerson(ownerUrl, 'Anna'), await addPerson(ownerUrl, 'Ben')];
  await addMember(ownerUrl, companyId, anna, 'owner');
});

afterAll(() => client.end());

const who = (person: Person | undefined): Person => {
  if (!person) throw new Error('nobody');
  return person;
};
const roleOf = async (person: Person | undefined) =>
  (await readStanding(signedIn(who(person)), 'uber'))?.role ?? 'nobody';

const give = (viewer: Viewer, { email }: { email: string }, role: MemberRole) =>
  giveRole(by(viewer), { company: { id: companyId }, email, role });
const remove = (viewer: Viewer, person: Person | undefined) =>
  removePerson(by(viewer), { company: { id: companyId }, personId: who(person).id });
const isDone = { ok: true };
const isLastOwner = { ok: false, status: 409, sentence: expect.stringContaining('at least one owner') };

test('an owner lets somebody in, changes what they are and puts them out again, each with their next request', async () => {
  const owner = signedIn(who(anna));
  expect(await roleOf(ben)).toBe('nobody');
  expect(await give(owner, { email: 'BEN@example.com' }, 'viewer')).toMatchObject(isDone);
  expect(await roleOf(ben)).toBe('viewer');
  expect(await give(owner, { email: 'ben@example.com' }, 'editor')).toMatchObject(isDone);
  const company = { id: companyId };
  expect(await changeRole(by(owner), { company, personId: who(ben).id, role: 'viewer' })).toMatchObject({ ok: true });
  expect(await roleOf(ben)).toBe('viewer');
  const sharing = await readSharing(owner, companyId, new Date());
  expect(sharing?.people.map(({ name, role }) => [name, role])).toEqual([
    ['Anna', 'owner'],
    ['Ben', 'viewer'],
  ]);
  expect(await remove(owner, ben)).toMatchObject(isDone);
  expect(await roleOf(ben)).toBe('nobody');
});

test('the last owner stays, whoever asks', async () => {
  const owner = signedIn(who(anna));
  expect(await remove(owner, anna)).toMatchObject(isLastOwner);
  const less = { company: { id: companyId }, personId: who(anna).id, role: 'viewer' } as const;
  expect(await changeRole(by(owner), less)).toMatchObject({
    ok: false,
    sentence: 'A company keeps at least one owner. Make somebody else an owner first.',
  });
  expect(await remove(keeper, anna)).toMatchObject(isLastOwner);
  expect(await roleOf(anna)).toBe('owner');
});

test('whoever makes a company owns it; one made at the machine has no owner', async () => {
  const ownersOf = async (maker: Viewer, slug: string) => {
    const company = { slug, name: 'Acme', currency: 'USD', fiscalYearEnd: '12-31', visibility: 'private' } as const;
    const made = await makeCompany(by(maker), { company, reason: 'A test' });
    if (!made.ok) throw new Error(made.sentence);
    const { rows } = await client.query(
      `SELECT m.person_id AS id FROM company_membership AS m JOIN company AS c ON c.id = m.company_id
       WHERE c.slug = $1 AND m.role = 'owner'`,
      [made.value.slug],
    );
    return rows.map(({ id }) => id);
  };
  expect(await ownersOf(keeper, 'acme-of-nobody')).toEqual([]);
  expect(await ownersOf(signedIn(who(ben)), 'acme-of-ben')).toEqual([who(ben).id]);
});

test('making a company tells nobody whether a private one has its address, by hand and from a file', async () => {
  const maker = signedIn(who(ben));
  const make = (slug: string) => {
    const company = { slug, name: 'Acme', currency: 'USD', fiscalYearEnd: '12-31', visibility: 'private' } as const;
    return { company, order: { company: { new: company }, viewer: maker, reason: 'A test', mapping: null } };
  };
  const answers = [];
  for (const slug of ['uber', 'nobody-has-this']) {
    const { company, order } = make(slug);
    const made = await makeCompany(by(maker), { company, reason: 'A test' });
    const file = { fileName: 'a.csv', format: 'csv-long', idempotencyKey: randomUUID() };
    const started = await startImport({ ...order, ...file });
    answers.push([made.ok && made.value.slug.replace(slug, '…').replace(/[a-z2-9]{5}$/, 'xxxxx'), started.outcome]);
  }
  expect(answers).toEqual([
    ['…-xxxxx', 'started'],
    ['…-xxxxx', 'started'],
  ]);
  expect(await makeCompany(by(keeper), { company: make('uber').company, reason: 'A test' })).toMatchObject({
    status: 409,
  });
});

test('two owners who leave at the same moment: one stays', async () => {
  await give(keeper, who(ben), 'owner');
  const left = await Promise.all([anna, ben].map((person) => remove(signedIn(who(person)), person)));
  expect(left.map((each) => (each.ok ? 200 : each.status)).sort()).toEqual([200, 409]);
  await give(keeper, who(anna), 'owner');
  await remove(keeper, ben);
});

test('while an import holds the company, somebody is put out all the same', async () => {
  await give(keeper, who(ben), 'viewer');
  await client.query('BEGIN');
  await client.query('SELECT FROM company WHERE id = $1 FOR NO KEY UPDATE', [companyId]);
  expect(await remove(keeper, ben)).toMatchObject(isDone);
  await client.query('ROLLBACK');
});

const day = 86_400_000;
const link = (more = {}) => ({
  company: { id: companyId },
  label: 'The board',
  expiresAt: new Date(Date.now() + day),
  password: null,
  knownOn: null,
  ...more,
});

async function made(more = {}, key: string | null = null) {
  const outcome = await makeLink(by(keeper, key), link(more));
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.value;
}

const at = (address: string): By => ({ actor: anyone, origin: { ...noOrigin, address }, key: null });

/** Opens a link, from a network of its own unless one is given. */
function open(
  secret: string,
  password: string | null,
  now = new Date(),
  from = '203.0.113.9',
  cookies: string | null = null,
) {
  return openLink(at(from), { secret, password, cookies, now });
}

/** Who a browser is that opened the link. */
async function bearer(secret: string, password: string | null = null, own: Viewer = anyone): Promise<Viewer> {
  const opened = await open(secret, password);
  if (!opened.ok) throw new Error(opened.sentence);
  return linkViewer(new Headers({ Cookie: `other=1; turnaround.link=${opened.value.token}` }), new Date(), own);
}

describe('a link', () => {
  test('lets its bearer look, and says which day they see', async () => {
    const { secret, id } = await made({ knownOn: '2020-06-30' });
    expect(await readLinkState(secret, new Date())).toBe('open');
    expect(await bearer(secret)).toEqual({ kind: 'link', link: id, companyId, knownOn: '2020-06-30' });
  });

  test('takes nothing away from who may look without it', async () => {
    const { secret } = await made();
    expect(await bearer(secret, null, keeper)).toEqual(keeper);
    const [owner, stranger] = [signedIn(who(anna)), signedIn(who(ben))];
    expect(await bearer(secret, null, owner)).toEqual(owner);
    expect((await bearer(secret, null, stranger)).kind).toBe('link');
  });

  test('leads nowhere once it is revoked or over, also for who opened it before', async () => {
    const { secret, id } = await made();
    const opened = await open(secret, null);
    if (!opened.ok) throw new Error(opened.sentence);
    const cookie = `turnaround.link=${opened.value.token}`;
    const ask = (now: Date) => linkViewer(new Headers({ Cookie: cookie }), now, anyone);
    expect((await ask(new Date())).kind).toBe('link');
    expect(await ask(new Date(Date.now() + day + 1))).toEqual(anyone);
    expect(await revokeLink(by(keeper), { company: { id: companyId }, linkId: id })).toMatchObject(isDone);
    expect(await ask(new Date())).toEqual(anyone);
    expect(await readLinkState(secret, new Date())).toBe('leads nowhere');
    expect(await open(secret, null)).toMatchObject({ ok: false, status: 404 });
  });

  test.each([undefined, '', 'x', "' OR ''='", 'A'.repeat(43), 'A'.repeat(44), '\u0000'])(
    '%j opens nothing, as a secret and as a cookie',
    async (guess) => {
      await made();
      expect(await readLinkState(guess as string, new Date())).toBe('leads nowhere');
      const cookie = new Headers(guess && !guess.includes('\u0000') ? { Cookie: `turnaround.link=${guess}` } : {});
      expect(await linkViewer(cookie, new Date(), anyone)).toEqual(anyone);
    },
  );

  test('with a password opens to whoever knows it, however often', async () => {
    const { secret } = await made({ password: 'correct horse' });
    const now = new Date();
    expect(await readLinkState(secret, now)).toBe('asks a password');
    expect(await open(secret, null, now)).toMatchObject({ status: 401 });
    for (let opened = 0; opened < 7; opened += 1) expect((await bearer(secret, 'correct horse')).kind).toBe('link');
  }, 60_000);

  test('whoever guesses is slowed down, and keeps its bearer out neither elsewhere nor where they opened it before', async () => {
    const { secret, id } = await made({ password: 'correct horse' });
    const now = new Date();
    const guess = (password: string) => open(secret, password, now, '192.0.2.5');
    for (let wrong = 0; wrong < 5; wrong += 1) expect(await guess('battery staple')).toMatchObject({ status: 403 });
    for (let more = 0; more < 6; more += 1) expect(await guess('battery staple')).toMatchObject({ status: 429 });
    expect(await guess('correct horse')).toMatchObject({ status: 429 });
    expect(await open(secret, 'correct horse', now, '198.51.100.44')).toMatchObject(isDone);
    const key = process.env.TURNAROUND_SECRET ?? '';
    const [cookie = ''] = setBearerCookie({ link: id, secret, key, secure: false }).split(';');
    expect(await open(secret, 'correct horse', now, '192.0.2.5', `other=1; ${cookie}`)).toMatchObject(isDone);
    const [forged = ''] = setBearerCookie({ link: id, secret, key: 'another key', secure: false }).split(';');
    expect(await open(secret, 'correct horse', now, '192.0.2.5', forged)).toMatchObject({ status: 429 });
    const { rows } = await client.query(`SELECT act FROM trail_entry WHERE act = 'locked-out'`);
    expect(rows).toHaveLength(1);
  }, 60_000);

  test('that never was fills neither the trail nor, for more than a day, the budgets', async () => {
    const entries = async () => (await client.query('SELECT act, subject FROM trail_entry')).rows;
    const before = await entries();
    const now = new Date();
    const guesses = Array.from({ length: 80 }, () => open('A'.repeat(43), null, now, '192.0.2.77'));
    for (const opened of await Promise.all(guesses)) expect(opened).toMatchObject({ ok: false, status: 404 });
    expect((await entries()).slice(before.length)).toEqual([
      { act: 'link-refused', subject: 'Many links that do not exist' },
    ]);
    await spendBudgets([{ kind: 'device', key: 'another' }], new Date(now.getTime() + 25 * 3_600_000));
    const { rows } = await client.query('SELECT count(*)::int AS n FROM sign_in_budget');
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('that is over is told once an hour, however often it is tried', async () => {
    const { secret, id } = await made();
    await revokeLink(by(keeper), { company: { id: companyId }, linkId: id });
    const count = async () =>
      (await client.query(`SELECT FROM trail_entry WHERE act = 'link-refused' AND company_id = $1`, [companyId]))
        .rowCount;
    const before = (await count()) ?? 0;
    for (let tried = 0; tried < 5; tried += 1) await open(secret, null);
    expect(await count()).toBe(before + 1);
  });

  test('made again with the key of a lost answer is the same link with a secret that works', async () => {
    const key = randomUUID();
    const [first, second] = [await made({}, key), await made({}, key)];
    expect(second.id).toBe(first.id);
    expect(await readLinkState(first.secret, new Date())).toBe('leads nowhere');
    expect(await readLinkState(second.secret, new Date())).toBe('open');
    const other = await makeLink(by(signedIn(who(anna)), key), link());
    expect(other.ok && other.value.id).not.toBe(first.id);
  });

  test('is stored without its secret, its cookie and its password', async () => {
    const { secret, id } = await made({ password: 'correct horse' });
    const opened = await open(secret, 'correct horse');
    const rows = await execute(
      ownerUrl,
      `SELECT to_jsonb(l)::text || coalesce(string_agg(to_jsonb(v)::text, ''), '') AS stored FROM company_link AS l
       LEFT JOIN company_link_visit AS v ON v.link_id = l.id WHERE l.id = '${id}' GROUP BY l.*`,
    );
    const stored = String(rows[0]?.stored);
    expect(stored).toContain(secretHash(secret));
    for (const word of [secret, 'correct horse', opened.ok ? opened.value.token : 'none']) {
      expect(stored).not.toContain(word);
    }
  });
});

describe('the database refuses', () => {
  const columns = 'id, company_id, label, secret_hash, expires_at';
  const insert = (label: string, hash: string, expires: string) =>
    client.query(`INSERT INTO company_link (${columns}) VALUES (gen_random_uuid(), $1, $2, $3, now() + $4::interval)`, [
      companyId,
      label,
      hash,
      expires,
    ]);

  test('a link without an end, with a far one, without a label, or with a secret that is no hash', async () => {
    await expect(insert('x', 'a'.repeat(64), '-1 day')).rejects.toThrow('company_link_ends');
    await expect(insert('x', 'a'.repeat(64), '3 years')).rejects.toThrow('company_link_ends');
    await expect(insert('', 'a'.repeat(64), '1 day')).rejects.toThrow('company_link_label_length');
    await expect(insert('x', 'the secret itself', '1 day')).rejects.toThrow('company_link_secret_hash_form');
  });

  test('that a link shows another company or day, lasts longer, or comes back after it was revoked', async () => {
    const { id } = await made({ knownOn: '2020-06-30' });
    for (const change of ['known_on = NULL', `expires_at = expires_at + interval '1 day'`, 'password_hash = NULL']) {
      const isSame = change === 'password_hash = NULL';
      const asked = client.query(`UPDATE company_link SET ${change} WHERE id = $1`, [id]);
      await (isSame ? expect(asked).resolves.toBeDefined() : expect(asked).rejects.toThrow('stays as it was made'));
    }
    await revokeLink(by(keeper), { company: { id: companyId }, linkId: id });
    const back = client.query('UPDATE company_link SET revoked_at = NULL WHERE id = $1', [id]);
    await expect(back).rejects.toThrow('stays as it was made');
  });

  test('a role that is none, a person twice, and a person who is gone but still of a company', async () => {
    const add = (person: string, role: string) =>
      client.query('INSERT INTO company_membership (company_id, person_id, role) VALUES ($1, $2, $3)', [
        companyId,
        person,
        role,
      ]);
    await expect(add(who(ben).id, 'king')).rejects.toThrow('company_membership_role_known');
    await expect(add(who(anna).id, 'viewer')).rejects.toThrow('company_membership_pkey');
    await expect(client.query('DELETE FROM person WHERE id = $1', [who(anna).id])).rejects.toThrow('foreign key');
  });

  test('the application a change of what a link is, whatever its code says', async () => {
    const application = new Client({ connectionString: process.env.DATABASE_URL });
    await application.connect();
    for (const change of ['SET known_on = NULL', 'SET expires_at = now()', 'SET company_id = company_id']) {
      await expect(application.query(`UPDATE company_link ${change}`)).rejects.toThrow('permission denied');
    }
    await expect(application.query('DELETE FROM company_link')).rejects.toThrow('permission denied');
    await application.end();
  });
});
