import type { PoolClient } from 'pg';
import { isStored } from './commit-sql';
import type { ImportCounts } from './import-record';
import { holdMoreThanStaff } from './more-than-staff-sql';
import { farFlags, readersFlags, scaleFlags } from './plan-flags-sql';
import { rejectStaged } from './plan-rejections';
import { heldAlone, heldBeside, placeRows, planStatements } from './plan-sql';
import { withoutLoops } from './without-loops';

/** How many acts were recorded for a company: more than at the planning make a plan stale. */
export async function recordedActs(client: PoolClient, companyId: string | null): Promise<number> {
  const { rows } = await client.query<{ acts: number }>(
    'SELECT count(*)::int AS acts FROM recording WHERE company_id = $1',
    [companyId],
  );
  return rows[0]?.acts ?? 0;
}

/** Decides of every staged row what it is beside what is stored (see plan-sql.ts). Keeps what a person chose. */
export async function planImport(client: PoolClient, importId: string, companyId: string | null): Promise<void> {
  await client.query(withoutLoops);
  await client.query(
    `CREATE TEMP TABLE chosen ON COMMIT DROP AS
     SELECT row_number, choice FROM import_plan WHERE import_id = '${importId}' AND choice IS NOT NULL`,
  );
  await client.query('DELETE FROM import_plan WHERE import_id = $1', [importId]);
  await client.query('DELETE FROM import_link WHERE import_id = $1', [importId]);
  await client.query('DELETE FROM import_flag WHERE import_id = $1', [importId]);
  const acts = await recordedActs(client, companyId);
  if (companyId !== null)
    for (const statement of holdMoreThanStaff) await client.query(filled(statement, importId, companyId));
  await client.query(filled(placeRows, importId, companyId));
  await rejectStaged(client, importId);
  if (companyId !== null || !(await standAlone(client, importId)))
    for (const statement of planStatements) await client.query(filled(statement, importId, companyId));
  await client.query(filled(companyId === null ? heldAlone : heldBeside, importId, companyId));
  await flagRows(client, importId, companyId);
  await client.query(
    `INSERT INTO import_plan (import_id, row_number, verdict, choice) SELECT $1, row_number, 'new', choice FROM chosen
     ON CONFLICT (import_id, row_number) DO UPDATE SET choice = excluded.choice`,
    [importId],
  );
  await client.query(`UPDATE import SET planned_after = $2, counts = $3, state = 'previewed' WHERE id = $1`, [
    importId,
    acts,
    JSON.stringify(await countRows(client, importId)),
  ]);
}

async function flagRows(client: PoolClient, importId: string, companyId: string | null): Promise<void> {
  const besideStored = companyId === null ? [] : scaleFlags;
  for (const statement of [readersFlags, farFlags, ...besideStored])
    await client.query(filled(statement, importId, companyId));
}

/** Whether no two rows speak of one figure: in a company without facts all of them are new, and there is nothing to plan. */
async function standAlone(client: PoolClient, importId: string): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM import_event WHERE import_id = $1)
      AND NOT EXISTS (SELECT FROM import_row WHERE import_id = $1 AND restates_key IS NOT NULL)
      AND NOT EXISTS (SELECT FROM placed GROUP BY place HAVING count(*) > 1) AS alone`,
    [importId],
  );
  return rows[0]?.alone ?? false;
}

/** CREATE TABLE AS takes no parameters; both are ids from the database. */
function filled(statement: string, importId: string, companyId: string | null): string {
  const company = companyId ? `'${companyId}'::uuid` : 'NULL::uuid';
  return statement.replaceAll('$1', `'${importId}'::uuid`).replaceAll('$2', company);
}

/** What the rows of an import are, with a person's choices: they add up to all rows read. */
export async function countRows(client: PoolClient, importId: string): Promise<ImportCounts> {
  const { rows } = await client.query<ImportCounts>(
    `WITH planned AS (
      SELECT CASE WHEN choice = 'leave out' AND verdict <> 'same' THEN 'left out'
        WHEN choice = 'restate' THEN 'restated' WHEN choice = 'beside' THEN 'new' ELSE verdict END AS outcome
      FROM import_plan WHERE import_id = $1
    ), counted AS (
      SELECT count(*) FILTER (WHERE outcome = 'same')::int AS same,
        count(*) FILTER (WHERE outcome = 'restated')::int AS restated,
        count(*) FILTER (WHERE outcome = 'conflicting')::int AS conflicting,
        count(*) FILTER (WHERE outcome = 'left out')::int AS "leftOut",
        count(*) FILTER (WHERE outcome = 'held')::int AS held,
        count(*) FILTER (WHERE outcome <> 'new')::int AS others
      FROM planned
    )
    SELECT i.rows_read AS read, i.rows_read - i.rows_rejected - others AS new, same, restated, conflicting,
      i.rows_rejected AS rejected, "leftOut", held,
      (SELECT count(*)::int FROM (SELECT DISTINCT row_number FROM import_flag WHERE import_id = $1) AS f
        LEFT JOIN import_plan AS p ON p.import_id = $1 AND p.row_number = f.row_number WHERE ${isStored}) AS flagged
    FROM import AS i, counted WHERE i.id = $1`,
    [importId],
  );
  if (!rows[0]) throw new Error(`There is no import ${importId}.`);
  return rows[0];
}
