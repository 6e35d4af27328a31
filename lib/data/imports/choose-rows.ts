import type { PoolClient } from 'pg';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/acts/transaction';
import { importFor } from './import-for';
import type { ImportCounts } from './import-record';
import { countRows } from './plan-import';
import type { Choice, Verdict } from './preview-import';
import { type Refused, refuse } from './refusal';

/** Rows by their numbers, or all of one verdict. */
export type Chosen = { readonly rows: readonly number[] } | { readonly verdict: Verdict };

export type Chose = { readonly outcome: 'chosen'; readonly counts: ImportCounts } | Refused;

/**
 * What a person decides instead of the rule: a row restates what it is compared with, stands beside it, or is left out.
 * Null takes a decision back. The plan's own words stay; the counts are those of the decisions.
 */
export async function chooseRows(
  viewer: Viewer,
  importId: string,
  which: Chosen,
  choice: Choice | null,
): Promise<Chose> {
  if (!(await importFor(viewer, importId))) return refuse('There is no such import.');
  return inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE import SET changed_at = now() WHERE id = $1 AND state = 'previewed'`,
      [importId],
    );
    if (rowCount === 0) return refuse('The import is not waiting for a decision.');
    if (choice === 'restate' && !(await canRestate(client, importId, which)))
      return refuse('A row that is compared with nothing restates nothing.');
    await client.query(
      `INSERT INTO import_plan (import_id, row_number, verdict, choice)
       SELECT $1, row_number, 'new', $2 FROM (
         SELECT row_number FROM import_row WHERE import_id = $1
         UNION ALL SELECT row_number FROM import_event WHERE import_id = $1) AS staged
       WHERE ${within(which)} ON CONFLICT (import_id, row_number) DO UPDATE SET choice = excluded.choice`,
      [importId, choice, parameter(which)],
    );
    const counts = await countRows(client, importId);
    await client.query('UPDATE import SET counts = $2 WHERE id = $1', [importId, JSON.stringify(counts)]);
    return { outcome: 'chosen', counts };
  });
}

async function canRestate(client: PoolClient, importId: string, which: Chosen): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    `SELECT EXISTS (SELECT FROM import_row AS staged WHERE import_id = $1 AND ${within(which, 2)} AND NOT EXISTS (
        SELECT FROM import_plan AS p WHERE p.import_id = $1 AND p.row_number = staged.row_number
          AND p.against IS NOT NULL))
      OR EXISTS (SELECT FROM import_event AS staged WHERE import_id = $1 AND ${within(which, 2)}) AS free`,
    [importId, parameter(which)],
  );
  return rows[0]?.free === false;
}

function within(which: Chosen, at: 2 | 3 = 3): string {
  if ('rows' in which) return `staged.row_number = ANY($${at}::int[])`;
  return `coalesce((SELECT verdict FROM import_plan AS o
    WHERE o.import_id = $1 AND o.row_number = staged.row_number), 'new') = $${at}::text`;
}

const parameter = (which: Chosen) => ('rows' in which ? which.rows : which.verdict);
