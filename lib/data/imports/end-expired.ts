import { inTransaction, type Tx } from '@/lib/acts/transaction';
import { stagingTables } from '@/lib/data/staging-tables';

/** Silence after which a reading is taken for dead; its process says something every two seconds. */
const silentReading = '80 seconds';
/** The same of a job, whose process says something every three seconds. */
export const silentJob = '30 seconds';
/** How long a preview waits for a person. */
const patience = '7 days';

/**
 * Ends what nobody will end: readings and jobs whose server died, previews nobody decided on, leftovers of both. What a
 * transaction still works on is left to it. Several servers may do so at once.
 * @returns how many imports and jobs were ended
 */
export async function endExpired(): Promise<number> {
  return inTransaction(async (tx) => {
    const ended = (await endImports(tx)) + (await endJobs(tx));
    for (const table of stagingTables)
      await tx.query(
        `DELETE FROM ${table} WHERE import_id NOT IN (SELECT id FROM import WHERE state IN ('reading', 'previewed'))`,
      );
    return ended;
  });
}

async function endImports(tx: Tx): Promise<number> {
  const { rowCount } = await tx.query(
    `UPDATE import SET state = 'cancelled', changed_at = now(),
       refusal = CASE state WHEN 'reading' THEN 'The reading was interrupted. Nothing was saved; import the file again.'
         ELSE 'Nobody decided on the preview in ${patience}. Nothing was saved; import the file again.' END
     WHERE id IN (SELECT id FROM import
       WHERE (state = 'reading' AND changed_at < now() - interval '${silentReading}')
         OR (state = 'previewed' AND changed_at < now() - interval '${patience}')
       FOR UPDATE SKIP LOCKED)`,
  );
  return rowCount ?? 0;
}

/** A job that did what it was for is over; of any other the page says that it was interrupted. */
async function endJobs(tx: Tx): Promise<number> {
  const { rowCount } = await tx.query(
    `WITH dead AS (
       SELECT j.import_id, CASE j.kind WHEN 'save' THEN i.state <> 'previewed' ELSE i.state <> 'committed' END AS is_done
       FROM import_job AS j JOIN import AS i ON i.id = j.import_id
       WHERE j.sentence IS NULL AND j.beat_at < now() - interval '${silentJob}' FOR UPDATE SKIP LOCKED
     ), done AS (
       DELETE FROM import_job AS j USING dead WHERE j.import_id = dead.import_id AND dead.is_done
     )
     UPDATE import_job AS j SET sentence = CASE kind
       WHEN 'save' THEN 'Saving was interrupted, because its server stopped. Nothing was saved; save again.'
       ELSE 'Undoing was interrupted, because its server stopped. Nothing was undone; undo again.' END
     FROM dead WHERE j.import_id = dead.import_id AND NOT dead.is_done`,
  );
  return rowCount ?? 0;
}
