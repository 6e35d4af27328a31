import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { noOrigin, type Origin } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { insertCompany } from '@/lib/acts/companies/steps/insert-company';
import { inTransaction } from '@/lib/acts/transaction';
import { recordActOn } from '@/lib/data/trail/record-act';
import { clearStaging } from './clear-staging';
import { commitStatements, unbalanced } from './commit-sql';
import { importFor } from './import-for';
import { findImport, type ImportRecord, type NewCompany } from './import-record';
import { lockCompany } from './lock-company';
import { countRows, planImport, recordedActs } from './plan-import';
import { type Refused, refusalOf, refuse } from './refusal';
import { withoutLoops } from './without-loops';

export type Committed =
  | { readonly outcome: 'committed'; readonly import: ImportRecord }
  /** Somebody stored something meanwhile, and the plan is another now: nothing was stored. */
  | { readonly outcome: 'changed'; readonly import: ImportRecord }
  | Refused;

/**
 * Stores what an import proposes, all of it or nothing, in one transaction. Pressing again, also after a lost answer,
 * gives the stored result.
 * @param leaveOutRejected a person has seen the rejected cells and wants the others
 */
export async function commitImport(
  viewer: Viewer,
  importId: string,
  { leaveOutRejected = false, origin = noOrigin }: { leaveOutRejected?: boolean; origin?: Origin } = {},
): Promise<Committed> {
  if (!(await importFor(viewer, importId))) return refuse('There is no such import.');
  try {
    const done = await inTransaction((client) =>
      commit(client, importId, leaveOutRejected, (stored) => tell(client, viewer, stored, origin)),
    );
    if (done.outcome === 'committed') await clearStaging(importId).catch(() => {});
    return done;
  } catch (error) {
    return refusalOf(error);
  }
}

async function commit(
  client: PoolClient,
  importId: string,
  leaveOutRejected: boolean,
  onStored: (stored: ImportRecord) => Promise<void>,
): Promise<Committed> {
  const found = await findImport(importId, client);
  if (!found) return refuse('There is no such import.');
  await client.query('SELECT FROM import WHERE id = $1 FOR UPDATE', [importId]);
  const order = (await findImport(importId, client)) ?? found;
  if (order.state === 'committed' || order.state === 'undone') return { outcome: 'committed', import: order };
  if (order.state !== 'previewed')
    return refuse(order.refusal ?? `The import is ${order.state}: nothing can be stored.`);
  if (order.rowsRejected > 0 && !leaveOutRejected)
    return refuse(`${order.rowsRejected} of ${order.rowsRead} cells were rejected. Fix the file, or leave them out.`);
  if (!(await isStaged(client, order)))
    return refuse('The database was restarted since the file was read. Nothing was stored; bring the file again.');
  const companyId = order.companyId ?? (await insertCompany(client, newCompanyOf(order), order.personId)).id;
  await lockCompany(client, companyId);
  if (order.companyId && (await isStale(client, order, companyId))) {
    const changed = await findImport(importId, client);
    if (changed && JSON.stringify(changed.counts) !== JSON.stringify(order.counts))
      return { outcome: 'changed', import: changed };
  }
  await store(client, order, companyId);
  const stored = await findImport(importId, client);
  if (!stored) throw new Error('The import is gone.');
  await onStored(stored);
  return { outcome: 'committed', import: stored };
}

/** The staging tables are emptied by a crash of the database. */
async function isStaged(
  client: PoolClient,
  { id, rowsStaged, rowsRead, rowsRejected }: ImportRecord,
): Promise<boolean> {
  const { rows } = await client.query<{ facts: number; events: number }>(
    `SELECT (SELECT count(*)::int FROM import_row WHERE import_id = $1) AS facts,
      (SELECT count(*)::int FROM import_event WHERE import_id = $1) AS events`,
    [id],
  );
  return rows[0]?.facts === rowsStaged && rows[0].events === rowsRead - rowsRejected - rowsStaged;
}

/** Plans again when something was recorded for the company since the plan was made. */
async function isStale(client: PoolClient, { id }: ImportRecord, companyId: string): Promise<boolean> {
  const { rows } = await client.query<{ acts: number }>('SELECT planned_after AS acts FROM import WHERE id = $1', [id]);
  if (rows[0]?.acts === (await recordedActs(client, companyId))) return false;
  await planImport(client, id, companyId);
  return true;
}

function newCompanyOf({ newCompany }: ImportRecord): NewCompany {
  if (!newCompany) throw new Error('The import has no company.');
  return newCompany;
}

async function store(client: PoolClient, order: ImportRecord, companyId: string): Promise<void> {
  const counts = await countRows(client, order.id);
  await client.query('SAVEPOINT before_writing');
  const { recordingId, rows } = await write(client, order, companyId);
  if (rows === 0) await client.query('ROLLBACK TO before_writing');
  await client.query(
    `UPDATE import SET state = 'committed', company_id = $2, recording_id = $3, counts = $4, changed_at = now()
     WHERE id = $1`,
    [order.id, companyId, rows === 0 ? null : recordingId, JSON.stringify(counts)],
  );
  await client.query(
    `INSERT INTO import_mapping (company_id, format, mapping) VALUES ($1, $2, $3)
     ON CONFLICT (company_id, format) DO UPDATE SET mapping = excluded.mapping, changed_at = now()`,
    [companyId, order.format, JSON.stringify(order.mapping)],
  );
}

/** Facts, events and what they restate or repeat: what a file that was imported before has none of. */
const telling = /INSERT INTO (fact|event|restatement|corroboration) /;

async function write(client: PoolClient, order: ImportRecord, companyId: string) {
  const recordingId = v7();
  const run = (statement: string) => client.query(filled(statement, order.id, companyId, recordingId));
  await client.query(`INSERT INTO recording (id, company_id, kind, actor, reason) VALUES ($1, $2, 'import', $3, $4)`, [
    recordingId,
    companyId,
    order.person,
    order.reason,
  ]);
  await client.query(withoutLoops);
  let rows = 0;
  for (const statement of commitStatements) {
    const { rowCount } = await run(statement);
    if (telling.test(statement)) rows += rowCount ?? 0;
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

/** Told last: who tells the trail next waits for the end of this transaction. */
async function tell(
  client: PoolClient,
  viewer: Viewer,
  { companyId, fileName, counts, id }: ImportRecord,
  origin: Origin,
) {
  await recordActOn(client, {
    ...{ act: 'import-stored', actor: viewer, company: companyId ? { id: companyId } : null, origin },
    ...{ subject: fileName, details: { import: id, new: counts?.new ?? 0, restated: counts?.restated ?? 0 } },
  });
}
