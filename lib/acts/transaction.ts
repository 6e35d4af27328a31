import { DatabaseError, Pool, type PoolClient } from 'pg';

/** The one transaction of an act. */
export type Tx = PoolClient;

/**
 * The connection was lost while the transaction was being committed: nobody knows whether it was. Only asking again, by
 * the same key, tells.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

const shared = globalThis as { turnaroundWriting?: { url: string; pool: Pool } };
const ignore = () => {};

/** The connections on which everything is written: with time for long statements, and none for waiting. */
export function writingPool(): Pool {
  const url = process.env.DATABASE_URL ?? '';
  if (shared.turnaroundWriting?.url !== url) {
    shared.turnaroundWriting?.pool.end().catch(ignore);
    const pool = new Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 10_000,
      statement_timeout: 600_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'turnaround-writing',
    });
    // A connection that dies while idle is replaced at its next use; the health check reports it.
    pool.on('error', ignore);
    shared.turnaroundWriting = { url, pool };
  }
  return shared.turnaroundWriting.pool;
}

/** Closes the connections, for a program that ends. */
export async function closeWritingPool(): Promise<void> {
  const { turnaroundWriting } = shared;
  delete shared.turnaroundWriting;
  await turnaroundWriting?.pool.end();
}

/** Lends a connection; one that met an error is thrown away. */
export async function withConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await writingPool().connect();
  client.on('error', ignore);
  let failed = true;
  try {
    const result = await work(client);
    failed = false;
    return result;
  } finally {
    client.off('error', ignore);
    client.release(failed);
  }
}

/**
 * All that the work writes is saved, or nothing is.
 * @throws OutcomeUnknown when the connection is lost during COMMIT; any other error means that nothing was changed
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const ended = await withConnection(async (tx) => {
    await tx.query(`BEGIN; SET LOCAL work_mem = '64MB'`);
    try {
      const value = await work(tx);
      await commit(tx);
      return { value };
    } catch (error) {
      if (error instanceof OutcomeUnknown) throw error;
      // A connection on which the transaction could be taken back is as good as before.
      await tx.query('ROLLBACK').catch(() => Promise.reject(error));
      return { error };
    }
  });
  if ('error' in ended) throw ended.error;
  return ended.value;
}

/**
 * A transaction in which a statement failed and nobody minded is taken back by COMMIT without an error: that is one here.
 * An error of the server is its word that it did not commit, unless it was shut down meanwhile: it may then have
 * committed and been waiting for its standby.
 */
async function commit(tx: Tx): Promise<void> {
  try {
    const { command } = await tx.query('COMMIT');
    if (command === 'COMMIT') return;
  } catch (error) {
    if (error instanceof DatabaseError && !/^(08|57P)/.test(error.code ?? '')) throw error;
    throw new OutcomeUnknown('The connection was lost during COMMIT.', { cause: error });
  }
  throw new Error('The transaction was taken back: one of its statements had failed.');
}
