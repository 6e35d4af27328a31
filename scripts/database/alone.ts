import { Client } from 'pg';
import { say } from '@/scripts/sentence';

/**
 * Runs what must not run twice at once on a database, such as its migrations: a second start waits for the first. The
 * lock is a transaction's, so that it also holds through a pooler, and ends with its connection whatever happens.
 */
export async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const waiting = setTimeout(() => say('Waiting for another start that prepares this database …'), 3_000);
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('turnaround start'))`);
    clearTimeout(waiting);
    return await work();
  } finally {
    clearTimeout(waiting);
    await client.end().catch(() => {});
  }
}
