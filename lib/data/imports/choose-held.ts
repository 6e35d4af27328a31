import type { PoolClient } from 'pg';
import { type Chosen, figureAndDay, parameterOf, within } from './chosen-rows';

/** Whether any of the rows was held back: what is decided of them changes what the other rows are compared with. */
export async function isHeld(client: PoolClient, importId: string, which: Chosen): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `SELECT EXISTS (SELECT FROM import_row AS staged
      WHERE import_id = $1 AND hold_code IS NOT NULL AND ${within(which, 2)}) AS held`,
    [importId, parameterOf(which)],
  );
  return rows[0]?.held ?? false;
}

type Recordable =
  | { readonly ok: true; readonly rows: readonly number[] }
  | { readonly ok: false; readonly why: string };

/** The held rows to record: one by one, or all of a kind but those that have alternatives. */
export async function recordable(client: PoolClient, importId: string, which: Chosen): Promise<Recordable> {
  const { rows } = await client.query<{ number: number; alone: boolean; held: boolean; twice: boolean }>(
    `SELECT row_number AS number, hold_code IS NOT NULL AS held,
      count(*) OVER (PARTITION BY ${figureAndDay('staged')}) > 1 AS twice,
      NOT EXISTS (SELECT FROM import_row AS other WHERE other.import_id = $1 AND other.hold_code IS NOT NULL
        AND other.row_number <> staged.row_number AND ${figureAndDay('other')} = ${figureAndDay('staged')}) AS alone
    FROM import_row AS staged WHERE import_id = $1 AND ${within(which, 2)} ORDER BY 1`,
    [importId, parameterOf(which)],
  );
  const wanted = 'rows' in which ? rows : rows.filter(({ alone }) => alone);
  if (rows.length === 0 || rows.some(({ held }) => !held))
    return { ok: false, why: 'Only a value that was held back can be recorded after all.' };
  if (wanted.length === 0)
    return { ok: false, why: 'Each of these values has an alternative. Choose them one by one.' };
  if ('rows' in which && wanted.some(({ twice }) => twice))
    return { ok: false, why: 'Two of these values are of one figure on one day. Choose one of them.' };
  return { ok: true, rows: wanted.map(({ number }) => number) };
}

/** Of alternatives only the chosen one is recorded: a choice made before is taken back. */
export async function dropAlternatives(client: PoolClient, importId: string, chosen: readonly number[]): Promise<void> {
  await client.query(
    `UPDATE import_plan SET choice = NULL WHERE import_id = $1 AND NOT row_number = ANY($2::int[]) AND choice <> 'leave out'
      AND row_number IN (SELECT other.row_number FROM import_row AS other JOIN import_row AS mine
        ON mine.import_id = $1 AND ${figureAndDay('mine')} = ${figureAndDay('other')}
        WHERE other.import_id = $1 AND other.hold_code IS NOT NULL AND mine.row_number = ANY($2::int[]))`,
    [importId, chosen],
  );
}
