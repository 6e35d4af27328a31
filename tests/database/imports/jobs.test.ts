// Saving and undoing an import that takes long: asked for by its page, one at a time, and ended when its server is gone.
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { commitImport } from '@/lib/acts/imports/commit';
import { runJob } from '@/lib/acts/imports/steps/job';
import { stopImport } from '@/lib/acts/imports/stop';
import { undoImport } from '@/lib/acts/imports/undo';
import { endExpired } from '@/lib/data/imports/end-expired';
import { findImport } from '@/lib/data/imports/import-record';
import { keeper } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { bring, newCompany, proposed } from '@/tests/support/imports';

const anyone = by(keeper);
let url: string;
let other: Client;

beforeAll(async () => {
  url = await seededDatabase();
  process.env.DATABASE_URL = url;
});

beforeEach(async () => {
  other = new Client({ connectionString: url });
  await other.connect();
});

afterEach(() => other.end());

/** A previewed import into a company that is here. */
async function previewed() {
  const company = newCompany();
  const first = await bring([proposed()], { new: company });
  await commitImport(anyone, { importId: first.id });
  return (await bring([proposed({ metric: 'cash' })], { slug: company.slug })).id;
}

const jobOf = async (importId: string) => (await findImport(importId))?.job ?? null;
const save = (importId: string) => runJob(importId, 'save', () => commitImport(anyone, { importId }));
const undo = (importId: string) => runJob(importId, 'undo', () => undoImport(anyone, { importId, reason: 'A test' }));
const grow = (importId: string) =>
  execute(url, `UPDATE import_job SET beat_at = beat_at - interval '31 seconds' WHERE import_id = '${importId}'`);

/** Does something while an import waits for the company, which somebody else holds. */
async function whileHeld(importId: string, work: () => Promise<void>): Promise<void> {
  await other.query('BEGIN');
  await other.query(
    `SELECT FROM company WHERE id = (SELECT company_id FROM import WHERE id = '${importId}') FOR UPDATE`,
  );
  const running = await save(importId);
  if (!running.ok) throw new Error(running.sentence);
  const [waiting] = [`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`];
  while ((await execute(url, waiting)).length === 0) await wait(5);
  await work();
  await other.query('COMMIT');
  expect(await running.result).toMatchObject({ ok: true, value: { outcome: 'committed' } });
}

test('while an import is saved its page knows, saving again and cancelling are answered with a sentence, and it is saved once', async () => {
  const importId = await previewed();
  await whileHeld(importId, async () => {
    expect(await jobOf(importId)).toMatchObject({ kind: 'save', sentence: null });
    expect(await save(importId)).toMatchObject({
      ok: false,
      status: 409,
      sentence: expect.stringContaining('already'),
    });
    const no = { ok: false, status: 409, sentence: expect.stringContaining('can no longer be cancelled') };
    expect(await stopImport(anyone, { importId })).toMatchObject(no);
  });
  expect(await jobOf(importId)).toBeNull();
  const stopped = { ok: false, sentence: 'The import is saved already. It can be undone.' };
  expect(await stopImport(anyone, { importId })).toMatchObject(stopped);
  const entries = `SELECT FROM trail_entry WHERE act = 'import-stored' AND details ->> 'import' = '${importId}'`;
  expect(await execute(url, entries)).toHaveLength(1);
});

test('a job whose server is silent but whose transaction goes on is left alone', async () => {
  const importId = await previewed();
  await whileHeld(importId, async () => {
    await grow(importId);
    expect(await endExpired()).toBe(0);
    expect(await jobOf(importId)).toMatchObject({ sentence: null });
  });
});

test('a server that is killed while it saves: half a minute later the page says that nothing was saved, and it can be saved', async () => {
  const importId = await previewed();
  // What a killed server leaves: the job, and no transaction.
  await execute(url, `INSERT INTO import_job (import_id, kind) VALUES ('${importId}', 'save')`);
  expect(await endExpired()).toBe(0);
  await grow(importId);
  const [one, two] = await Promise.all([endExpired(), endExpired()]);
  expect(one + two).toBe(1);
  expect(await findImport(importId)).toMatchObject({
    state: 'previewed',
    job: { sentence: 'Saving was interrupted, because its server stopped. Nothing was saved; save again.' },
  });
  const again = await save(importId);
  expect(again.ok && (await again.result)).toMatchObject({ ok: true, value: { outcome: 'committed' } });
  expect(await jobOf(importId)).toBeNull();
});

test('a server that is killed after it saved: the page says that it is saved', async () => {
  const importId = await previewed();
  await commitImport(anyone, { importId });
  await execute(url, `INSERT INTO import_job (import_id, kind) VALUES ('${importId}', 'save')`);
  await grow(importId);
  await endExpired();
  expect(await findImport(importId)).toMatchObject({ state: 'committed', job: null });
});

test('a server that is killed while it undoes: the page says that nothing was undone, and it can be undone', async () => {
  const importId = await previewed();
  await commitImport(anyone, { importId });
  await execute(url, `INSERT INTO import_job (import_id, kind) VALUES ('${importId}', 'undo')`);
  await grow(importId);
  await endExpired();
  expect(await findImport(importId)).toMatchObject({
    state: 'committed',
    job: { kind: 'undo', sentence: expect.stringContaining('Nothing was undone') },
  });
  const again = await undo(importId);
  expect(again.ok && (await again.result)).toMatchObject({ ok: true, value: { state: 'undone' } });
  expect(await jobOf(importId)).toBeNull();
});

test('why saving failed stays on the page until it is tried again or cancelled', async () => {
  const importId = await previewed();
  await execute(url, `UPDATE import SET rows_rejected = 1, rows_read = rows_read + 1 WHERE id = '${importId}'`);
  const running = await save(importId);
  expect(running.ok && (await running.result)).toMatchObject({ ok: false, status: 409 });
  expect(await jobOf(importId)).toMatchObject({ sentence: expect.stringContaining('cells were rejected') });
  expect(await stopImport(anyone, { importId })).toMatchObject({ ok: true });
  expect(await findImport(importId)).toMatchObject({ state: 'cancelled', job: null });
});

test('a reading without a sign for 80 seconds is ended by the clock, one that is being compared is not', async () => {
  const importId = await previewed();
  await execute(
    url,
    `UPDATE import SET state = 'reading', changed_at = now() - interval '81 seconds' WHERE id = '${importId}'`,
  );
  await other.query('BEGIN');
  await other.query(`UPDATE import SET progress = 1 WHERE id = '${importId}'`);
  expect(await endExpired()).toBe(0);
  await other.query('ROLLBACK');
  expect(await endExpired()).toBe(1);
  expect(await findImport(importId)).toMatchObject({
    state: 'cancelled',
    refusal: 'The reading was interrupted. Nothing was saved; import the file again.',
  });
  expect(await execute(url, `SELECT FROM import_row WHERE import_id = '${importId}'`)).toEqual([]);
});
