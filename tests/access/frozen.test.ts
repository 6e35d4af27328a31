// A link frozen on a day, and every view "as known on" a day, hold nothing that was published later: every address of
// the build that shows a company, and every file, read to its last word.
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chartNames } from '@/lib/charts/prepare';
import { type Asked, accessRows } from '@/tests/support/access-rows';
import { execute } from '@/tests/support/cluster';
import { type Product, startProduct } from '@/tests/support/product';
import { openedLink } from '@/tests/support/sign-in-as';
import { addTwoDays, between, later } from '@/tests/support/two-days';

const slug = 'two-days';
const company = `/companies/${slug}`;
const formats = ['csv', 'json', 'svg', 'xlsx', 'pptx', 'pdf'];

let product: Product;
let asked: Asked;
let cookieFor: (address: string) => Record<string, string>;

beforeAll(async () => {
  product = await startProduct(inject('maintenanceUrl'));
  const { early } = await addTwoDays(product.databaseUrl);
  asked = { slug, factId: early, uploadId: early, importId: early };
  const body = { key: 'a key of this test', label: 'A bank', expiresOn: tomorrow(), password: null, knownOn: between };
  const made = await fetch(`${product.url}${company}/sharing/links`, {
    method: 'POST',
    headers: { Origin: product.url, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { address } = await made.json();
  const opened = await openedLink({ url: product.url, databaseUrl: product.databaseUrl, slug }, address);
  cookieFor = (path) => opened.headers(path);
}, 120_000);

afterAll(() => product?.end());

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** All that an answer says, its packages opened and its pages read. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start.startsWith('PK')) {
    const parts = await Promise.all(
      Object.entries(unzipSync(bytes)).map(async ([name, part]) => name + (await wordsOf(part))),
    );
    return parts.join('\n');
  }
  if (start !== '%PDF-') return Buffer.from(bytes).toString('utf8');
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text;
}

async function read(address: string, headers: Record<string, string>): Promise<{ status: number; words: string }> {
  const answer = await fetch(product.url + address, {
    headers: { Accept: 'text/html,*/*', ...headers },
    redirect: 'manual',
  });
  return { status: answer.status, words: await wordsOf(new Uint8Array(await answer.arrayBuffer())) };
}

const withDay = (address: string) => `${address}${address.includes('?') ? '&' : '?'}asKnownOn=${between}`;

const shown = accessRows.filter(
  ({ method, purpose, entry }) =>
    method === 'GET' && ['look', 'export', 'lists'].includes(purpose) && !entry.startsWith('/import/'),
);
const files = [
  ...chartNames.flatMap((name) => formats.map((format) => `${company}/charts/${name}.${format}`)),
  ...['pptx', 'pdf', 'xlsx', 'zip'].map((format) => `${company}/briefing.${format}`),
];

test('without a day, the company’s pages and files do say what was published later', async () => {
  for (const address of [company, `${company}/timeline`, `${company}/portfolio`, `${company}/sources`])
    expect((await read(address, {})).words, address).toContain(later);
  for (const format of ['csv', 'xlsx', 'pdf', 'pptx'])
    expect((await read(`${company}/charts/debt.${format}`, {})).words, format).toMatch(/LATERWORD|200/);
});

const addressOf = (row: (typeof shown)[number]) => row.at(asked).replace('{site}', encodeURIComponent(product.url));

async function expectNothingLater(address: string, headers: Record<string, string>): Promise<number> {
  const { status, words } = await read(address, headers);
  expect(status, address).toBeLessThan(500);
  expect(words.includes(later), `${address} says ${later}`).toBe(false);
  return status;
}

/** How many of all files are there to read, none of which says anything later. */
async function expectFilesWithNothingLater(
  asks: (address: string) => [string, Record<string, string>],
): Promise<number> {
  let full = 0;
  for (const file of files) if ((await expectNothingLater(...asks(file))) === 200) full += 1;
  return full;
}

describe('as known on 31 May 2024, nothing later is said', () => {
  test.each(shown.map((row) => [row.entry, row] as const))('by %s', async (_entry, row) => {
    await expectNothingLater(withDay(addressOf(row)), {});
  });

  test('by any chart or briefing in any format', async () => {
    expect(await expectFilesWithNothingLater((file) => [withDay(file), {}])).toBeGreaterThan(40);
  }, 240_000);
});

describe('to the bearer of a link that is frozen on 31 May 2024, nothing later is said', () => {
  beforeAll(async () => {
    const headers = { Origin: product.url, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ visibility: 'private' });
    await fetch(`${product.url}${company}/sharing/visibility`, { method: 'PUT', headers, body });
    await execute(
      product.databaseUrl,
      `INSERT INTO person (id, name, email, installation) VALUES ('o', 'Owner', 'owner@example.com', 'owner')`,
    );
    expect((await read(company, {})).status, 'without the link').toBe(404);
    const asBearer = await read(company, cookieFor(company));
    expect([asBearer.status, asBearer.words.includes('EARLYWORD')], 'with the link').toEqual([200, true]);
  });

  test.each(shown.map((row) => [row.entry, row] as const))('by %s', async (_entry, row) => {
    await expectNothingLater(addressOf(row), cookieFor(addressOf(row)));
  });

  test('by any chart or briefing in any format', async () => {
    expect(await expectFilesWithNothingLater((file) => [file, cookieFor(file)])).toBeGreaterThan(40);
  }, 240_000);
});
