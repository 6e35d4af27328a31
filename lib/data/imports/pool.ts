import { Pool, type PoolClient } from 'pg';

const shared = globalThis as { turnaroundImports?: { url: string; pool: Pool } };
const ignore = () => {};

/** Connections for writing much at once: few, with time for long statements and none for waiting. */
export function writingPool(): Pool {
  const url = process.env.DATABASE_URL ?? '';
  if (shared.turnaroundImports?.url !== url) {
    shared.turnaroundImports?.pool.end().catch(ignore);
    const pool = new Pool({
      connectionString: url,
      max: 6,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 10_000,
      statement_timeout: 600_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'turnaround-imports',
    });
    pool.on('error', ignore);
    shared.turnaroundImports = { url, pool };
  }
  return shared.turnaroundImports.pool;
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

/** All that the work writes is stored, or nothing is. */
export function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withConnection(async (client) => {
    await client.query(`BEGIN; SET LOCAL work_mem = '64MB'`);
    try {
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(ignore);
      throw error;
    }
  });
}
