import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeUpload } from './clear-uploads';
import { findUpload, uploadedFile } from './find-upload';
import { largestUpload } from './limits';
import { listUploads } from './list-uploads';
import { storeUpload, type UploadOrder } from './store-upload';

const id = '0b7e8f2a-1c3d-4e5f-8a9b-0c1d2e3f4a5b';
const now = Date.parse('2026-11-23T12:00:00Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'uploads-'));
  process.env.TURNAROUND_DATA = folder;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  delete process.env.TURNAROUND_DATA;
});

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

const order = (more: Partial<UploadOrder> = {}): UploadOrder => ({
  ...{ id, name: 'facts.csv', person: 'someone', personId: null, company: null, announced: null },
  body: pieces('a,b\n', '1,2\n'),
  ...more,
});

const files = () => readdirSync(path.join(folder, 'uploads'));

test('a file is kept as it came, for nobody else on the machine to read', async () => {
  const stored = await storeUpload(order(), now);
  expect(stored).toMatchObject({ outcome: 'stored', upload: { id, name: 'facts.csv', size: 8 } });
  const [content = ''] = files().filter((name) => name.endsWith('.file'));
  const kept = path.join(folder, 'uploads', content);
  expect(readFileSync(kept, 'utf8')).toBe('a,b\n1,2\n');
  expect((statSync(kept).mode & 0o777).toString(8)).toBe('600');
  expect((statSync(path.join(folder, 'uploads')).mode & 0o777).toString(8)).toBe('700');
});

test('the same upload sent twice is the first one', async () => {
  await storeUpload(order(), now);
  expect(await storeUpload(order({ name: 'other.csv', body: pieces('x') }), now)).toMatchObject({
    outcome: 'stored',
    upload: { name: 'facts.csv', size: 8 },
  });
  expect(await listUploads()).toHaveLength(1);
});

test('5 GB are refused before a byte is read', async () => {
  async function* unread() {
    if (now > 0) throw new Error('it was read');
    yield Buffer.from('');
  }
  const refused = await storeUpload(order({ announced: 5_368_709_120, body: unread() }), now);
  expect(refused).toMatchObject({ outcome: 'refused', why: 'too large', sentence: expect.stringContaining('1 GB') });
});

test('a stream that says nothing of its size is refused once it is larger than 1 GB, and leaves nothing', async () => {
  async function* huge() {
    yield Buffer.from('a');
    yield { byteLength: largestUpload } as Uint8Array;
    throw new Error('it was read on');
  }
  expect(await storeUpload(order({ body: huge() }), now)).toMatchObject({ outcome: 'refused', why: 'too large' });
  expect(files()).toEqual([]);
});

test('a file that broke off is not kept', async () => {
  const refused = await storeUpload(order({ announced: 9 }), now);
  expect(refused).toMatchObject({ outcome: 'refused', why: 'broken off' });
  expect(await findUpload(id)).toBeNull();
  expect(files()).toEqual([]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\facts.csv', 'facts.csv'],
  ['a\u202egpj.csv\u0000', 'agpj.csv'],
  ['', 'unnamed file'],
  [`${'x'.repeat(300)}.csv`, 'x'.repeat(200)],
])('the hostile name %j is shown as %j and is no path', async (name, shown) => {
  await storeUpload(order({ name }), now);
  expect((await findUpload(id))?.name).toBe(shown);
  expect(files().every((file) => file.startsWith(id))).toBe(true);
});

test('what is no id is no upload, whatever path it is', async () => {
  await storeUpload(order(), now);
  expect(await findUpload(`../uploads/${id}`)).toBeNull();
  expect(await findUpload('')).toBeNull();
});

test('a removed file is gone; a file waits for a day', async () => {
  const stored = await storeUpload(order(), now);
  if (stored.outcome === 'refused') throw new Error(stored.sentence);
  expect((await uploadedFile(stored.upload)).size).toBe(8);
  await storeUpload(order({ id: id.replace('0', '1') }), Date.now() + 25 * 3_600_000);
  expect(await findUpload(id)).toBeNull();
  await removeUpload(id.replace('0', '1'));
  expect(files()).toEqual([]);
});
