import type { PoolClient } from 'pg';
import { stagingTables } from '@/lib/data/staging-tables';

/** Empties the staging tables of an import. */
export async function clearStaging(tx: Pick<PoolClient, 'query'>, importId: string): Promise<void> {
  for (const table of stagingTables) await tx.query(`DELETE FROM ${table} WHERE import_id = $1`, [importId]);
}
