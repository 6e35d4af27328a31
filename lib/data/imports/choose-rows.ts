import type { PoolClient } from 'pg';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/acts/transaction';
import { dropAlternatives, isHeld, recordable } from './choose-held';
import { type Chosen, parameterOf, within } from './chosen-rows';
import { importFor } from './import-for';
import type { ImportCounts } from './import-record';
import { countRows, planImport } from './plan-import';
import type { Choice } from './preview-import';
import { type Refused, refuse } from './refusal';

export type Chose = { readonly outcome: 'chosen'; readonly counts: ImportCounts } | Refused;

/**
 * What a person decides instead of the rule: a row restates what it is compared with, stands beside it, is left out, or
 * is recorded although it was held back. Null takes a decision back. The plan's own words stay, unless held rows come in
 * or go; the counts are those of the decisions.
 */
export async function chooseRows(
  viewer: Viewer,
  importId: string,
  which: Chosen,
  choice: Choice | null,
): Promise<Chose> {
  if (!(await importFor(viewer, importId))) return refuse('There is no such import.');
  return inTransaction(async (client) => {
    const { rows } = await client.query<{ companyId: string | null }>(
      `UPDATE import SET changed_at = now() WHERE id = $1 AND state = 'previewed' RETURNING company_id AS "companyId"`,
      [importId],
    );
    const [order] = rows;
    if (!order) return refuse('The import is not waiting for a decision.');
    const isReplanned = await isHeld(client, importId, which);
    const wrong =
      choice === 'record' ? await record(client, importId, which) : await decideOn(client, importId, which, choice);
    if (wrong !== null) return refuse(wrong);
    if (isReplanned) await planImport(client, importId, order.companyId);
    const counts = await countRows(client, importId);
    await client.query('UPDATE import SET counts = $2 WHERE id = $1', [importId, JSON.stringify(counts)]);
    return { outcome: 'chosen', counts };
  });
}

/** Records held rows. Why that cannot be, in a sentence; null when it is done. */
async function record(client: PoolClient, importId: string, which: Chosen): Promise<string | null> {
  const wanted = await recordable(client, importId, which);
  if (!wanted.ok) return wanted.why;
  await decide(client, importId, { rows: wanted.rows }, 'record');
  await dropAlternatives(client, importId, wanted.rows);
  return null;
}

async function decideOn(
  client: PoolClient,
  importId: string,
  which: Chosen,
  choice: Choice | null,
): Promise<string | null> {
  if (choice === 'restate' && !(await canRestate(client, importId, which)))
    return 'A row that is compared with nothing restates nothing.';
  await decide(client, importId, which, choice);
  return null;
}

async function decide(client: PoolClient, importId: string, which: Chosen, choice: Choice | null): Promise<void> {
  await client.query(
    `INSERT INTO import_plan (import_id, row_number, verdict, choice)
     SELECT $1, row_number, 'new', $2 FROM (
       SELECT row_number FROM import_row WHERE import_id = $1
       UNION ALL SELECT row_number FROM import_event WHERE import_id = $1) AS staged
     WHERE ${within(which, 3)} ON CONFLICT (import_id, row_number) DO UPDATE SET choice = excluded.choice`,
    [importId, choice, parameterOf(which)],
  );
}

async function canRestate(client: PoolClient, importId: string, which: Chosen): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    `SELECT EXISTS (SELECT FROM import_row AS staged WHERE import_id = $1 AND ${within(which, 2)} AND NOT EXISTS (
        SELECT FROM import_plan AS p WHERE p.import_id = $1 AND p.row_number = staged.row_number
          AND p.against IS NOT NULL))
      OR EXISTS (SELECT FROM import_event AS staged WHERE import_id = $1 AND ${within(which, 2)}) AS free`,
    [importId, parameterOf(which)],
  );
  return rows[0]?.free === false;
}
