import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import { defineAct } from '@/lib/acts/act';
import type { Tx } from '@/lib/acts/transaction';
import { findImport, type ImportRecord } from '@/lib/data/imports/import-record';
import { lockCompany } from '@/lib/data/imports/lock-company';
import { undoStatements } from '@/lib/data/imports/undo-sql';
import { withoutLoops } from '@/lib/data/imports/without-loops';
import { done, refuse } from '@/lib/result';
import { holdImport, noImport, viewerOf } from './steps/hold-import';
import type { Progress } from './steps/write-facts';

type Input = {
  readonly importId: string;
  readonly reason: string;
  /** As it is told beside the figures; without it the actor's own name. */
  readonly person?: string;
  readonly onProgress?: Progress;
};

/**
 * Takes a whole import back: each of its facts is withdrawn from the day on which it was known, and what it had
 * restated is restored. Nothing is deleted; undoing is an act of its own. The same again gives the same answer.
 */
export const undoImport = defineAct<Input, ImportRecord>({
  name: 'import-undone',
  again: async (tx, _told, _by, { importId }) => {
    const order = await findImport(importId, tx);
    return order ? done(order) : noImport;
  },
  run: async (tx, by, input) => {
    const held = await holdImport(tx, by.actor, input.importId);
    if (!held.ok) return held;
    const { id, state, companyId, fileName, recordingId } = held.order;
    if (state === 'undone') return { ok: true, value: held.order, audit: null };
    if (state !== 'committed' || !companyId) return refuse(409, 'Only an import that was saved can be undone.');
    if (input.reason.trim() === '') return refuse(422, 'Undoing needs a reason.');
    const named = { ...input, person: input.person ?? nameOf(viewerOf(by.actor)) };
    const undoneBy = recordingId === null ? null : await withdraw(tx, { id, companyId, recordingId }, named);
    await tx.query(`UPDATE import SET state = 'undone', undone_by_id = $2, changed_at = now() WHERE id = $1`, [
      id,
      undoneBy,
    ]);
    const undone = await findImport(id, tx);
    if (!undone) throw new Error('The import is gone.');
    const audit = { company: { id: companyId }, subject: fileName, details: { import: id } };
    return { ok: true, value: undone, audit };
  },
});

type Saved = { readonly id: string; readonly companyId: string; readonly recordingId: string };
type Named = Input & { readonly person: string };

async function withdraw(tx: Tx, { id, companyId, recordingId }: Saved, { person, reason, onProgress }: Named) {
  await lockCompany(tx, companyId);
  const undoneBy = v7();
  await tx.query(`INSERT INTO recording (id, company_id, kind, actor, reason) VALUES ($1, $2, 'undo', $3, $4)`, [
    undoneBy,
    companyId,
    person,
    reason,
  ]);
  const ids = [`'${id}'::uuid`, `'${companyId}'::uuid`, `'${undoneBy}'::uuid`, `'${recordingId}'::uuid`];
  await tx.query(withoutLoops);
  for (const [at, statement] of undoStatements.entries()) {
    await tx.query(statement.replace(/\$(\d)/g, (_, n) => ids[Number(n) - 1] ?? ''));
    onProgress?.((at + 1) / (undoStatements.length + 1));
  }
  return undoneBy;
}
