import { describe, expect, test } from 'vitest';
import { fileInMemory, type ImportFile } from '@/lib/imports/import-file';
import { company, readAll } from '@/tests/support/read-tables';
import { limits } from './limits';
import { previewTable } from './preview-table';
import { readTable } from './read-table';

const csv = (text: string) => fileInMemory('figures.csv', Buffer.from(text));
const source = { source_title: 'Report', source_publisher: 'Acme', source_date: '2024-05-02', source_tier: 'primary' };
const told = { defaults: { scenario: 'actual', unit: 'USD', ...source } };

describe('a table beyond its bounds', () => {
  const head = 'metric,period,value\n';

  test('of an open quotation mark stores nothing after it in silence', async () => {
    const read = readAll(csv(`${head}Cash,2024-03-31,"1\n${'Cash,2024-06-30,2\n'.repeat(100_000)}`), told);
    await expect(read).rejects.toThrow(
      'figures.csv, row 2: A quotation mark is opened here and never closed, so nothing after it can be told apart.',
    );
  });

  test('of ten million rows is refused after the last that is read, in bounded memory', async () => {
    const file = generated(head, () => '\n'.repeat(100_000), 100);
    const before = process.memoryUsage().rss;
    await expect(readAll(file, told)).rejects.toThrow(`It has over ${limits.rows} rows. Split it into several files.`);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  test('that names a new source beside much other text in each piece does not keep that text', async () => {
    const note = 'n'.repeat(9_000);
    const row = (at: number) => `Cash,2024-03-31,${at},a source with a long name ${at},${note}\n`.repeat(8);
    const file = generated('metric,period,value,source_title,note\n', row, 4_000);
    const { mapping } = await previewTable(file, company);
    const reading = await readTable(file, { ...mapping, ...told, moneyIn: 'units' }, company);
    const before = process.memoryUsage().rss;
    let facts = 0;
    for await (const { kind } of reading.proposed) if (kind === 'fact') facts += 1;
    expect([facts, reading.sources().length]).toEqual([32_000, 4_000]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test('larger than a gigabyte is refused unread', async () => {
    const file = { name: 'big.csv', size: 5e9, bytes: () => csv(head).bytes() };
    await expect(readAll(file, told)).rejects.toThrow(
      'big.csv: It is larger than 1024 MB. Split it into several files.',
    );
  });
});

/** A file that is never held whole: a header, and so many pieces. */
function generated(head: string, pieceOf: (at: number) => string, count: number): ImportFile {
  const all = function* () {
    yield Buffer.from(head);
    for (let at = 0; at < count; at += 1) yield Buffer.from(pieceOf(at));
  };
  return {
    name: 'many.csv',
    size: 1_000_000_000,
    bytes: async function* (_start = 0, end = Number.POSITIVE_INFINITY) {
      let sent = 0;
      for (const piece of all()) {
        if (sent < end) yield piece.subarray(0, end - sent);
        sent += piece.length;
      }
    },
  };
}
