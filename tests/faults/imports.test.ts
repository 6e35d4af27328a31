// The database dies while a file becomes facts: all of it is stored or nothing, and it can be brought again.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { endExpired } from '@/lib/data/imports/end-expired';
import { listImports } from '@/lib/data/imports/import-for';
import { findImport, type NewCompany } from '@/lib/data/imports/import-record';
import type { Proposed } from '@/lib/imports/proposed';
import { dateOf } from '@/lib/turnaround/period';
import { keeper } from '@/tests/support/as-keeper';
import { copyTemplate, execute, startTestCluster } from '@/tests/support/cluster';
import { cuttingProxy } from '@/tests/support/cutting-proxy';
import { commitImport, undoImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed } from '@/tests/support/imports';

const count = 20_000;

let testCluster: Awaited<ReturnType<typeof startTestCluster>>;
let folder: string;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'turnaround-fault-'));
  chmodSync(folder, 0o755);
  testCluster = await startTestCluster(folder, { durable: true });
});

let databases = 0;

beforeEach(async () => {
  url = await copyTemplate(testCluster.maintenanceUrl, `product_${++databases}`);
  process.env.DATABASE_URL = url;
  // Each test has a database of its own, and the client keeps to the first that it met.
  Reflect.deleteProperty(globalThis, 'turnaroundDatabase');
});

afterAll(() => {
  testCluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Daily cash, as many days as asked for; between the rows something can happen. */
async function* days(until = count, at = -1, happens = async () => {}): AsyncGenerator<Proposed> {
  for (let n = 0; n < until; n++) {
    if (n === at) await happens();
    const day = dateOf(n);
    yield proposed({ metric: 'cash', period: { type: 'instant', start: day, end: day, precision: 'day' } });
  }
}

const dies = () => testCluster.cluster.stop('immediate');

const factsOf = async ({ slug }: NewCompany) => {
  const [row] = await execute(
    url,
    `SELECT count(f.id)::int AS facts, count(DISTINCT f.recording_id)::int AS acts,
      (SELECT count(*)::int FROM company WHERE slug = '${slug}') AS companies
    FROM company AS c JOIN fact AS f ON f.company_id = c.id WHERE c.slug = '${slug}'`,
  );
  return row;
};
const nothing = { facts: 0, acts: 0, companies: 0 };
const whole = { facts: count, acts: 1, companies: 1 };

async function bringAgain(company: NewCompany) {
  const again = await bring(days(), { new: company });
  expect(await commitImport(keeper, again.id)).toMatchObject({
    outcome: 'committed',
    import: { counts: { new: count } },
  });
  expect(await factsOf(company)).toEqual(whole);
}

/** Bytes that the facts fill so far, also those of a commit under way. */
async function factBytes(): Promise<number> {
  const [row] = await execute(url, `SELECT pg_relation_size('fact')::int AS bytes`);
  return Number(row?.bytes);
}

test.each([10, 50, 90])(
  'the database is killed when %i in a hundred facts are written: nothing is stored, and the file can be brought again',
  async (percent) => {
    const empty = await factBytes();
    const first = await bring(days(), { new: newCompany() });
    await commitImport(keeper, first.id);
    const full = await factBytes();

    const company = newCompany();
    const order = await bring(days(), { new: company });
    const pressed = commitImport(keeper, order.id).then(
      () => 'answered',
      () => 'failed',
    );
    const wanted = full + ((full - empty) * percent) / 100;
    while ((await factBytes()) < wanted) await new Promise((resolve) => setTimeout(resolve, 2));
    dies();
    expect(await pressed).toBe('failed');
    await testCluster.cluster.restart();

    expect(await factsOf(company)).toEqual(nothing);
    expect(await commitImport(keeper, order.id)).toMatchObject({
      outcome: 'refused',
      sentence: expect.stringContaining('import the file again'),
    });
    await bringAgain(company);
  },
);

test('the answer to COMMIT is lost: pressing again gives what was stored, once', async () => {
  const proxy = await cuttingProxy(url);
  process.env.DATABASE_URL = proxy.url;
  try {
    const company = newCompany();
    const order = await bring(days(), { new: company });
    proxy.cutNextCommit();
    await expect(commitImport(keeper, order.id)).rejects.toThrow();
    expect(await commitImport(keeper, order.id)).toMatchObject({
      outcome: 'committed',
      import: { counts: { new: count } },
    });
    expect(await factsOf(company)).toEqual(whole);
  } finally {
    process.env.DATABASE_URL = url;
    proxy.close();
  }
});

test('the database is killed at COMMIT: the import is whole or absent, and pressing again says which', async () => {
  const proxy = await cuttingProxy(url);
  process.env.DATABASE_URL = proxy.url;
  try {
    const company = newCompany();
    const order = await bring(days(), { new: company });
    proxy.cutNextCommit(dies);
    await expect(commitImport(keeper, order.id)).rejects.toThrow();
    await testCluster.cluster.restart();
    const stored = await factsOf(company);
    expect([nothing, whole]).toContainEqual(stored);
    const again = await commitImport(keeper, order.id);
    expect(again.outcome).toBe(stored?.facts === count ? 'committed' : 'refused');
    if (again.outcome === 'refused') await bringAgain(company);
  } finally {
    process.env.DATABASE_URL = url;
    proxy.close();
  }
});

test('the database is killed in the middle of the reading: the import is ended later, with a sentence', async () => {
  const company = newCompany();
  const halfway = async () => {
    // This cluster does not wait for the disk; what was answered before is to be there.
    await execute(url, 'CHECKPOINT');
    dies();
  };
  await expect(bring(days(count, count / 2, halfway), { new: company })).rejects.toThrow();
  await testCluster.cluster.restart();
  const [interrupted] = await listImports(keeper, company.slug, 1);
  expect(interrupted).toMatchObject({ state: 'reading' });
  await execute(url, `UPDATE import SET changed_at = now() - interval '2 minutes' WHERE id = '${interrupted?.id}'`);
  await endExpired();
  expect(await findImport(interrupted?.id ?? '')).toMatchObject({
    state: 'cancelled',
    refusal: expect.stringContaining('interrupted'),
  });
  await bringAgain(company);
});

const few = 3;
const entriesOf = (id: string) =>
  execute(
    url,
    `SELECT act FROM trail_entry WHERE details ->> 'import' = '${id}' AND act <> 'import-begun' ORDER BY seq`,
  );

test('the entry of the trail cannot be written: nothing is saved, and afterwards it is, with its entry', async () => {
  const company = newCompany();
  const order = await bring(days(few), { new: company });
  await execute(
    url,
    `CREATE FUNCTION no_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no entry today'; END $$;
     CREATE TRIGGER no_entry BEFORE INSERT ON trail_entry EXECUTE FUNCTION no_entry()`,
  );
  await expect(commitImport(keeper, order.id)).rejects.toThrow('no entry today');
  expect(await factsOf(company)).toEqual(nothing);
  await execute(url, 'DROP TRIGGER no_entry ON trail_entry');
  expect(await commitImport(keeper, order.id)).toMatchObject({ outcome: 'committed' });
  expect(await factsOf(company)).toEqual({ ...whole, facts: few });
  expect(await entriesOf(order.id)).toEqual([{ act: 'import-stored' }, { act: 'company-made' }]);
});

/** Ends the connection of an act before its nth statement; false when it has fewer. */
async function diesBefore(n: number, work: () => Promise<unknown>): Promise<boolean> {
  const query = Client.prototype.query as (...words: unknown[]) => unknown;
  let statements = 0;
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(async function (
    this: Client,
    ...words: unknown[]
  ) {
    const { processID, connectionParameters } = this as unknown as Record<string, { application_name?: string }>;
    if (connectionParameters?.application_name === 'turnaround-writing' && statements++ === n)
      await execute(url, `SELECT pg_terminate_backend(${processID})`);
    return query.apply(this, words);
  } as never);
  try {
    await work().catch(() => {});
    return statements > n;
  } finally {
    spy.mockRestore();
  }
}

test('the connection is lost before each statement of saving: nothing is saved, no entry tells of it, and the next try is whole', async () => {
  const company = newCompany();
  const { id } = await bring(days(few), { new: company });
  let lost = 0;
  while (await diesBefore(lost, () => commitImport(keeper, id))) {
    expect(await factsOf(company), `before statement ${lost}`).toEqual(nothing);
    expect(await entriesOf(id)).toEqual([]);
    lost += 1;
  }
  expect(lost).toBeGreaterThan(30);
  expect(await factsOf(company)).toEqual({ ...whole, facts: few });
  expect(await entriesOf(id)).toHaveLength(2);
});

test('the connection is lost before each statement of undoing: nothing is undone, and the next try undoes all', async () => {
  const company = newCompany();
  const { id } = await bring(days(few), { new: company });
  await commitImport(keeper, id);
  let lost = 0;
  while (await diesBefore(lost, () => undoImport(keeper, id, 'A test'))) {
    expect(await findImport(id), `before statement ${lost}`).toMatchObject({ state: 'committed' });
    expect(await factsOf(company)).toEqual({ ...whole, facts: few });
    lost += 1;
  }
  expect(lost).toBeGreaterThan(15);
  expect(await findImport(id)).toMatchObject({ state: 'undone' });
  expect((await entriesOf(id)).at(-1)).toEqual({ act: 'import-undone' });
});
