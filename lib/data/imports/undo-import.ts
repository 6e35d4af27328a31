import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import { noOrigin, type Origin } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/acts/transaction';
import { recordActOn } from '@/lib/data/trail/record-act';
import { importFor } from './import-for';
import { findImport, type ImportRecord } from './import-record';
import { lockCompany } from './lock-company';
import { type Refused, refusalOf, refuse } from './refusal';
import { undoStatements } from './undo-sql';
import { withoutLoops } from './without-loops';

export type Undone = { readonly outcome: 'undone'; readonly import: ImportRecord } | Refused;

/**
 * Takes a whole import back: each of its facts is withdrawn from the day on which it was known, and what it had
 * restated is restored. Nothing is deleted; undoing is an act of its own. Pressing again gives the same answer.
 */
export async function undoImport(
  viewer: Viewer,
  importId: string,
  reason: string,
  { person = nameOf(viewer), origin = noOrigin }: { person?: string; origin?: Origin } = {},
): Promise<Undone> {
  if (!(await importFor(viewer, importId))) return refuse('There is no such import.');
  try {
    return await inTransaction(async (client) => {
      const before = await findImport(importId, client);
      const done = await undo(client, importId, person, reason);
      if (done.outcome === 'undone' && before?.state === 'committed') await tell(client, viewer, done.import, origin);
      return done;
    });
  } catch (error) {
    return refusalOf(error);
  }
}

async function undo(client: PoolClient, importId: string, person: string, reason: string): Promise<Undone> {
  await client.query('SELECT FROM import WHERE id = $1 FOR UPDATE', [importId]);
  const done = await findImport(importId, client);
  if (!done) return refuse('There is no such import.');
  if (done.state === 'undone') return { outcome: 'undone', import: done };
  if (done.state !== 'committed' || !done.companyId) return refuse('Only an import that was stored can be undone.');
  if (reason.trim() === '') return refuse('Undoing needs a reason.');
  const undoneBy = done.recordingId ? await record(client, done, done.companyId, person, reason) : null;
  await client.query(`UPDATE import SET state = 'undone', undone_by_id = $2, changed_at = now() WHERE id = $1`, [
    importId,
    undoneBy,
  ]);
  const undone = await findImport(importId, client);
  if (!undone) throw new Error('The import is gone.');
  return { outcome: 'undone', import: undone };
}

async function record(client: PoolClient, done: ImportRecord, companyId: string, person: string, reason: string) {
  await lockCompany(client, companyId);
  const id = v7();
  await client.query(`INSERT INTO recording (id, company_id, kind, actor, reason) VALUES ($1, $2, 'undo', $3, $4)`, [
    id,
    companyId,
    person,
    reason,
  ]);
  const ids = [`'${done.id}'::uuid`, `'${companyId}'::uuid`, `'${id}'::uuid`, `'${done.recordingId}'::uuid`];
  await client.query(withoutLoops);
  for (const statement of undoStatements)
    await client.query(statement.replace(/\$(\d)/g, (_, n) => ids[Number(n) - 1] ?? ''));
  return id;
}

/** Told last: who tells the trail next waits for the end of this transaction. */
async function tell(client: PoolClient, viewer: Viewer, { companyId, fileName, id }: ImportRecord, origin: Origin) {
  await recordActOn(client, {
    ...{ act: 'import-undone', actor: viewer, company: companyId ? { id: companyId } : null, origin },
    ...{ subject: fileName, details: { import: id } },
  });
}
