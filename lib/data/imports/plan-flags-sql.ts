/**
 * What looks unusual in an import, statement by statement, after its rows are planned. `$1` is the import, `$2` its
 * company. A person is shown it before saving, and it stays on what is saved until somebody answers.
 */

const amountOf = (row: string) => `coalesce((${row}.low + ${row}.high) / 2, ${row}.low, ${row}.high)`;
const monthsOf = (row: string) => `CASE ${row}.period_type WHEN 'instant' THEN 0
  ELSE round((${row}.period_end - ${row}.period_start + 1) / 30.44) END`;
const printed = (times: string) => `CASE WHEN ${times} < 10 THEN trim_scale(round(${times}, 1))::text
  ELSE to_char(round(${times}, -floor(log(${times}))::int), 'FM999,999,999,999,999,999') END`;

const keys = ['metric_key', 'unit', 'members', 'period_type', 'months'];
const series = keys.join(', ');
const alike = (one: string, other: string) => keys.map((key) => `${one}.${key} = ${other}.${key}`).join(' AND ');

/** What the file's reader says of its rows. */
export const readersFlags = `INSERT INTO import_flag (import_id, row_number, kind, sentence)
  SELECT $1, r.row_number, flag ->> 'kind', left(flag ->> 'sentence', 2000)
  FROM import_row AS r, json_array_elements(r.flags::json) AS flag
  WHERE r.import_id = $1 AND r.flags IS NOT NULL
  ON CONFLICT DO NOTHING`;

/** A row that takes the place of a figure, or contradicts one, and is at least twice it or has another sign. What replaces a flagged figure is its answer. */
export const farFlags = `INSERT INTO import_flag (import_id, row_number, kind, sentence)
  SELECT $1, row_number, 'far-from-before',
    CASE WHEN (before < 0) <> (now < 0) THEN 'It has the opposite sign of the figure that it ' || verb || '.'
      WHEN times >= 2 THEN 'It is ' || ${printed('times')} || ' times the figure that it ' || verb || '.'
      ELSE 'The figure that it ' || verb || ' is ' || ${printed('(1 / times)')} || ' times as large.' END
  FROM (
    SELECT row_number, now, before, abs(now / before) AS times,
      CASE verdict WHEN 'restated' THEN 'replaces' ELSE 'contradicts' END AS verb
    FROM (
      SELECT r.row_number, p.verdict, ${amountOf('r')} AS now, CASE WHEN f.id IS NOT NULL THEN ${amountOf('f')}
        ELSE ${amountOf('k')} END AS before
      FROM import_plan AS p JOIN import_row AS r ON r.import_id = $1 AND r.row_number = p.row_number
      LEFT JOIN fact AS f ON f.id = p.against
      LEFT JOIN import_row AS k ON k.import_id = $1 AND left(p.against::text, 28) = left($1::text, 28)
        AND k.row_number = ('x' || right(p.against::text, 8))::bit(32)::int
      WHERE p.import_id = $1 AND p.verdict IN ('restated', 'conflicting')
        AND p.against NOT IN (SELECT fact_id FROM fact_flag WHERE company_id = $2)) AS pairs
    WHERE now <> 0 AND before <> 0) AS compared
  WHERE (before < 0) <> (now < 0) OR times >= 2 OR times <= 0.5
  ON CONFLICT DO NOTHING`;

/** A new row that is a power of ten, or more than some hundred times, away from what the company holds nearest in time. */
export const scaleFlags: readonly string[] = [
  `CREATE TEMP TABLE level ON COMMIT DROP AS
  SELECT metric_key, unit, members, period_type, months, year, percentile_disc(0.5) WITHIN GROUP (ORDER BY amount) AS amount,
    count(*) > 1 AND max(amount) <= 2 * min(amount) AS is_steady
  FROM (
    SELECT f.metric_key, f.unit, coalesce(split.members, '[]') AS members, f.period_type, ${monthsOf('f')} AS months,
      extract(year FROM f.period_end)::int AS year, abs(${amountOf('f')}) AS amount
    FROM (SELECT DISTINCT metric_key, unit FROM import_row WHERE import_id = $1) AS wanted
    JOIN fact AS f ON f.company_id = $2 AND f.metric_key = wanted.metric_key AND f.unit = wanted.unit
    LEFT JOIN split ON split.id = f.id
    WHERE f.missing_reason IS NULL
      AND NOT EXISTS (SELECT FROM restatement AS rs WHERE rs.company_id = $2 AND rs.earlier_fact_id = f.id)) AS current
  WHERE amount > 0 GROUP BY 1, 2, 3, 4, 5, 6`,
  `CREATE TEMP TABLE fresh ON COMMIT DROP AS
  SELECT r.row_number, r.metric_key, r.unit, r.members, r.period_type, ${monthsOf('r')} AS months,
    extract(year FROM r.period_end)::int AS year, abs(${amountOf('r')}) AS amount
  FROM import_row AS r LEFT JOIN import_plan AS p ON p.import_id = $1 AND p.row_number = r.row_number
  WHERE r.import_id = $1 AND coalesce(p.verdict, 'new') = 'new' AND ${amountOf('r')} <> 0
    AND EXISTS (SELECT FROM level)`,
  `CREATE TEMP TABLE near ON COMMIT DROP AS
  SELECT DISTINCT ${series}, year, CASE WHEN after IS NULL OR year - before <= after - year THEN before ELSE after END AS near_year
  FROM (
    SELECT *, max(year) FILTER (WHERE is_level) OVER (PARTITION BY ${series} ORDER BY year) AS before,
      min(year) FILTER (WHERE is_level) OVER (PARTITION BY ${series} ORDER BY year DESC) AS after
    FROM (SELECT ${series}, year, true AS is_level FROM level
      UNION ALL SELECT DISTINCT ${series}, year, false FROM fresh) AS years) AS between_levels
  WHERE NOT is_level AND (before IS NOT NULL OR after IS NOT NULL)`,
  `INSERT INTO import_flag (import_id, row_number, kind, sentence)
  SELECT $1, row_number, 'scale', m.name || ' is about ' || ${printed('greatest(times, 1 / times)')} || ' times '
    || CASE WHEN times > 1 THEN 'higher' ELSE 'lower' END || ' than the company’s figures of ' || near_year || '. Is the scale right?'
  FROM (
    SELECT row_number, fresh.metric_key, near.near_year, level.is_steady, fresh.amount / level.amount AS times
    FROM fresh JOIN near USING (${series}, year)
    JOIN level ON ${alike('level', 'near')} AND level.year = near.near_year) AS near
  JOIN metric AS m ON m.key = near.metric_key
  WHERE CASE WHEN m.floor = 0 THEN times >= 450 OR times <= 1 / 450.0
      OR (near.is_steady AND (abs(abs(log(times)) - 1) <= 0.08 OR abs(log(times)) >= 1.9))
    ELSE abs(log(times)) > 1.5 AND abs(log(times) - 3 * round(log(times) / 3)) <= 0.35 END
  ON CONFLICT DO NOTHING`,
];
