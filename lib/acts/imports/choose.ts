import { defineAct } from '@/lib/acts/act';
import type { Tx } from '@/lib/acts/transaction';
import { dropAlternatives, isHeld, recordable } from '@/lib/data/imports/choose-held';
import { type Chosen, parameterOf, within } from '@/lib/data/imports/chosen-rows';
import { findImport, type ImportCounts } from '@/lib/data/imports/import-record';
import { countRows, planImport } from '@/lib/data/imports/plan-import';
import type { Choice } from '@/lib/data/imports/preview-import';
import { done, refuse } from '@/lib/result';
import { holdImport, noImport } from './steps/hold-import';

type Input = { readonly importId: string; readonly which: Chosen; readonly choice: Choice | null };

/**
 * What a person decides instead of the rule: a row restates what it is compared with, stands beside it, is left out, or
 * is recorded although it was held back. Null takes a decision back. The plan's own words stay, unless held rows come in
 * or go; the counts are those of the decisions.
 */
export const chooseRows = defineAct<Input, { readonly counts: ImportCounts }>({
  name: 'import-decided',
  again: async (tx, _told, _by, { importId }) => {
    const counts = (await findImport(importId, tx))?.counts;
    return counts ? done({ counts }) : noImport;
  },
  run: async (tx, by, { importId, which, choice }) => {
    const held = await holdImport(tx, by.actor, importId);
    if (!held.ok) return held;
    const { state, companyId, fileName } = held.order;
    if (state !== 'previewed') return refuse(409, 'The import is not waiting for a decision.');
    await tx.query('UPDATE import SET changed_at = now() WHERE id = $1', [importId]);
    const isReplanned = await isHeld(tx, importId, which);
    const wrong = choice === 'record' ? await record(tx, importId, which) : await decideOn(tx, importId, which, choice);
    if (wrong !== null) return refuse(422, wrong);
    if (isReplanned) await planImport(tx, importId, companyId);
    const counts = await countRows(tx, importId);
    await tx.query('UPDATE import SET counts = $2 WHERE id = $1', [importId, JSON.stringify(counts)]);
    const details = { import: importId, choice, ...detailsOf(which) };
    const company = companyId === null ? null : { id: companyId };
    return { ok: true, value: { counts }, audit: { company, subject: fileName, details } };
  },
});

function detailsOf(which: Chosen): Readonly<Record<string, string | readonly string[]>> {
  return 'rows' in which ? { rows: which.rows.map(String) } : which;
}

/** Records held rows. Why that cannot be, in a sentence; null when it is done. */
async function record(tx: Tx, importId: string, which: Chosen): Promise<string | null> {
  const wanted = await recordable(tx, importId, which);
  if (!wanted.ok) return wanted.why;
  await decide(tx, importId, { rows: wanted.rows }, 'record');
  await dropAlternatives(tx, importId, wanted.rows);
  return null;
}

async function decideOn(tx: Tx, importId: string, which: Chosen, choice: Choice | null): Promise<string | null> {
  if (choice === 'restate' && !(await canRestate(tx, importId, which)))
    return 'A row that is compared with nothing restates nothing.';
  await decide(tx, importId, which, choice);
  return null;
}

async function decide(tx: Tx, importId: string, which: Chosen, choice: Choice | null): Promise<void> {
  await tx.query(
    `INSERT INTO import_plan (import_id, row_number, verdict, choice)
     SELECT $1, row_number, 'new', $2 FROM (
       SELECT row_number FROM import_row WHERE import_id = $1
       UNION ALL SELECT row_number FROM import_event WHERE import_id = $1) AS staged
     WHERE ${within(which, 3)} ON CONFLICT (import_id, row_number) DO UPDATE SET choice = excluded.choice`,
    [importId, choice, parameterOf(which)],
  );
}

async function canRestate(tx: Tx, importId: string, which: Chosen): Promise<boolean> {
  const { rows } = await tx.query<{ free: boolean }>(
    `SELECT EXISTS (SELECT FROM import_row AS staged WHERE import_id = $1 AND ${within(which, 2)} AND NOT EXISTS (
        SELECT FROM import_plan AS p WHERE p.import_id = $1 AND p.row_number = staged.row_number
          AND p.against IS NOT NULL))
      OR EXISTS (SELECT FROM import_event AS staged WHERE import_id = $1 AND ${within(which, 2)}) AS free`,
    [importId, parameterOf(which)],
  );
  return rows[0]?.free === false;
}
