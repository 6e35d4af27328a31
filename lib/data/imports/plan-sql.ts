import { stillCounts } from '@/lib/data/still-counts-sql';

const placeOf = (
  row: string,
) => `md5(concat_ws('/', ${row}.metric_key, ${row}.unit, ${row}.scenario, ${row}.period_type,
    ${row}.period_start, ${row}.period_end, ${row}.missing_reason IS NULL, ${row}.members))::uuid`;

/** The place of each staged row that counts: one that is held back counts once a person chose to record it. */
export const placeRows = `CREATE TEMP TABLE placed ON COMMIT DROP AS
  SELECT row_number, ${placeOf('import_row')} AS place
  FROM import_row WHERE import_id = $1 AND (hold_code IS NULL
    OR row_number IN (SELECT row_number FROM chosen WHERE choice <> 'leave out'))`;

const isLeft = (row: string) => `${row}.import_id = $1 AND ${row}.hold_code IS NOT NULL
    AND ${row}.row_number NOT IN (SELECT row_number FROM chosen WHERE choice <> 'leave out')`;

/** Rows that stay held back in a company without facts, after all others are planned. */
export const heldAlone = `INSERT INTO import_plan (import_id, row_number, verdict)
  SELECT $1, row_number, 'held' FROM import_row AS r WHERE ${isLeft('r')}`;

/** The same beside what is stored: what a person recorded all the same before is the same now. Needs `stored`. */
export const heldBeside = `INSERT INTO import_plan (import_id, row_number, verdict, against)
  SELECT DISTINCT ON (r.row_number) $1, r.row_number, CASE WHEN s.id IS NULL THEN 'held' ELSE 'same' END, s.id
  FROM import_row AS r LEFT JOIN (stored AS s JOIN fact_flag_answer AS a ON a.company_id = $2 AND a.fact_id = s.id)
    ON s.place = ${placeOf('r')} AND a.kind = r.hold_code AND NOT s.superseded
    AND stated_alike((s.id, s.low, s.high, s.low_open, s.high_open, s.missing_reason)::stated,
      (s.id, r.low, r.high, r.low_open, r.high_open, r.missing_reason)::stated)
  WHERE ${isLeft('r')} ORDER BY r.row_number, s.id`;

/**
 * The plan of an import, statement by statement, on temporary tables. `$1` is the import, `$2` its company (or null).
 *
 * A place is one metric, members, unit, scenario and period; a gap has a place of its own beside a figure. What is said
 * of a place, stored (but not undone) or in the file, stands in the order in which the world could know it.
 *
 * 1. A row is the same as a stored fact that it agrees with, if its source stands beside that fact already, or is the
 *    fact's own source, and has not been seen to say something else in between.
 * 2. Statements of one publisher that agree with the first of them form a run; rows in it after the first are the same.
 * 3. A row that begins a run after another restates it when it was known later, or when it is the stored source of that
 *    day read again; else the publisher said two things on one day, which conflict.
 * 4. A publisher's first row is the same as an agreeing statement of another publisher known by then; it conflicts with
 *    another figure; it is new beside nothing. What follows in its run is the same only if it agrees with that, too.
 * 5. What a reader calls a restatement is one.
 * Rows of places that nothing else speaks of are new and are not written down.
 */
export const planStatements: readonly string[] = [
  `CREATE TEMP TABLE candidate ON COMMIT DROP AS
  WITH wanted AS (SELECT DISTINCT metric_key, period_end FROM import_row WHERE import_id = $1 AND $2::uuid IS NOT NULL)
  SELECT f.* FROM wanted
  JOIN fact AS f ON f.company_id = $2 AND f.metric_key = wanted.metric_key AND f.period_end = wanted.period_end`,
  `ANALYZE candidate (id, citation_id)`,

  `CREATE TEMP TABLE split ON COMMIT DROP AS
  SELECT fm.fact_id AS id, '[' || string_agg('[' || to_json(m.dimension_key)::text || ',' || to_json(m.name)::text || ']',
    ',' ORDER BY m.dimension_key COLLATE "C") || ']' AS members
  FROM fact_member AS fm JOIN member AS m ON m.id = fm.member_id WHERE fm.company_id = $2 GROUP BY 1`,
  `ANALYZE split (id)`,
  `CREATE TEMP TABLE stored ON COMMIT DROP AS
  WITH replaced AS (
    SELECT earlier_fact_id AS id, bool_or(kind = 'undone') AS undone FROM restatement WHERE company_id = $2 GROUP BY 1
  ), told AS (
    SELECT co.fact_id AS id, array_agg(o.key) AS also
    FROM corroboration AS co JOIN citation AS oc ON oc.id = co.citation_id JOIN source AS o ON o.id = oc.source_id
    WHERE co.company_id = $2 AND ${stillCounts('co')} GROUP BY 1
  )
  SELECT f.id, md5(concat_ws('/', f.metric_key, f.unit, f.scenario, f.period_type, f.period_start, f.period_end,
      f.missing_reason IS NULL, coalesce(split.members, '[]')))::uuid AS place,
    lower(btrim(s.publisher)) AS publisher, s.key AS source_key, f.known_at,
    f.low, f.high, f.low_open, f.high_open, f.missing_reason, told.also, replaced.id IS NOT NULL AS superseded
  FROM candidate AS f JOIN citation AS c ON c.id = f.citation_id JOIN source AS s ON s.id = c.source_id
  LEFT JOIN replaced ON replaced.id = f.id LEFT JOIN split ON split.id = f.id LEFT JOIN told ON told.id = f.id
  WHERE replaced.undone IS NOT true`,
  `ANALYZE placed, stored (id, place)`,

  `CREATE TEMP TABLE crowded ON COMMIT DROP AS
  SELECT place FROM placed GROUP BY place HAVING count(*) > 1
  UNION SELECT placed.place FROM placed JOIN stored ON stored.place = placed.place
  UNION SELECT placed.place FROM import_row AS r JOIN placed USING (row_number)
    WHERE r.import_id = $1 AND (r.restates_key IS NOT NULL OR r.key IN (
      SELECT restates_key FROM import_row WHERE import_id = $1 AND restates_key IS NOT NULL))`,

  `CREATE TEMP TABLE statement ON COMMIT DROP AS
  SELECT place, publisher, source_key, known_at, false AS is_row, id, NULL::int AS row_number, also, superseded,
    (id, low, high, low_open, high_open, missing_reason)::stated AS said,
    NULL::text AS key, NULL::text AS restates_key, NULL::text AS restates_reason
  FROM stored JOIN crowded USING (place)
  UNION ALL
  SELECT place, lower(btrim(coalesce(o.publisher, s.publisher))), r.source_key, r.known_at, true,
    fact_id_of($1, r.row_number), r.row_number, NULL, false,
    (fact_id_of($1, r.row_number), r.low, r.high, r.low_open, r.high_open, r.missing_reason)::stated,
    r.key, r.restates_key, r.restates_reason
  FROM crowded JOIN placed USING (place) JOIN import_row AS r ON r.import_id = $1 AND r.row_number = placed.row_number
  JOIN import_source AS s ON s.import_id = $1 AND s.key = r.source_key
  LEFT JOIN source AS o ON o.company_id = $2 AND o.key = r.source_key`,
  `CREATE INDEX ON statement (place)`,
  `ANALYZE statement (id, place, publisher, key, restates_key)`,

  `CREATE TEMP TABLE twin ON COMMIT DROP AS
  SELECT DISTINCT ON (r.row_number) r.row_number, r.id, e.id AS against
  FROM statement AS r JOIN statement AS e USING (place)
  WHERE r.is_row AND NOT e.is_row AND e.known_at <= r.known_at
    AND CASE WHEN r.source_key = ANY(e.also) THEN stated_alike(r.said, e.said)
      WHEN r.source_key = e.source_key THEN stated_alike(r.said, e.said) AND NOT EXISTS (
        SELECT FROM statement AS x WHERE x.place = r.place AND x.publisher = r.publisher
          AND x.known_at > e.known_at AND x.known_at < r.known_at AND NOT stated_alike(x.said, e.said))
      ELSE false END
  ORDER BY r.row_number, e.superseded, e.known_at DESC, e.id`,

  `CREATE TEMP TABLE chained ON COMMIT DROP AS
  SELECT headed.*, (head).id AS head_id, (head).id = id AS starts, lag(id) OVER said AS prior_id,
    count(*) FILTER (WHERE (head).id = id) OVER said AS run
  FROM (
    SELECT statement.*, head_of(statement.said, restates_key IS NOT NULL) OVER said AS head
    FROM statement WHERE id NOT IN (SELECT id FROM twin)
    WINDOW said AS (PARTITION BY place, publisher ORDER BY known_at, is_row, id)) AS headed
  WINDOW said AS (PARTITION BY place, publisher ORDER BY known_at, is_row, id)`,

  `CREATE TEMP TABLE beginning ON COMMIT DROP AS
  SELECT r.*, p.id AS prior, coalesce(
      p.known_at < r.known_at OR (NOT p.is_row AND NOT p.superseded AND p.source_key = r.source_key
        AND p.id NOT IN (SELECT against FROM twin)), false) AS restates_prior
  FROM chained AS r LEFT JOIN chained AS p ON p.id = r.prior_id
  WHERE r.starts`,
  `ANALYZE chained (id, place, publisher, run), beginning (id, place)`,

  `CREATE TEMP TABLE echo ON COMMIT DROP AS
  SELECT r.id, q.id AS other, q.known_at, q.is_row
  FROM beginning AS r JOIN chained AS q ON q.place = r.place AND q.publisher <> r.publisher AND q.known_at <= r.known_at
    AND (NOT q.is_row OR (q.starts AND (q.known_at, q.id) < (r.known_at, r.id)))
  WHERE r.is_row AND r.prior IS NULL AND r.restates_key IS NULL AND stated_alike(r.said, q.said)`,

  `CREATE TEMP TABLE repeated ON COMMIT DROP AS
  SELECT DISTINCT ON (echo.id) echo.id, other AS against FROM echo
  WHERE NOT echo.is_row OR other NOT IN (SELECT id FROM echo)
  ORDER BY echo.id, echo.is_row, echo.known_at, other`,

  `INSERT INTO import_plan (import_id, row_number, verdict, against)
  SELECT $1, row_number, 'same', against FROM twin
  UNION ALL
  SELECT $1, r.row_number, 'same', coalesce(told.id, r.head_id)
  FROM chained AS r LEFT JOIN repeated ON repeated.id = r.head_id LEFT JOIN chained AS told ON told.id = repeated.against
  WHERE r.is_row AND NOT r.starts AND (told.id IS NULL OR stated_alike(r.said, told.said))
  UNION ALL
  SELECT $1, r.row_number, 'same', repeated.against FROM beginning AS r JOIN repeated USING (id) WHERE r.is_row`,

  `CREATE TEMP TABLE taken ON COMMIT DROP AS
  SELECT c.*, (SELECT against FROM import_plan AS p
    WHERE p.import_id = $1 AND p.row_number = c.row_number AND p.verdict = 'same') AS repeats
  FROM chained AS c`,
  `CREATE INDEX ON taken (place)`,
  `ANALYZE taken (id, place, publisher, run)`,

  `INSERT INTO import_link (import_id, earlier_id, later_id, reason)
  SELECT DISTINCT ON (target.id) $1, target.id, r.id, r.restates_reason
  FROM (
    SELECT DISTINCT ON (r.id) r.id, r.known_at, r.restates_reason, k.id AS named, k.row_number AS named_row
    FROM statement AS r JOIN statement AS k ON k.key = r.restates_key
      AND (k.known_at, k.row_number) < (r.known_at, r.row_number)
    WHERE r.id NOT IN (SELECT id FROM twin)
    ORDER BY r.id, k.row_number DESC) AS r
  LEFT JOIN import_plan AS p ON p.import_id = $1 AND p.row_number = r.named_row
  JOIN LATERAL (SELECT coalesce(p.against, r.named) AS id) AS target ON target.id <> r.id
  LEFT JOIN stored AS s ON s.id = target.id
  WHERE s.superseded IS NOT true
  ORDER BY target.id, r.known_at, r.id`,

  `INSERT INTO import_link (import_id, earlier_id, later_id, reason)
  SELECT DISTINCT ON (earlier.id) $1, earlier.id, later.id,
    CASE WHEN earlier.known_at < later.known_at THEN 'Restated by its publisher on ' || later.known_at
      ELSE 'Read again from the same source' END
  FROM beginning AS later JOIN taken AS earlier ON earlier.place = later.place
    AND earlier.publisher = later.publisher AND earlier.run = later.run - 1
  WHERE later.restates_prior AND (earlier.is_row OR later.is_row) AND NOT earlier.superseded AND earlier.repeats IS NULL
  ORDER BY earlier.id, later.known_at, later.id
  ON CONFLICT (import_id, earlier_id) DO NOTHING`,

  `INSERT INTO import_plan (import_id, row_number, verdict, against)
  SELECT $1, row_number, verdict, against FROM (
    SELECT r.row_number,
      CASE WHEN link.earlier_id IS NOT NULL THEN 'restated'
        WHEN b.prior IS NOT NULL AND NOT b.restates_prior AND r.restates_key IS NULL THEN 'conflicting'
        WHEN contrary.id IS NOT NULL THEN 'conflicting' ELSE 'new' END AS verdict,
      CASE WHEN link.earlier_id IS NOT NULL THEN link.earlier_id
        WHEN b.prior IS NOT NULL AND NOT b.restates_prior AND r.restates_key IS NULL THEN b.prior
        ELSE contrary.id END AS against
    FROM taken AS r LEFT JOIN beginning AS b ON b.id = r.id
    LEFT JOIN (SELECT DISTINCT ON (later_id) later_id, earlier_id FROM import_link
      WHERE import_id = $1 ORDER BY later_id, earlier_id DESC) AS link ON link.later_id = r.id
    LEFT JOIN LATERAL (SELECT q.id FROM taken AS q
      WHERE q.place = r.place AND q.publisher <> r.publisher AND (r.said).missing_reason IS NULL
        AND NOT q.superseded AND q.repeats IS NULL
        AND (NOT q.is_row OR (q.known_at, q.id) < (r.known_at, r.id)) AND NOT stated_alike(r.said, q.said)
      ORDER BY q.known_at DESC, q.id DESC LIMIT 1) AS contrary ON true
    WHERE r.is_row AND r.repeats IS NULL) AS judged
  WHERE verdict <> 'new'`,

  `INSERT INTO import_plan (import_id, row_number, verdict, against)
  SELECT $1, row_number, 'same', against FROM (
    SELECT r.row_number, coalesce(r.event_id, first_value(fact_id_of($1, r.row_number)) OVER alike) AS against,
      r.event_id IS NOT NULL OR row_number() OVER alike > 1 AS is_same
    FROM (
      SELECT DISTINCT ON (r.row_number) r.*, e.id AS event_id
      FROM import_event AS r LEFT JOIN event AS e ON e.company_id = $2 AND e.on_start = r.on_start
        AND e.on_end = r.on_end AND e.kind = r.kind AND lower(e.title) = lower(r.title)
        AND NOT EXISTS (SELECT FROM event_withdrawal AS w WHERE w.company_id = $2 AND w.event_id = e.id)
      WHERE r.import_id = $1 ORDER BY r.row_number, e.id) AS r
    WINDOW alike AS (PARTITION BY r.on_start, r.on_end, r.kind, lower(r.title) ORDER BY r.row_number)) AS events
  WHERE is_same`,
];
