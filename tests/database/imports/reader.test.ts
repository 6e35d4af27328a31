// Files are read in a process of their own: what it says is what reading here says, and its death is a sentence.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringFile } from '@/lib/acts/imports/steps/bring-file';
import { readElsewhere } from '@/lib/data/imports/reader/read-elsewhere';
import { inReader } from '@/lib/data/imports/reader/reader';
import { fileOnDisk } from '@/lib/imports/import-file';
import { ensureWorker } from '@/scripts/setup/worker';
import { keeper } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { newCompany } from '@/tests/support/imports';
import { writeManyCsv } from '@/tests/support/many-csv';

let folder: string;
let url: string;

beforeAll(async () => {
  await ensureWorker();
  url = await seededDatabase();
  process.env.DATABASE_URL = url;
  folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

const company = { id: '', names: [], currency: 'USD', fiscalYearEnd: '12-31' };

async function manyRows(count: number) {
  const place = path.join(folder, `${count}.csv`);
  await writeManyCsv(place, count);
  return fileOnDisk(place, 'balances.csv');
}

async function broughtElsewhere(count: number) {
  const file = await manyRows(count);
  const looked = await inReader('lookAtFile', file, { company });
  if (looked.format !== 'table') throw new Error(`It was taken for ${looked.format}.`);
  const order = { file, company: { new: newCompany() }, reason: 'A test', idempotencyKey: `elsewhere ${count}` };
  const choices = { format: 'table', mapping: looked.preview.mapping } as const;
  return bringFile(by(keeper), { ...order, choices }, (reading) => readElsewhere(file, reading));
}

test('a file is looked at and read in another process: rows in are rows staged and refused', async () => {
  const brought = await broughtElsewhere(2_000);
  if (!brought.ok) throw new Error(brought.sentence);
  const read = await brought.value.read;
  expect(read).toMatchObject({ state: 'previewed', rowsRead: 2_000, rowsStaged: 2_000, rowsRejected: 0 });
});

test('why a file is refused comes through with its place', async () => {
  const place = path.join(folder, 'empty.csv');
  writeFileSync(place, '');
  const looked = inReader('lookAtFile', await fileOnDisk(place, 'empty.csv'), { company });
  await expect(looked).rejects.toThrow('empty.csv: The file is empty.');
});

test('a reading process that dies refuses its import with a sentence, and the next file is read', async () => {
  const brought = await broughtElsewhere(200_000);
  if (!brought.ok) throw new Error(brought.sentence);
  const readers = (globalThis as { turnaroundReaders?: { all: Set<{ pid?: number }> } }).turnaroundReaders;
  for (const { pid } of readers?.all ?? []) process.kill(pid ?? 0, 'SIGKILL');
  const { id, state, refusal } = await brought.value.read;
  expect({ state, refusal }).toMatchObject({ state: 'refused', refusal: expect.stringContaining('memory or time') });
  expect(await execute(url, `SELECT FROM import_row WHERE import_id = '${id}'`)).toEqual([]);
  expect(await inReader('fileFormat', await manyRows(10))).toBe('table');
});
