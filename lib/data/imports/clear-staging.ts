import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import { importFor } from './import-for';

const tables = [
  'import_row',
  'import_event',
  'import_source',
  'import_rejection',
  'import_plan',
  'import_link',
  'import_flag',
];

/** Silence after which a reading is taken for dead; its process says something every two seconds. */
const silent = '2 minutes';
/** How long a preview waits for a person. */
const patience = '7 days';

/** Empties the staging tables of an import. */
export async function clearStaging(importId: string): Promise<void> {
  for (const table of tables) await writingPool().query(`DELETE FROM ${table} WHERE import_id = $1`, [importId]);
}

/** Stops an import before its commit: nothing of it is kept. False when it was already over. */
export async function cancelImport(viewer: Viewer, importId: string): Promise<boolean> {
  if (!(await importFor(viewer, importId))) return false;
  const { rowCount } = await writingPool().query(
    `UPDATE import SET state = 'cancelled', changed_at = now() WHERE id = $1 AND state IN ('reading', 'previewed')`,
    [importId],
  );
  if (rowCount === 0) return false;
  await clearStaging(importId);
  return true;
}

/** Ends what nobody will end: readings whose process died, previews nobody decided on, leftovers of both. */
export async function clearExpired(): Promise<number> {
  const { rows } = await writingPool().query<{ id: string }>(
    `UPDATE import SET state = 'cancelled', changed_at = now(),
       refusal = CASE state WHEN 'reading' THEN 'The reading was interrupted. Nothing was stored; bring the file again.'
         ELSE 'Nobody decided on the preview in ${patience}. Nothing was stored; bring the file again.' END
     WHERE (state = 'reading' AND changed_at < now() - interval '${silent}')
       OR (state = 'previewed' AND changed_at < now() - interval '${patience}')
     RETURNING id`,
  );
  for (const table of tables)
    await writingPool().query(
      `DELETE FROM ${table} WHERE import_id NOT IN (SELECT id FROM import WHERE state IN ('reading', 'previewed'))`,
    );
  return rows.length;
}
