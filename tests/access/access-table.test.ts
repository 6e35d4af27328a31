// Every address of the build, asked by everybody. `npm test` builds the application before it runs this.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { actions, decide, type Role } from '@/lib/access/policy';
import { noCompany } from '@/lib/access/unseen';
import { root } from '@/scripts/setup/fingerprint';
import { type AccessRow, type Asked, accessRows, actionRows } from '@/tests/support/access-rows';
import { execute } from '@/tests/support/cluster';
import { type Product, startProduct } from '@/tests/support/product';
import { type Asker, openedLink, type Place, signInAs, testSecret, withoutProof } from '@/tests/support/sign-in-as';

const [secret, open] = ['uber', 'stability-ai'] as const;
const mutations = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

let product: Product;
const asked = new Map<string, Asked>();
const askers: Partial<Record<Role, Asker>> = {};
let link = '';

const place = (): Place => ({ url: product.url, databaseUrl: product.databaseUrl, slug: secret });

function asker(role: Role): Asker {
  const found = askers[role];
  if (!found) throw new Error(`nobody signed in as ${role}`);
  return found;
}

beforeAll(async () => {
  process.env.TURNAROUND_SECRET = testSecret;
  product = await startProduct(inject('maintenanceUrl'));
  await execute(product.databaseUrl, `UPDATE company SET visibility = 'private' WHERE slug = '${secret}'`);
  const facts = await execute(
    product.databaseUrl,
    `SELECT DISTINCT ON (c.slug) c.slug, f.id FROM company AS c JOIN fact AS f ON f.company_id = c.id`,
  );
  const file = await bringFile();
  for (const { slug, id } of facts) asked.set(String(slug), { slug: String(slug), factId: String(id), ...file });
}, 120_000);

afterAll(() => product?.end());

const csv = 'metric,period,value,unit\nRevenue,2024,1,USD\n';

/** A file for the private company, handed in and looked at by whoever keeps the machine. */
async function bringFile(): Promise<Pick<Asked, 'uploadId' | 'importId'>> {
  const [uploadId, importId] = [randomUUID(), v7()];
  const headers = { Origin: product.url, 'Content-Type': 'application/octet-stream' };
  const at = `${product.url}/import/uploads/${uploadId}?company=${secret}&name=uber.csv`;
  const stored = await fetch(at, { method: 'PUT', headers, body: csv });
  expect(stored.status, await stored.text()).toBe(201);
  await execute(
    product.databaseUrl,
    `INSERT INTO import (id, company_id, file_name, format, mapping, state, person, reason, idempotency_key, counts)
     SELECT '${importId}', id, 'uber.csv', 'table', '{}', 'previewed', 'A test', 'A test', '${importId}',
       '{"read":0,"new":0,"same":0,"restated":0,"conflicting":0,"rejected":0,"leftOut":0,"held":0,"flagged":0}'
     FROM company WHERE slug = '${secret}'`,
  );
  return { uploadId, importId };
}

function manifest(name: string): unknown {
  const file = path.join(root, '.next/server', name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const entries = Object.keys(manifest('app-paths-manifest.json') as Record<string, string>);

test.each(entries)('%s has a row for each of its methods', async (entry) => {
  const rows = accessRows.filter((row) => row.entry === entry);
  const [first] = rows;
  const has = rows.map(({ method }) => method).sort();
  const advice = `add { entry: '${entry}', … } to tests/support/access-rows.ts, with the action of lib/access/policy.ts that it is`;
  if (!first) throw new Error(`Nobody has said who may ask ${entry}: ${advice}.`);
  const wanted = entry.endsWith('/route') ? await methodsOf(first) : ['GET'];
  expect(has, `The methods of ${entry} and those that have a row differ: ${advice}, a row a method.`).toEqual(wanted);
});

/** As the running build says itself. */
async function methodsOf(row: AccessRow): Promise<string[]> {
  const answer = await fetch(product.url + at(row, open), { method: 'OPTIONS' });
  const allowed = (answer.headers.get('allow') ?? '').split(', ');
  return [
    ...(allowed.includes('GET') ? ['GET'] : []),
    ...mutations.filter((method) => allowed.includes(method)),
  ].sort();
}

test('no row is of an address that the build does not have', () => {
  expect(accessRows.filter(({ entry }) => !entries.includes(entry))).toEqual([]);
});

type ServerAction = { readonly exportedName?: string; readonly filename?: string };
const { node = {}, edge = {} } = manifest('server-reference-manifest.json') as Record<
  'node' | 'edge',
  Record<string, ServerAction>
>;
const serverActions = Object.entries({ ...node, ...edge }).map(([id, { exportedName = id, filename = '' }]) => {
  return { id, name: `${filename} ${exportedName}` };
});

test.each(serverActions)('the server action $name has a row', ({ name }) => {
  const advice = `Nobody has said who may call "${name}": add it to actionRows in tests/support/access-rows.ts.`;
  expect(Object.keys(actionRows), advice).toContain(name);
});

test('no row is of a server action that the build does not have', () => {
  expect(Object.keys(actionRows).filter((name) => !serverActions.some((action) => action.name === name))).toEqual([]);
});

test('there is no other way in: no pages router, no middleware that decides', () => {
  const pages = Object.keys(manifest('pages-manifest.json') as object);
  expect(pages.filter((page) => !['/_app', '/_document', '/_error', '/404', '/500'].includes(page))).toEqual([]);
});

function at(row: AccessRow, slug: string): string {
  const known = asked.get(slug) ?? { factId: '', uploadId: '', importId: '', ...asked.get(secret), slug };
  return row.at(known).replace('{site}', encodeURIComponent(product.url));
}

type Answer = { status: number; text: string; cache: string; location: string };

async function ask(row: AccessRow, slug: string, asker: Asker): Promise<Answer> {
  const address = at(row, slug);
  const { method, body } = row;
  const json = body !== undefined && { body: JSON.stringify(body) };
  const headers = {
    Origin: product.url,
    Accept: row.entry.endsWith('/page') ? 'text/html' : 'application/json',
    ...(json && { 'Content-Type': 'application/json' }),
    ...asker.headers(address),
  };
  const answer = await fetch(product.url + address, { method, headers, redirect: 'manual', ...json });
  const text = await answer.text();
  const of = (name: string) => answer.headers.get(name) ?? '';
  return { status: answer.status, text, cache: of('cache-control'), location: of('location') };
}

/** What a reader is told, without the company's name. */
function told({ text }: Answer, slug: string): string {
  const page = /<main[^>]*>(.*)<\/main>/s.exec(text)?.[1] ?? text;
  return page.replaceAll(slug, '…');
}

/** Whether the answer is the one that a company which does not exist gives. */
async function isUnseen(row: AccessRow, answer: Answer, asker: Asker): Promise<void> {
  const nobodys = await ask(row, 'nobody-here', asker);
  expect([answer.status, told(answer, secret)]).toEqual([404, told(nobodys, 'nobody-here')]);
  expect(nobodys.status).toBe(404);
  expect(answer.text).not.toContain('Uber');
}

async function holds(row: AccessRow, who: Asker): Promise<void> {
  const role = who.roleAt(at(row, secret));
  const answer = await ask(row, secret, who);
  if (row.purpose === 'everyone' || row.purpose === 'secret') {
    // Who is signed in already goes on from where one signs in.
    expect(answer.status).toBe(row.entry === '/sign-in/page' && who.isSignedIn ? 307 : row.may);
    return;
  }
  if (row.purpose === 'person' || row.purpose === 'installation') {
    if (!who.isSignedIn) expect([answer.status, answer.location.startsWith('/sign-in')]).toEqual([307, true]);
    else expect(answer.status).toBe(row.purpose === 'person' || role === 'installation' ? row.may : 404);
    return;
  }
  if (row.purpose === 'adds') {
    const may = who.isSignedIn || role === 'keeper';
    if (row.method === 'POST') {
      // Only who sees every company hears that an address is taken: others get one that tells nothing.
      const seesAll = role === 'keeper' || role === 'installation';
      expect(answer.status).toBe(seesAll ? row.may : may ? 201 : 403);
      expect(answer.text).not.toContain('"stability-ai"');
    } else if (may) expect(answer.status).toBe(row.may);
    else expect([answer.status, answer.location]).toEqual([307, `/sign-in?next=${at(row, secret)}`]);
    return;
  }
  if (row.purpose === 'file') {
    expect(answer.status).toBe(decide(role, 'import') ? row.may : 404);
    if (!decide(role, 'import')) expect(answer.text).not.toContain('uber');
    return;
  }
  if (row.purpose === 'machine') {
    expect(answer.status).toBe(role === 'keeper' || role === 'installation' ? row.may : 404);
    return;
  }
  if (row.purpose === 'lists') {
    expect(answer.status).toBe(200);
    expect(/\bUber\b|companies\/uber/.test(answer.text)).toBe(decide(role, 'list'));
    if (decide(role, 'list')) expect(answer.cache).toMatch(keptByNoOther);
    return;
  }
  if (decide(role, row.purpose)) {
    expect(answer.status).toBe(row.may);
    expect(answer.text).not.toContain(noCompany);
    expect(answer.cache).toMatch(keptByNoOther);
    return;
  }
  if (!decide(role, 'look')) return isUnseen(row, answer, who);
  expect(answer.status).toBe(403);
  expect(answer.cache).toMatch(/no-store/);
}

/** The same rows of the public company, which everybody may look at. */
async function holdsInPublic(row: AccessRow, who: Asker, role: Role): Promise<void> {
  const action = actions.find((each) => each === row.purpose);
  if (!action) return;
  const { status } = await ask(row, open, who);
  expect(status).toBe(decide(role, action) ? row.may : 403);
}

/** A program's own copy of data is asked about each time; nothing between it and the server has one. */
const keptByNoOther = /^(private, )?no-store$|^private, no-cache$/;

const named = accessRows.map((row) => [`${row.method} ${row.entry} (${row.purpose})`, row] as const);

const guarded = serverActions.filter(({ name }) => ['person', 'installation'].includes(actionRows[name] ?? ''));

/** In this order: whoever shows no proof keeps the product until it has an owner. */
describe('of a private company', () => {
  describe('whoever sits at the machine, while nobody owns the product', () => {
    test.each(named)('%s', (_, row) => holds(row, withoutProof('keeper')));

    test('makes a link, and the owner comes', async () => {
      const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      const body = { key: 'a key of this test', label: 'x', expiresOn: day, password: null, knownOn: null };
      const answer = await fetch(`${product.url}/companies/${secret}/sharing/links`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: product.url },
        body: JSON.stringify(body),
      });
      link = (await answer.json()).address;
      expect(link).toMatch(/\/shared\/[\w-]{43}$/);
      askers.installation = await signInAs(place(), 'installation');
    }, 30_000);
  });

  describe('anyone', () => {
    test.each(named)('%s', (_, row) => holds(row, withoutProof('nobody')));
    test.each(guarded)('the server action $name', (action) => refuses(action, withoutProof('nobody')));
  });

  describe('the bearer of a link', () => {
    beforeAll(async () => {
      askers.link = await openedLink(place(), link);
    });
    test.each(named)('%s', (_, row) => holds(row, asker('link')));
  });

  describe.each(['installation', 'owner', 'editor', 'viewer', 'nobody'] as const)('%s, signed in', (role) => {
    beforeAll(async () => {
      askers[role] ??= await signInAs(place(), role);
    }, 30_000);
    test.each(named)('%s', (_, row) => holds(row, asker(role)));
    if (role !== 'installation') {
      test.each(guarded.filter(({ name }) => actionRows[name] === 'installation'))(
        'the server action $name',
        (action) => refuses(action, asker(role)),
      );
    }
  });
});

/** Calls a server action with a form that says nothing: who may not call it is told so, or sent to sign in. */
async function refuses({ id, name }: { id: string; name: string }, who: Asker): Promise<void> {
  const page = `/${name.split('/')[1]}`;
  const body = new FormData();
  body.set('0', JSON.stringify([{}, '$K1']));
  body.set('1_id', 'somebody');
  const headers = { 'Next-Action': id, Accept: 'text/x-component', Origin: product.url, ...who.headers(page) };
  const answer = await fetch(product.url + page, { method: 'POST', headers, body, redirect: 'manual' });
  const text = await answer.text();
  const isSentAway = answer.headers.get('x-action-redirect')?.startsWith('/sign-in') ?? false;
  expect([isSentAway || text.includes('Only an owner of this installation'), text.includes('"done"')]).toEqual([
    true,
    false,
  ]);
}

describe('of a public company, anyone', () => {
  test.each(named)('%s', (_, row) => holdsInPublic(row, withoutProof('nobody'), 'reader'));
});
