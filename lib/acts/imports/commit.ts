import { nameOf } from '@/lib/access/name-of';
import { type Acted, type Audit, type Denied, defineAct } from '@/lib/acts/act';
import { insertCompany } from '@/lib/acts/companies/steps/insert-company';
import type { Tx } from '@/lib/acts/transaction';
import { findImport, type ImportRecord, type NewCompany } from '@/lib/data/imports/import-record';
import { lockCompany } from '@/lib/data/imports/lock-company';
import { planImport, recordedActs } from '@/lib/data/imports/plan-import';
import { done, refuse } from '@/lib/result';
import { cleanText } from '@/lib/text/clean-text';
import { holdImport, noImport, viewerOf } from './steps/hold-import';
import { type Progress, writeFacts } from './steps/write-facts';

type Input = {
  readonly importId: string;
  /** A person has seen the rejected cells and wants the others. */
  readonly leaveOutRejected?: boolean;
  /** Why, where the actor says it again at the end: it is then saved with their name. */
  readonly reason?: string;
  readonly onProgress?: Progress;
};

/** `changed`: somebody saved something meanwhile, and the plan is another now: nothing was saved. */
export type Committed = { readonly outcome: 'committed' | 'changed'; readonly import: ImportRecord };

/**
 * Saves what an import proposes, all of it or nothing. Once it is saved, the same again gives what was saved, also after
 * a lost answer and whatever the key.
 */
export const commitImport = defineAct<Input, Committed>({
  name: 'import-stored',
  otherNames: ['company-made'],
  again: async (tx, _told, _by, { importId }) => {
    const order = await findImport(importId, tx);
    return order ? done({ outcome: 'committed', import: order }) : noImport;
  },
  run: async (tx, by, input) => {
    const held = await holdImport(tx, by.actor, input.importId);
    if (!held.ok) return held;
    const { state } = held.order;
    if (state === 'committed' || state === 'undone') return unchanged('committed', held.order);
    const wrong = await whyNot(tx, held.order, input.leaveOutRejected ?? false);
    if (wrong !== null) return refuse(409, wrong);
    return save(tx, await signed(tx, held.order, nameOf(viewerOf(by.actor)), input.reason), input.onProgress);
  },
});

async function whyNot(tx: Tx, order: ImportRecord, leaveOutRejected: boolean): Promise<string | null> {
  const { state, refusal, rowsRejected, rowsRead } = order;
  if (state !== 'previewed') return refusal ?? `The import is ${state}: nothing can be saved.`;
  if (rowsRejected > 0 && !leaveOutRejected)
    return `${rowsRejected} of ${rowsRead} cells were rejected. Fix the file, or leave them out.`;
  if (await isStaged(tx, order)) return null;
  return 'The database was restarted since the file was read. Nothing was saved; import the file again.';
}

/** The staging tables are emptied by a crash of the database. */
async function isStaged(tx: Tx, { id, rowsStaged, rowsRead, rowsRejected }: ImportRecord): Promise<boolean> {
  const { rows } = await tx.query<{ facts: number; events: number }>(
    `SELECT (SELECT count(*)::int FROM import_row WHERE import_id = $1) AS facts,
      (SELECT count(*)::int FROM import_event WHERE import_id = $1) AS events`,
    [id],
  );
  return rows[0]?.facts === rowsStaged && rows[0].events === rowsRead - rowsRejected - rowsStaged;
}

/** The import with the name and the reason of who saves it, where they say one. */
async function signed(tx: Tx, order: ImportRecord, name: string, given?: string): Promise<ImportRecord> {
  if (given === undefined) return order;
  const [person, reason] = [cleanText(name).slice(0, 200), cleanText(given).slice(0, 2_000)];
  await tx.query('UPDATE import SET person = $2, reason = $3 WHERE id = $1', [order.id, person, reason]);
  return { ...order, person, reason };
}

async function save(tx: Tx, order: ImportRecord, onProgress?: Progress): Promise<Acted<Committed> | Denied> {
  const companyId = order.companyId ?? (await insertCompany(tx, newCompanyOf(order), order.personId)).id;
  await lockCompany(tx, companyId);
  const changed = order.companyId === null ? null : await changedPlan(tx, order, companyId);
  if (changed) return unchanged('changed', changed);
  await writeFacts(tx, order, companyId, onProgress);
  const saved = await findImport(order.id, tx);
  if (!saved) throw new Error('The import is gone.');
  return { ok: true, value: { outcome: 'committed', import: saved }, audit: entriesOf(saved, companyId, order) };
}

function newCompanyOf({ newCompany }: ImportRecord): NewCompany {
  if (!newCompany) throw new Error('The import has no company.');
  return newCompany;
}

/** Plans again when something was recorded for the company since the plan was made; what became another by it. */
async function changedPlan(tx: Tx, order: ImportRecord, companyId: string): Promise<ImportRecord | null> {
  const { rows } = await tx.query<{ acts: number }>('SELECT planned_after AS acts FROM import WHERE id = $1', [
    order.id,
  ]);
  if (rows[0]?.acts === (await recordedActs(tx, companyId))) return null;
  await planImport(tx, order.id, companyId);
  const planned = await findImport(order.id, tx);
  return planned && JSON.stringify(planned.counts) !== JSON.stringify(order.counts) ? planned : null;
}

const unchanged = (outcome: Committed['outcome'], order: ImportRecord): Acted<Committed> => ({
  ok: true,
  value: { outcome, import: order },
  audit: null,
});

function entriesOf({ id, fileName, counts }: ImportRecord, companyId: string, before: ImportRecord): readonly Audit[] {
  const company = { id: companyId };
  const details = { import: id, new: counts?.new ?? 0, restated: counts?.restated ?? 0 };
  const made: Audit = {
    act: 'company-made',
    company,
    subject: before.newCompany?.name ?? null,
    details: { import: id },
  };
  return [{ company, subject: fileName, details }, ...(before.companyId === null ? [made] : [])];
}
