import type { Client } from 'pg';

/**
 * Ends what was under way when a backup was made: files that were being read or waited for a decision, and jobs. Their
 * rows were staged and are in no backup, so none of them can go on.
 */
export async function endUnderWay(client: Client): Promise<void> {
  await client.query(
    `UPDATE import SET state = 'cancelled', changed_at = now(),
       refusal = 'A backup was restored before this was decided. Nothing was saved; import the file again.'
     WHERE state IN ('reading', 'previewed');
     DELETE FROM import_job`,
  );
}
