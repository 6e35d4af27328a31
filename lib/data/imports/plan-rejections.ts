import type { PoolClient } from 'pg';
import { keptRejections } from './stage-rows';

/** Statements of one figure in one import; more are no file of figures but a mistake or an attack. */
const mostPerPlace = 200;

/** Moves staged rows that only the whole file shows to be wrong to the rejections, and counts them on the import. */
export async function rejectStaged(client: PoolClient, importId: string): Promise<void> {
  for (const rule of rules) {
    const count = await reject(client, importId, rule);
    if (count === 0) continue;
    const facts = rule.table === 'import_row' ? count : 0;
    await client.query(
      'UPDATE import SET rows_rejected = rows_rejected + $2, rows_staged = rows_staged - $3 WHERE id = $1',
      [importId, count, facts],
    );
    await client.query(
      'DELETE FROM placed WHERE row_number NOT IN (SELECT row_number FROM import_row WHERE import_id = $1)',
      [importId],
    );
  }
}

type Rule = {
  readonly table: 'import_row' | 'import_event';
  /** A condition on the row `r`. */
  readonly breaks: string;
  readonly read: string;
  readonly expected: string;
  readonly sentence: string;
};

const noSource = (table: Rule['table']): Rule => ({
  table,
  breaks: `source_key NOT IN (SELECT key FROM import_source WHERE import_id = $1)`,
  read: 'source_key',
  expected: `'the key of a source of this import'`,
  sentence: `'There is no source “' || left(source_key, 80) || '” in this import.'`,
});

const rules: readonly Rule[] = [
  noSource('import_row'),
  noSource('import_event'),
  {
    table: 'import_row',
    breaks: `restates_key IS NOT NULL AND EXISTS (
      SELECT FROM import_row AS k WHERE k.import_id = $1 AND k.key = r.restates_key
        AND (k.metric_key <> r.metric_key OR (k.known_at, k.row_number) >= (r.known_at, r.row_number)))`,
    read: 'restates_key',
    expected: `'the key of a fact of the same metric that was known before'`,
    sentence: `'It cannot restate “' || left(restates_key, 80) || '”, which is another metric or was not known before it.'`,
  },
  {
    table: 'import_row',
    breaks: `row_number IN (
      SELECT row_number FROM (
        SELECT row_number, row_number() OVER (PARTITION BY place ORDER BY row_number) AS nth FROM placed
        WHERE place IN (SELECT place FROM placed GROUP BY place HAVING count(*) > ${mostPerPlace})) AS counted
      WHERE nth > ${mostPerPlace})`,
    read: 'reported',
    expected: `'at most ${mostPerPlace} values of one figure'`,
    sentence: `'The file has more than ${mostPerPlace} values for one metric, members, period and scenario.'`,
  },
];

async function reject(client: PoolClient, importId: string, rule: Rule): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `WITH bad AS (
      SELECT row_number AS n, file, sheet, file_row, file_column, file_path, left(${rule.read}, 200), ${rule.expected},
        ${rule.sentence}
      FROM ${rule.table} AS r WHERE import_id = $1 AND ${rule.breaks}
    ), kept AS (
      INSERT INTO import_rejection (import_id, row_number, file, sheet, file_row, file_column, file_path, read, expected,
        sentence)
      SELECT $1, * FROM bad ORDER BY n
      LIMIT greatest(0, ${keptRejections} - (SELECT count(*) FROM import_rejection WHERE import_id = $1))
    ), gone AS (
      DELETE FROM ${rule.table} WHERE import_id = $1 AND row_number IN (SELECT n FROM bad)
    ) SELECT count(*)::int AS count FROM bad`,
    [importId],
  );
  return rows[0]?.count ?? 0;
}
