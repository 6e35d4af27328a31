import { writingPool } from '@/lib/acts/transaction';
import type { Verdict } from '@/lib/imports/planned';

/** How many of an import's figures, events and rejected cells there are to look at, by the plan's own verdicts; what was held back stands apart. */
export async function countVerdicts(
  importId: string,
): Promise<Record<Verdict | 'held' | 'flagged' | 'events' | 'rejected', number>> {
  const { rows } = await writingPool().query(
    `SELECT count(*) FILTER (WHERE hold_code IS NOT NULL)::int AS held,
      count(*) FILTER (WHERE hold_code IS NULL AND coalesce(p.verdict, 'new') = 'new')::int AS new,
      count(*) FILTER (WHERE hold_code IS NULL AND p.verdict = 'same')::int AS same,
      count(*) FILTER (WHERE hold_code IS NULL AND p.verdict = 'restated')::int AS restated,
      count(*) FILTER (WHERE hold_code IS NULL AND p.verdict = 'conflicting')::int AS conflicting,
      (SELECT count(*)::int FROM import_event WHERE import_id = $1) AS events,
      (SELECT rows_rejected FROM import WHERE id = $1) AS rejected,
      (SELECT coalesce((counts ->> 'flagged')::int, 0) FROM import WHERE id = $1) AS flagged
    FROM import_row AS r LEFT JOIN import_plan AS p ON p.import_id = r.import_id AND p.row_number = r.row_number
    WHERE r.import_id = $1`,
    [importId],
  );
  return rows[0];
}
