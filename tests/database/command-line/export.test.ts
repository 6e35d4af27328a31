import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readAnyCompany } from '@/lib/data/read-any-company';
import { proposalOf } from '@/lib/imports/tables/template';
import { turnaround } from '@/tests/support/command-line';
import { seededDatabase } from '@/tests/support/database';

let databaseUrl: string;
let folder: string;

beforeAll(async () => {
  databaseUrl = await seededDatabase();
  process.env.DATABASE_URL = databaseUrl;
  folder = mkdtempSync(path.join(tmpdir(), 'turnaround-export-'));
});

const run = (...words: string[]) => turnaround(words, { databaseUrl, folder });
const read = (name: string) => readFileSync(path.join(folder, name));

/** A company's facts without the ids and numbers that its own database gave them. */
async function told(slug: string) {
  const record = await readAnyCompany(slug);
  if (!record) throw new Error(`${slug} is not there`);
  const { facts, sources } = proposalOf(record);
  const titles = new Map(sources.map(({ key, title, publisher }) => [key, `${title}, ${publisher}`]));
  return facts.map(({ sourceKey, ...fact }) => JSON.stringify({ ...fact, source: titles.get(sourceKey) })).sort();
}

test.each(['csv', 'xlsx'])('the facts as %s, imported into another company, are exactly the same', async (kind) => {
  const out = `facts.${kind}`;
  expect((await run('export', '--company', 'stability-ai', '--format', `facts.${kind}`, '--out', out)).code).toBe(0);
  const slug = `copy-${kind}`;
  const make = ['--company', slug, '--name', 'Copy', '--currency', 'USD', '--fiscal-year-end', '12-31'];
  expect((await run('import', out, ...make)).code).toBe(0);
  expect(await told(slug)).toEqual(await told('stability-ai'));
});

test('a chart and the briefing come out as files of their kind', async () => {
  expect((await run('export', '--company', 'uber', '--chart', 'revenue', '--format', 'png')).code).toBe(0);
  expect(read('uber-revenue.png').toString('latin1', 1, 4)).toBe('PNG');
  const json = await run('export', '--company', 'uber', '--format', 'xlsx', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ company: 'uber', file: path.join(folder, 'uber-briefing.xlsx') });
  expect(read('uber-briefing.xlsx').toString('latin1', 0, 2)).toBe('PK');
});

test('facts as the API gives them, as known on a day', async () => {
  const { out } = await run(
    'export',
    '--company',
    'stability-ai',
    '--format',
    'json',
    '--as-known-on',
    '2024-06-01',
    '--out',
    '-',
  );
  const { asKnownOn, facts } = JSON.parse(out);
  expect(asKnownOn).toBe('2024-06-01');
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.every(({ knownAt }: { knownAt: string }) => knownAt <= '2024-06-01')).toBe(true);
});

test('a chart without facts and a company that is not there are refused in a sentence', async () => {
  expect(await run('export', '--company', 'nobody', '--format', 'json')).toMatchObject({
    code: 1,
    errors: 'There is no company “nobody”.\n',
  });
  const none = await run('export', '--company', 'uber', '--chart', 'compute', '--format', 'csv');
  expect(none.code).toBe(1);
  expect(none.errors.trim().split('\n')).toHaveLength(1);
});
