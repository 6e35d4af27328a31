import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretHash } from '@/lib/access/secret';
import { anyone, type Person, type Viewer } from '@/lib/access/viewer';
import { makeCompany } from '@/lib/acts/companies/make-company';
import { changeRole } from '@/lib/acts/sharing/change-role';
import { makeLink, revokeLink } from '@/lib/data/sharing/make-link';
import { openLink, readLinkState } from '@/lib/data/sharing/open-link';
import { giveRole, removePerson } from '@/lib/data/sharing/people';
import { readSharing } from '@/lib/data/sharing/read-sharing';
import { readStanding } from '@/lib/data/sharing/read-standing';
import { linkViewer } from '@/lib/sign-in/link-viewer';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
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

test('an owner lets somebody in, changes what they are and puts them out again, each with their next request', async () => {
  const owner = signedIn(who(anna));
  expect(await roleOf(ben)).toBe('nobody');
  expect(await giveRole(owner, companyId, 'BEN@example.com', 'viewer')).toEqual({ kind: 'done' });
  expect(await roleOf(ben)).toBe('viewer');
  expect(await giveRole(owner, companyId, 'ben@example.com', 'editor')).toEqual({ kind: 'done' });
  const company = { id: companyId };
  expect(await changeRole(by(owner), { company, personId: who(ben).id, role: 'viewer' })).toMatchObject({ ok: true });
  expect(await roleOf(ben)).toBe('viewer');
  const sharing = await readSharing(owner, companyId, new Date());
  expect(sharing?.people.map(({ name, role }) => [name, role])).toEqual([
    ['Anna', 'owner'],
    ['Ben', 'viewer'],
  ]);
  expect(await removePerson(owner, companyId, who(ben).id)).toEqual({ kind: 'done' });
  expect(await roleOf(ben)).toBe('nobody');
});

test('the last owner stays, whoever asks', async () => {
  const owner = signedIn(who(anna));
  expect(await removePerson(owner, companyId, who(anna).id)).toEqual({ kind: 'last owner' });
  const less = { company: { id: companyId }, personId: who(anna).id, role: 'viewer' } as const;
  expect(await changeRole(by(owner), less)).toMatchObject({
    ok: false,
    sentence: 'A company keeps at least one owner. Make somebody else an owner first.',
  });
  expect(await removePerson(keeper, companyId, who(anna).id)).toEqual({ kind: 'last owner' });
  expect(await roleOf(anna)).toBe('owner');
});

test('whoever makes a company owns it; one made at the machine has no owner', async () => {
  const ownersOf = async (maker: Viewer, slug: string) => {
    const company = { slug, name: 'Acme', currency: 'USD', fiscalYearEnd: '12-31', visibility: 'private' } as const;
    expect(await makeCompany(by(maker), { company, reason: 'A test' })).toMatchObject({ ok: true });
    const { rows } = await client.query(
      `SELECT m.person_id AS id FROM company_membership AS m JOIN company AS c ON c.id = m.company_id
       WHERE c.slug = $1 AND m.role = 'owner'`,
      [slug],
    );
    return rows.map(({ id }) => id);
  };
  expect(await ownersOf(keeper, 'acme-of-nobody')).toEqual([]);
  expect(await ownersOf(signedIn(who(ben)), 'acme-of-ben')).toEqual([who(ben).id]);
});

test('two owners who leave at the same moment: one stays', async () => {
  await giveRole(keeper, companyId, who(ben).email, 'owner');
  const left = await Promise.all(
    [anna, ben].map((person) => removePerson(signedIn(who(person)), companyId, who(person).id)),
  );
  expect(left.map(({ kind }) => kind).sort()).toEqual(['done', 'last owner']);
  await giveRole(keeper, companyId, who(anna).email, 'owner');
  await removePerson(keeper, companyId, who(ben).id);
});

test('while an import holds the company, somebody is put out all the same', async () => {
  await giveRole(keeper, companyId, who(ben).email, 'viewer');
  await client.query('BEGIN');
  await client.query('SELECT FROM company WHERE id = $1 FOR NO KEY UPDATE', [companyId]);
  expect(await removePerson(keeper, companyId, who(ben).id)).toEqual({ kind: 'done' });
  await client.query('ROLLBACK');
});

const day = 86_400_000;
const link = (more = {}) => ({
  companyId,
  label: 'The board',
  expiresAt: new Date(Date.now() + day),
  password: null,
  knownOn: null,
  key: randomUUID(),
  ...more,
});

async function made(more = {}) {
  const outcome = await makeLink(keeper, link(more));
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  return outcome;
}

/** Who a browser is that opened the link. */
async function bearer(secret: string, password: string | null = null, own: Viewer = anyone): Promise<Viewer> {
  const opened = await openLink(secret, password, new Date());
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return linkViewer(new Headers({ Cookie: `other=1; turnaround.link=${opened.token}` }), new Date(), own);
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
    const opened = await openLink(secret, null, new Date());
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const ask = (now: Date) => linkViewer(new Headers({ Cookie: `turnaround.link=${opened.token}` }), now, anyone);
    expect((await ask(new Date())).kind).toBe('link');
    expect(await ask(new Date(Date.now() + day + 1))).toEqual(anyone);
    expect(await revokeLink(keeper, companyId, id)).toBe(true);
    expect(await ask(new Date())).toEqual(anyone);
    expect(await readLinkState(secret, new Date())).toBe('leads nowhere');
    expect(await openLink(secret, null, new Date())).toEqual({ kind: 'leads nowhere' });
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

  test('with a password opens to whoever knows it; ten wrong ones in a quarter of an hour close it for that long', async () => {
    const { secret, id } = await made({ password: 'correct horse' });
    const now = new Date();
    expect(await readLinkState(secret, now)).toBe('asks a password');
    expect(await openLink(secret, null, now)).toEqual({ kind: 'asks a password' });
    for (let opened = 0; opened < 11; opened += 1) expect((await bearer(secret, 'correct horse')).kind).toBe('link');
    for (let wrong = 0; wrong < 10; wrong += 1) {
      expect(await openLink(secret, 'battery staple', now)).toEqual({ kind: 'wrong password' });
    }
    expect(await openLink(secret, 'correct horse', now)).toEqual({ kind: 'too many tries' });
    await client.query(`UPDATE company_link SET tries_since = now() - interval '16 minutes' WHERE id = $1`, [id]);
    expect((await openLink(secret, 'correct horse', now)).kind).toBe('opened');
  }, 60_000);

  test('made again with the key of a lost answer is the same link with a secret that works', async () => {
    const key = randomUUID();
    const [first, second] = [await made({ key }), await made({ key })];
    expect(second.id).toBe(first.id);
    expect(await readLinkState(first.secret, new Date())).toBe('leads nowhere');
    expect(await readLinkState(second.secret, new Date())).toBe('open');
    const other = await makeLink(signedIn(who(anna)), link({ key }));
    expect(other).toEqual({ kind: 'key of another' });
  });

  test('is stored without its secret, its cookie and its password', async () => {
    const { secret, id } = await made({ password: 'correct horse' });
    const opened = await openLink(secret, 'correct horse', new Date());
    const rows = await execute(
      ownerUrl,
      `SELECT to_jsonb(l)::text || coalesce(string_agg(to_jsonb(v)::text, ''), '') AS stored FROM company_link AS l
       LEFT JOIN company_link_visit AS v ON v.link_id = l.id WHERE l.id = '${id}' GROUP BY l.*`,
    );
    const stored = String(rows[0]?.stored);
    expect(stored).toContain(secretHash(secret));
    for (const word of [secret, 'correct horse', opened.kind === 'opened' ? opened.token : 'none']) {
      expect(stored).not.toContain(word);
    }
  });
});

describe('the database refuses', () => {
  const columns = 'id, company_id, label, secret_hash, expires_at, idempotency_key';
  const insert = (label: string, hash: string, expires: string) =>
    client.query(
      `INSERT INTO company_link (${columns}) VALUES (gen_random_uuid(), $1, $2, $3, now() + $4::interval, gen_random_uuid())`,
      [companyId, label, hash, expires],
    );

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
    await revokeLink(keeper, companyId, id);
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
