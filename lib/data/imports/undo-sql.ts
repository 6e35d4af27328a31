import { stillCounts } from '@/lib/data/still-counts-sql';

/**
 * What undoing an import writes, in order. `$1` is the import, `$2` its company, `$3` the new recording, `$4` the
 * import's. An undone fact is replaced from the day on which it was known, so it is current on no day. What was restated since by
 * somebody else keeps that later value, and nothing is restored beneath it.
 */
export const undoStatements: readonly string[] = [
  `CREATE TEMP TABLE undone ON COMMIT DROP AS
  SELECT f.* FROM fact AS f
  WHERE f.id BETWEEN fact_id_of($1, 0) AND fact_id_of($1, 2147483647) AND f.company_id = $2`,
  `ANALYZE undone`,

  `CREATE TEMP TABLE restored ON COMMIT DROP AS
  SELECT rs.later_fact_id AS undone_id, e.id AS earlier_id,
    fact_id_of($3, (row_number() OVER (ORDER BY rs.later_fact_id, e.id))::int) AS id
  FROM restatement AS rs JOIN fact AS e ON e.company_id = $2 AND e.id = rs.earlier_fact_id
  WHERE rs.company_id = $2 AND rs.recording_id = $4 AND rs.kind = 'restated'
    AND rs.later_fact_id IN (SELECT id FROM undone)
    AND NOT EXISTS (SELECT FROM undone AS u WHERE u.id = rs.earlier_fact_id)
    AND NOT EXISTS (SELECT FROM restatement AS since
      WHERE since.company_id = $2 AND since.earlier_fact_id = rs.later_fact_id AND since.kind = 'restated'
        AND since.metric_key = rs.metric_key AND since.recording_id <> $4)`,
  `ANALYZE restored`,

  `INSERT INTO fact (id, company_id, metric_key, unit_kind, unit, period_type, period_start, period_end,
    period_precision, low, high, low_open, high_open, approximate, missing_reason, reported, scenario, date_basis,
    derived, note, known_at, known_precision, citation_id, recording_id)
  SELECT r.id, e.company_id, e.metric_key, e.unit_kind, e.unit, e.period_type, e.period_start, e.period_end,
    e.period_precision, e.low, e.high, e.low_open, e.high_open, e.approximate, e.missing_reason, e.reported, e.scenario,
    e.date_basis, e.derived, e.note, e.known_at, e.known_precision, e.citation_id, $3
  FROM restored AS r JOIN fact AS e ON e.company_id = $2 AND e.id = r.earlier_id`,
  `INSERT INTO fact_member (company_id, fact_id, dimension_key, member_id)
  SELECT $2, r.id, fm.dimension_key, fm.member_id
  FROM restored AS r JOIN fact_member AS fm ON fm.company_id = $2 AND fm.fact_id = r.earlier_id`,
  `INSERT INTO corroboration (company_id, fact_id, citation_id)
  SELECT $2, r.id, co.citation_id
  FROM restored AS r JOIN corroboration AS co ON co.company_id = $2 AND co.fact_id = r.earlier_id
  WHERE co.recording_id IS DISTINCT FROM $4 AND ${stillCounts('co')}`,

  `INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, kind, reason, known_at,
    recording_id)
  SELECT gen_random_uuid(), $2, u.metric_key, u.id, first.id, 'undone',
    (SELECT reason FROM recording WHERE id = $3), u.known_at, $3
  FROM undone AS u LEFT JOIN (
    SELECT DISTINCT ON (undone_id) undone_id, id FROM restored ORDER BY undone_id, id) AS first ON first.undone_id = u.id`,

  `INSERT INTO event_withdrawal (company_id, event_id, recording_id)
  SELECT $2, e.id, $3 FROM event AS e WHERE e.company_id = $2 AND e.recording_id = $4`,
];
