import type { PoolClient } from 'pg';

/** What holds an import until it is saved. */
export const stagingTables = [
  'import_row',
  'import_event',
  'import_source',
  'import_rejection',
  'import_plan',
  'import_link',
  'import_flag',
] as const;

/** Empties the staging tables of an import. */
export async function clearStaging(tx: Pick<PoolClient, 'query'>, importId: string): Promise<void> {
  for (const table of stagingTables) await tx.query(`DELETE FROM ${table} WHERE import_id = $1`, [importId]);
}
