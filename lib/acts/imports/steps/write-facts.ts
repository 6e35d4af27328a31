import { v7 } from 'uuid';
import type { Tx } from '@/lib/acts/transaction';
import { clearStaging } from '@/lib/data/imports/clear-staging';
import { commitStatements, unbalanced } from '@/lib/data/imports/commit-sql';
import type { ImportRecord } from '@/lib/data/imports/import-record';
import { countRows } from '@/lib/data/imports/plan-import';
import { withoutLoops } from '@/lib/data/imports/without-loops';

/** Hears how much of something is done, from 0 to 1. */
export type Progress = (share: number) => void;

/** Writes what an import proposes as facts and events of a company, and empties the staging tables of it. */
export async function writeFacts(
  tx: Tx,
  order: ImportRecord,
  companyId: string,
  onProgress: Progress = () => {},
): Promise<void> {
  const counts = await countRows(tx, order.id);
  await tx.query('SAVEPOINT before_writing');
  const { recordingId, rows } = await write(tx, order, companyId, onProgress);
  if (rows === 0) await tx.query('ROLLBACK TO before_writing');
  await tx.query(
    `UPDATE import SET state = 'committed', company_id = $2, recording_id = $3, counts = $4, changed_at = now()
     WHERE id = $1`,
    [order.id, companyId, rows === 0 ? null : recordingId, JSON.stringify(counts)],
  );
  await tx.query(
    `INSERT INTO import_mapping (company_id, format, mapping) VALUES ($1, $2, $3)
     ON CONFLICT (company_id, format) DO UPDATE SET mapping = excluded.mapping, changed_at = now()`,
    [companyId, order.format, JSON.stringify(order.mapping)],
  );
  await clearStaging(tx, order.id);
}

/** Facts, events and what they restate or repeat: what a file that was imported before has none of. */
const counted = /INSERT INTO (fact|event|restatement|corroboration) /;

async function write(tx: Tx, order: ImportRecord, companyId: string, onProgress: Progress) {
  const recordingId = v7();
  const run = (statement: string) => tx.query(filled(statement, order.id, companyId, recordingId));
  await tx.query(`INSERT INTO recording (id, company_id, kind, actor, reason) VALUES ($1, $2, 'import', $3, $4)`, [
    recordingId,
    companyId,
    order.person,
    order.reason,
  ]);
  await tx.query(withoutLoops);
  let rows = 0;
  for (const [at, statement] of commitStatements.entries()) {
    const { rowCount } = await run(statement);
    if (counted.test(statement)) rows += rowCount ?? 0;
    onProgress((at + 1) / (commitStatements.length + 1));
  }
  const differing = await run(unbalanced);
  if (differing.rows[0]) throw new Error(`The control totals of ${differing.rows[0].metric_key} differ.`);
  return { recordingId, rows };
}

/** CREATE TABLE AS takes no parameters; all three are ids from the database. */
function filled(statement: string, importId: string, companyId: string, recordingId: string): string {
  return statement
    .replaceAll('$1', `'${importId}'::uuid`)
    .replaceAll('$2', `'${companyId}'::uuid`)
    .replaceAll('$3', `'${recordingId}'::uuid`);
}
