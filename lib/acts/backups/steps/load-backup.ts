import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { copyStatement, quote } from '@/lib/data/backup/backup-form';
import { BackupRefused } from '@/lib/data/backup/backup-parts';
import { openBackup } from '@/lib/data/backup/open-backup';
import type { Verified } from '@/lib/data/backup/verify-backup';

/**
 * Writes a verified backup into a database that has its schema and nothing that anybody needs: all of it, or nothing.
 * Triggers sleep meanwhile where this role may say so. @throws BackupRefused when the rows do not arrive
 */
export async function loadBackup(client: Client, file: string, { head, totals }: Verified): Promise<void> {
  await quietly(client);
  await client.query(`BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL DateStyle = 'ISO'; SET LOCAL TimeZone = 'UTC'`);
  try {
    // What migrations themselves put there is in the backup too.
    for (const { name } of [...head.tables].reverse()) await client.query(`DELETE FROM public.${quote(name)}`);
    const counts = await copyTables(client, file, head.tables.map(copyStatement));
    const short = totals.tables.find(({ rows }, at) => rows !== counts[at]);
    if (short) throw new BackupRefused(`${short.rows} rows of ${short.name} were written, and others arrived.`);
    for (const { name, value } of totals.sequences)
      await client.query(`SELECT setval($1::regclass, $2::bigint)`, [`public.${quote(name)}`, value]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function quietly(client: Client): Promise<void> {
  await client.query(`SET session_replication_role = replica`).catch((error: { code?: string }) => {
    if (error.code !== '42501') throw error;
  });
}

/** How many rows each table got. */
async function copyTables(client: Client, file: string, statements: readonly string[]): Promise<number[]> {
  const counts: number[] = [];
  let copy: { stream: CopyStreamQuery; ended: Promise<void> } | null = null;
  for await (const part of openBackup(file)) {
    const statement: string | undefined = statements[counts.length];
    if (part.kind === 'line' && part.line === statement) copy = begin(client, statement);
    if (!copy) continue;
    if (part.kind === 'rows' && !copy.stream.write(part.bytes))
      await Promise.race([once(copy.stream, 'drain'), copy.ended]);
    if (part.kind === 'end of rows') {
      copy.stream.end();
      await copy.ended;
      counts.push(copy.stream.rowCount);
      copy = null;
    }
  }
  return counts;
}

function begin(client: Client, statement: string) {
  const stream = client.query(copyFrom(statement.replace(/ FROM stdin;$/, ' FROM STDIN')));
  const ended = finished(stream);
  ended.catch(() => {});
  return { stream, ended };
}
