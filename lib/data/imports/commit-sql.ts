import { stillCounts } from '@/lib/data/still-counts-sql';

/** What a commit writes, in order. `$1` is the import, `$2` its company, `$3` the recording. */

/** Rows to store by their plan `p`, if they have one: new by the plan or by a person's choice. */
export const isStored = `(p.verdict IS NULL OR (p.verdict NOT IN ('same', 'held') AND p.choice IS DISTINCT FROM 'leave out')
  OR (p.verdict = 'same' AND p.choice IN ('restate', 'beside')))`;

export const storedRows = `import_row AS r LEFT JOIN import_plan AS p
  ON p.import_id = r.import_id AND p.row_number = r.row_number WHERE r.import_id = $1 AND ${isStored}`;

/** Rows that repeat a fact from another source: that source stands beside the fact's own. */
const echoes = `import_row AS r JOIN import_plan AS p ON p.import_id = r.import_id AND p.row_number = r.row_number
  JOIN fact AS f ON f.company_id = $2 AND f.id = p.against
  WHERE r.import_id = $1 AND p.verdict = 'same' AND coalesce(p.choice, 'record') = 'record'`;

const storedEvents = `import_event AS r LEFT JOIN import_plan AS p
  ON p.import_id = r.import_id AND p.row_number = r.row_number WHERE r.import_id = $1 AND ${isStored}`;

/** Sources that only repeat a fact, and do not stand beside it yet. Needs the sources to be stored. */
const newEchoes = `
  SELECT DISTINCT ON (f.id, s.id) f.id AS fact_id, s.id AS source_id, nullif(r.locator, '') AS locator
  FROM ${echoes.replace(
    'WHERE',
    `JOIN source AS s ON s.company_id = $2 AND s.key = r.source_key
  JOIN citation AS own ON own.company_id = $2 AND own.id = f.citation_id WHERE`,
  )} AND own.source_id <> s.id
    AND NOT EXISTS (SELECT FROM corroboration AS co JOIN citation AS c ON c.company_id = $2 AND c.id = co.citation_id
      WHERE co.company_id = $2 AND co.fact_id = f.id AND c.source_id = s.id AND ${stillCounts('co')})
  ORDER BY f.id, s.id, r.row_number`;

export const commitStatements: readonly string[] = [
  `CREATE TEMP TABLE cited ON COMMIT DROP AS
  SELECT DISTINCT source_key, locator, NULL::uuid AS citation_id FROM (
    SELECT r.source_key, r.locator FROM ${storedRows}
    UNION ALL SELECT r.source_key, r.locator FROM ${storedEvents}) AS places`,

  `INSERT INTO source (id, company_id, key, number, title, publisher, published_on, tier, kind, url, note, cites,
    recording_id)
  SELECT gen_random_uuid(), $2, s.key,
    (SELECT coalesce(max(number), 0) FROM source WHERE company_id = $2) + row_number() OVER (ORDER BY s.position),
    s.title, s.publisher, s.published_on, s.tier, s.kind, s.url, s.note, '{}', $3
  FROM import_source AS s WHERE s.import_id = $1
    AND s.key IN (SELECT source_key FROM import_row AS r WHERE import_id = $1 AND NOT EXISTS (
        SELECT FROM import_plan AS p WHERE p.import_id = $1 AND p.row_number = r.row_number AND p.verdict = 'held')
      UNION SELECT source_key FROM import_event WHERE import_id = $1)
    AND NOT EXISTS (SELECT FROM source AS o WHERE o.company_id = $2 AND o.key = s.key)`,

  `UPDATE cited SET citation_id = c.id
  FROM citation AS c JOIN source AS s ON s.company_id = $2 AND s.id = c.source_id
  WHERE c.company_id = $2 AND s.key = source_key AND coalesce(c.locator, '') = cited.locator`,
  `UPDATE cited SET citation_id = gen_random_uuid() WHERE citation_id IS NULL`,
  `INSERT INTO citation (id, company_id, source_id, locator)
  SELECT cited.citation_id, $2, s.id, nullif(cited.locator, '')
  FROM cited JOIN source AS s ON s.company_id = $2 AND s.key = cited.source_key
  WHERE NOT EXISTS (SELECT FROM citation AS c WHERE c.company_id = $2 AND c.id = cited.citation_id)`,
  `ANALYZE cited`,

  `INSERT INTO fact (id, company_id, metric_key, unit_kind, unit, period_type, period_start, period_end,
    period_precision, low, high, low_open, high_open, approximate, missing_reason, reported, scenario, date_basis,
    derived, note, known_at, known_precision, citation_id, recording_id)
  SELECT fact_id_of($1, r.row_number), $2, r.metric_key, m.unit_kind, r.unit, r.period_type, r.period_start,
    r.period_end, r.period_precision, r.low, r.high, r.low_open, r.high_open, r.approximate, r.missing_reason,
    r.reported, r.scenario, r.date_basis, r.derived, r.note, r.known_at, r.known_precision, cited.citation_id, $3
  FROM metric AS m, cited, ${storedRows} AND m.key = r.metric_key
    AND cited.source_key = r.source_key AND cited.locator = r.locator`,

  `INSERT INTO fact_flag (company_id, fact_id, kind, sentence, recording_id)
  SELECT $2, fact_id_of($1, f.row_number), f.kind, f.sentence, $3
  FROM import_flag AS f LEFT JOIN import_plan AS p ON p.import_id = $1 AND p.row_number = f.row_number
  WHERE f.import_id = $1 AND ${isStored}`,
  `INSERT INTO fact_flag (company_id, fact_id, kind, sentence, recording_id)
  SELECT $2, fact_id_of($1, r.row_number), r.hold_code, r.hold_sentence, $3 FROM ${storedRows} AND r.hold_code IS NOT NULL
  ON CONFLICT DO NOTHING`,
  // Whoever records a value that was held back has answered why.
  `INSERT INTO fact_flag_answer (company_id, fact_id, kind, recording_id)
  SELECT $2, fact_id_of($1, r.row_number), r.hold_code, $3 FROM ${storedRows} AND r.hold_code IS NOT NULL`,

  `CREATE TEMP TABLE placed_members ON COMMIT DROP AS
  SELECT r.row_number, pair ->> 0 AS dimension_key, pair ->> 1 AS name
  FROM (SELECT r.row_number, r.members FROM ${storedRows} AND r.members <> '[]') AS r,
    jsonb_array_elements(r.members::jsonb) AS pair`,
  `INSERT INTO member (id, company_id, dimension_key, name)
  SELECT gen_random_uuid(), $2, dimension_key, name FROM (SELECT DISTINCT dimension_key, name FROM placed_members) AS named
  ON CONFLICT (company_id, dimension_key, name) DO NOTHING`,
  `INSERT INTO fact_member (company_id, fact_id, dimension_key, member_id)
  SELECT $2, fact_id_of($1, pm.row_number), pm.dimension_key, m.id
  FROM placed_members AS pm
  JOIN member AS m ON m.company_id = $2 AND m.dimension_key = pm.dimension_key AND m.name = pm.name`,

  `INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
  SELECT DISTINCT ON (earlier.id) gen_random_uuid(), $2, earlier.metric_key, earlier.id, later.id, wanted.reason,
    greatest(earlier.known_at, later.known_at), $3
  FROM (
    SELECT p.against AS earlier_id, fact_id_of($1, p.row_number) AS later_id, 0 AS turn,
      (SELECT reason FROM import WHERE id = $1) AS reason
    FROM import_plan AS p WHERE p.import_id = $1 AND p.choice = 'restate'
    UNION ALL
    SELECT l.earlier_id, l.later_id, 1, l.reason FROM import_link AS l WHERE l.import_id = $1
      AND l.later_id NOT IN (SELECT fact_id_of($1, p.row_number) FROM import_plan AS p
        WHERE p.import_id = $1 AND p.choice IN ('beside', 'leave out'))
  ) AS wanted
  JOIN fact AS earlier ON earlier.company_id = $2 AND earlier.id = wanted.earlier_id
  JOIN fact AS later ON later.company_id = $2 AND later.id = wanted.later_id
  WHERE NOT EXISTS (SELECT FROM restatement AS rs WHERE rs.company_id = $2 AND rs.metric_key = earlier.metric_key
    AND rs.earlier_fact_id = earlier.id)
  ORDER BY earlier.id, wanted.turn, later.known_at, later.id`,

  `CREATE TEMP TABLE echoed ON COMMIT DROP AS SELECT gen_random_uuid() AS citation_id, echo.* FROM (${newEchoes}) AS echo`,
  `INSERT INTO citation (id, company_id, source_id, locator) SELECT citation_id, $2, source_id, locator FROM echoed`,
  `INSERT INTO corroboration (company_id, fact_id, citation_id, recording_id)
  SELECT $2, fact_id, citation_id, $3 FROM echoed`,

  `INSERT INTO event (id, company_id, key, on_start, on_end, on_precision, kind, title, note, citation_id, recording_id)
  SELECT fact_id_of($1, r.row_number), $2, 'import-' || fact_id_of($1, r.row_number), r.on_start, r.on_end,
    r.on_precision, r.kind, r.title, r.note, cited.citation_id, $3
  FROM cited, ${storedEvents} AND cited.source_key = r.source_key AND cited.locator = r.locator`,
  // One flag a kind: a row may say two things of one kind.
  `INSERT INTO event_flag (company_id, event_id, kind, sentence, recording_id)
  SELECT $2, fact_id_of($1, moved.row_number), flag ->> 'kind', left(string_agg(flag ->> 'sentence', ' '), 2000), $3
  FROM (SELECT r.row_number, r.flags FROM ${storedEvents} AND r.flags IS NOT NULL) AS moved, json_array_elements(moved.flags::json) AS flag
  GROUP BY moved.row_number, flag ->> 'kind'`,
  `INSERT INTO event_fact (company_id, event_id, fact_id)
  SELECT DISTINCT $2, e.id, f.id
  FROM (SELECT r.row_number, unnest(r.fact_keys) AS key FROM ${storedEvents}) AS moved
  JOIN event AS e ON e.company_id = $2 AND e.id = fact_id_of($1, moved.row_number)
  JOIN import_row AS told ON told.import_id = $1 AND told.key = moved.key
  LEFT JOIN import_plan AS p ON p.import_id = $1 AND p.row_number = told.row_number
  JOIN fact AS f ON f.company_id = $2
    AND f.id = CASE WHEN p.verdict = 'same' AND coalesce(p.choice, 'record') = 'record' THEN p.against ELSE fact_id_of($1, told.row_number) END`,
];

/** Metrics whose stored facts are not as many, or do not add up to as much, as the rows to store. */
export const unbalanced = `
  SELECT metric_key FROM (
    SELECT r.metric_key, r.unit, count(*) AS rows, sum(r.low) AS low, sum(r.high) AS high FROM ${storedRows} GROUP BY 1, 2
  ) AS sent FULL JOIN (
    SELECT metric_key, unit, count(*) AS rows, sum(low) AS low, sum(high) AS high FROM fact
    WHERE id BETWEEN fact_id_of($1, 0) AND fact_id_of($1, 2147483647) AND company_id = $2 GROUP BY 1, 2
  ) AS kept USING (metric_key, unit)
  WHERE (sent.rows, sent.low, sent.high) IS DISTINCT FROM (kept.rows, kept.low, kept.high)`;
