import type { PoolClient } from 'pg';

/** One writer a company at a time: waits for the others, and keeps the lock until the transaction ends. */
export async function lockCompany(client: PoolClient, companyId: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM company WHERE id = $1 FOR NO KEY UPDATE', [companyId]);
  if (rowCount === 0) throw new Error(`There is no company ${companyId}.`);
}
