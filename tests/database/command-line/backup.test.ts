import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { execute } from '@/tests/support/cluster';
import { turnaround } from '@/tests/support/command-line';
import { seededDatabase } from '@/tests/support/database';

let databaseUrl: string;
let folder: string;

beforeAll(async () => {
  databaseUrl = await seededDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'turnaround-backup-'));
});

const run = (...words: string[]) => turnaround(words, { databaseUrl, folder });

/** Everything that is recorded but the trail, as text: the rows of every table that is kept for good. */
async function everything(): Promise<Record<string, string>> {
  const tables = await execute(
    databaseUrl,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relpersistence = 'p' AND relname NOT IN ('_prisma_migrations', 'trail_entry', 'trail_head')
     ORDER BY 1`,
  );
  const told: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await execute(
      databaseUrl,
      `SELECT string_agg(t::text, E'\\n' ORDER BY t::text) AS all FROM ${name} AS t`,
    );
    told[String(name)] = String(row?.all ?? '');
  }
  return told;
}

const page = async (chart: string) =>
  (await run('export', '--company', 'uber', '--chart', chart, '--format', 'json', '--out', '-')).out;

test('a backup brought back after everything was lost gives the same rows and the same charts', async () => {
  await execute(
    databaseUrl,
    `UPDATE company SET legal_name = E'Back\\\\slash\\ttab\\nline\\r “quoted” \\\\.' WHERE slug = 'uber'`,
  );
  const [before, chart] = [await everything(), await page('revenue')];
  expect((await run('backup', '--out', 'all.gz')).code).toBe(0);
  expect(statSync(path.join(folder, 'all.gz')).mode & 0o077).toBe(0);
  await execute(
    databaseUrl,
    `SET session_replication_role = replica; DELETE FROM fact; DELETE FROM source; DELETE FROM company`,
  );
  const { code, out } = await run('restore', 'all.gz', '--yes');
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Restored: 2 companies and \d+ facts/) });
  expect(await everything()).toEqual(before);
  const told = await execute(databaseUrl, 'SELECT act, actor_name AS name, subject FROM trail_entry ORDER BY seq');
  expect(told).toEqual([{ act: 'backup-restored', name: 'turnaround', subject: 'all.gz' }]);
  expect(await page('revenue')).toBe(chart);
  expect((await run('check')).code).toBe(0);
  const kept = /kept as (\w+)/.exec(out)?.[1];
  const old = new URL(databaseUrl);
  old.pathname = `/${kept}`;
  expect(await execute(old.href, 'SELECT FROM company')).toHaveLength(0);
  expect(await execute(old.href, 'SELECT act FROM trail_entry')).toEqual([{ act: 'backup-made' }]);
});

test('restoring without --yes, where nobody can be asked, changes nothing', async () => {
  await run('backup', '--out', 'ask.gz');
  expect(await run('restore', 'ask.gz')).toMatchObject({ code: 2, errors: expect.stringContaining('--yes') });
});

test('a file that is there is not written over without --force', async () => {
  writeFileSync(path.join(folder, 'mine.gz'), 'mine');
  expect(await run('backup', '--out', 'mine.gz')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('is there already'),
  });
  expect(readFileSync(path.join(folder, 'mine.gz'), 'utf8')).toBe('mine');
  expect((await run('backup', '--out', 'mine.gz', '--force')).code).toBe(0);
});

test.each<[string, (text: string) => Buffer, string]>([
  ['cut off', (text) => gzipSync(text).subarray(0, 20_000), 'It breaks off in the middle.'],
  [
    'without its last line',
    (text) => gzipSync(text.slice(0, text.lastIndexOf('\n-- ') + 1)),
    'its last line is missing',
  ],
  [
    'with another figure in it',
    (text) => gzipSync(text.replace('\tpublic\t', '\tprivate\t')),
    'rows of its table company are not',
  ],
  ['that is something else', () => Buffer.from('metric,value\n'), 'It is damaged, or no backup'],
  ['that is another archive', () => gzipSync('hello\n'), 'It is no backup of Turnaround.'],
  ['of a later version', (text) => gzipSync(text.replace('"version":1', '"version":2')), 'made by a later version'],
  [
    'of other migrations',
    (text) => gzipSync(text.replace('_tables"', '_others"')),
    'made by another version of Turnaround (20261123000000_others)',
  ],
])('a backup %s is refused in a sentence, and nothing is changed', async (_, change, sentence) => {
  await run('backup', '--out', 'good.gz', '--force');
  const text = gunzipSync(readFileSync(path.join(folder, 'good.gz'))).toString();
  writeFileSync(path.join(folder, 'broken.gz'), change(text));
  const before = await everything();
  const { code, out, errors } = await run('restore', 'broken.gz', '--yes');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toContain(sentence);
  expect(await everything()).toEqual(before);
});

test('a table that somebody else made in the schema is in no backup and stands in no restore’s way', async () => {
  await execute(databaseUrl, `CREATE TABLE notes_of_ours (company_id uuid REFERENCES company (id), note text)`);
  await run('backup', '--out', 'beside.gz');
  expect(gunzipSync(readFileSync(path.join(folder, 'beside.gz'))).toString()).not.toContain('notes_of_ours');
  expect(await run('restore', 'beside.gz', '--yes')).toMatchObject({ code: 0 });
});

test('a backup taken while a file was read and another waited for a decision is restored, and both have ended', async () => {
  await execute(
    databaseUrl,
    `INSERT INTO import (id, company_id, file_name, format, mapping, state, person, reason, idempotency_key, changed_at)
     SELECT gen_random_uuid(), id, state || '.csv', 'table', '{}', state, 'A test', 'A test', state, now() - interval '1 hour'
     FROM company, (VALUES ('reading'), ('previewed')) AS states(state) WHERE slug = 'uber'`,
  );
  await run('backup', '--out', 'reading.gz');
  expect(await run('restore', 'reading.gz', '--yes')).toMatchObject({ code: 0 });
  const ended = await execute(databaseUrl, `SELECT DISTINCT state, refusal FROM import`);
  expect(ended).toEqual([{ state: 'cancelled', refusal: expect.stringContaining('import the file again') }]);
});

test('a backup of an unsound database is refused with what is wrong, unless it is wanted all the same', async () => {
  await execute(
    databaseUrl,
    `SET session_replication_role = replica;
    DELETE FROM citation WHERE id = (SELECT citation_id FROM fact LIMIT 1)`,
  );
  expect((await run('check')).code).toBe(1);
  await run('backup', '--out', 'unsound.gz');
  const refused = await run('restore', 'unsound.gz', '--yes');
  expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('Nothing was changed') });
  expect(refused.out).toMatch(/WRONG +orphans/);
  const left = await execute(databaseUrl, `SELECT datname FROM pg_database WHERE datname ~ '_new_'`);
  expect(left).toEqual([]);
  expect((await run('restore', 'unsound.gz', '--yes', '--with-faults')).code).toBe(0);
});
