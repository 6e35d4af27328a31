// A real database that is stopped under people who sign in. Needs a build, as database-away.test.ts does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOwnerWelcome } from '@/lib/upkeep/make-owner-welcome';
import { onDatabase } from '@/scripts/on-database';
import { type BreakableProduct, startBreakableProduct } from '@/tests/support/product';
import { owner } from '@/tests/support/sign-in';
import { ask, until } from './support';

let product: BreakableProduct;
let welcome: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  product = await startBreakableProduct();
  welcome = `/welcome/${await onDatabase(product.databaseUrl, () => makeOwnerWelcome(new Date()))}`;
});

afterAll(() => product.end());

const asked = () => ({ Accept: 'text/html', Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') });

/** Fills the form of a page in as a browser without script does. */
async function send(page: string, form: string, values: Record<string, string>): Promise<Response> {
  const data = new FormData();
  for (const [, tag = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"') ?? '';
    data.set(of('name'), values[of('name')] ?? of('value'));
  }
  const sent = { method: 'POST', body: data, headers: asked(), redirect: 'manual' } as const;
  const answer = await fetch(product.url + page, { ...sent, signal: AbortSignal.timeout(40_000) });
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  return answer;
}

async function formOf(page: string): Promise<string> {
  const answer = await fetch(product.url + page, { headers: asked() });
  return /<main[\s\S]*?<form([\s\S]*?)<\/form>/.exec(await answer.text())?.[1] ?? '';
}

const statusOf = async (page: string) =>
  (await fetch(product.url + page, { headers: asked(), redirect: 'manual', signal: AbortSignal.timeout(40_000) }))
    .status;

test('the owner begins and is signed in', async () => {
  const answer = await send(welcome, await formOf(welcome), owner);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
  expect(await statusOf('/account')).toBe(200);
});

test('while the database is away, signing in and every page of who is signed in say so', async () => {
  const form = await formOf('/sign-in?again');
  product.cluster.stop('immediate');
  const answer = await send('/sign-in?again', form, owner);
  const page = await answer.text();
  expect(page).toMatch(/database does not answer/i);
  expect(page).not.toMatch(/ECONNREFUSED|prisma|\sat \w+ \(/i);
  await until(async () => (await ask(`${product.url}/sign-in`)).status === 503);
  expect((await send('/sign-in?again', form, owner)).status).toBe(503);
  expect(await statusOf('/account')).toBe(503);
});

test('when it is back one is still signed in, and others sign in', async () => {
  await product.cluster.restart();
  await until(async () => (await statusOf('/account')) === 200);
  cookies.clear();
  expect(await statusOf('/account')).toBe(307);
  const answer = await send('/sign-in', await formOf('/sign-in'), owner);
  expect(answer.status).toBe(303);
  expect(await statusOf('/account')).toBe(200);
});
