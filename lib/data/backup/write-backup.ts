import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  type BackupHead,
  type BackupTotals,
  backupVersion,
  copyStatement,
  endMark,
  endOfRows,
  headMark,
  quote,
  type TableTotal,
} from './backup-form';
import { type StoredTable, tablesInOrder } from './tables-in-order';

/** Writes all that the product keeps, as it is at one moment, into a file that must not be there. Others may go on writing. */
export async function writeBackup(
  client: Client,
  file: string,
  migrations: BackupHead['migrations'],
  ownTables: readonly string[],
): Promise<BackupTotals> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0;
    SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL extra_float_digits = 3`);
  const text = new PassThrough({ highWaterMark: 1 << 20 });
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const written = pipeline(text, createGzip({ level: 6 }), output);
  written.catch(() => {});
  try {
    const tables = await tablesInOrder(client, ownTables);
    const listed = tables.map(({ name, columns }) => ({ name, columns }));
    const head: BackupHead = { version: backupVersion, madeAt: new Date().toISOString(), migrations, tables: listed };
    text.write(`${headMark}${JSON.stringify(head)}\n`);
    const totals: TableTotal[] = [];
    for (const table of tables)
      totals.push(await Promise.race([writeTable(client, table, text), written.then(broken)]));
    const all: BackupTotals = { tables: totals, sequences: await sequencesOf(client) };
    text.end(`${endMark}${JSON.stringify(all)}\n`);
    await written;
    return all;
  } catch (error) {
    text.destroy();
    await finished(output).catch(() => {});
    throw error;
  } finally {
    await client.query('ROLLBACK').catch(() => {});
  }
}

function broken(): never {
  throw new Error('The file was closed too early.');
}

async function writeTable(client: Client, table: StoredTable, text: PassThrough): Promise<TableTotal> {
  const { name, columns, key } = table;
  const order = key.length > 0 ? ` ORDER BY ${key.map(quote).join(', ')}` : '';
  const rows = client.query(
    copyTo(`COPY (SELECT ${columns.map(quote).join(', ')} FROM public.${quote(name)}${order}) TO STDOUT`),
  );
  const hash = createHash('sha256');
  text.write(`${copyStatement(table)}\n`);
  for await (const piece of rows as AsyncIterable<Buffer>) {
    hash.update(piece);
    if (!text.write(piece)) await drained(text);
  }
  text.write(endOfRows);
  return { name, rows: rows.rowCount, sha256: hash.digest('hex') };
}

function drained(text: PassThrough): Promise<void> {
  return new Promise((resolve) => text.once('drain', resolve));
}

async function sequencesOf(client: Client): Promise<BackupTotals['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows;
}
