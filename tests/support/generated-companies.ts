import { execute } from './cluster';

const metrics = [
  ['revenue', 'duration'],
  ['net-income', 'duration'],
  ['operating-income', 'duration'],
  ['operating-cash-flow', 'duration'],
  ['debt', 'instant'],
  ['cash', 'instant'],
  ['total-assets', 'instant'],
  ['equity', 'instant'],
] as const;

/** Companies, each with a restructuring, one source and 60 quarters (2010 to 2024) of 8 metrics. For tests only. */
export async function generateCompanies(ownerUrl: string, count: number): Promise<void> {
  const listed = metrics.map(([key, type], index) => `(${index}, '${key}', '${type}')`).join(', ');
  await execute(
    ownerUrl,
    `BEGIN;
    ${withoutForeignKeys}
    CREATE TEMP TABLE made AS SELECT n, 'generated-' || lpad(n::text, 4, '0') AS slug, uuidv7() AS company_id,
      uuidv7() AS recording_id, uuidv7() AS source_id, uuidv7() AS citation_id
      FROM generate_series(1, ${count}) AS n;
    ${companyRows}
    INSERT INTO fact (id, company_id, metric_key, unit_kind, unit, period_type, period_start, period_end,
        period_precision, low, high, reported, scenario, date_basis, known_at, known_precision, citation_id, recording_id)
      SELECT uuidv7(), company_id, key, 'money', 'USD', type, CASE type WHEN 'instant' THEN ends ELSE starts END,
        ends, CASE type WHEN 'instant' THEN 'day' ELSE 'quarter' END, amount, amount, amount::text, 'actual', 'stated',
        ends + 40, 'day', citation_id, recording_id
      FROM made, (VALUES ${listed}) AS listed(place, key, type), generate_series(0, 59) AS q,
        LATERAL (SELECT (date '2010-01-01' + q * interval '3 months')::date AS starts,
          (date '2010-04-01' + q * interval '3 months' - interval '1 day')::date AS ends,
          100000000 + (n * 7919 + q * 104729 + place * 1299709) % 900000000 AS amount) AS at
      ORDER BY n, place, q;
    COMMIT;
    ANALYZE;`,
  );
}

/** "Monthly headcount": ten years of heads by month, in total, in 12 departments, and contractors beside them. */
export async function generateMonthlyHeadcount(ownerUrl: string): Promise<void> {
  await execute(
    ownerUrl,
    `BEGIN;
    CREATE TEMP TABLE made AS SELECT 0 AS n, 'monthly-headcount' AS slug, uuidv7() AS company_id,
      uuidv7() AS recording_id, uuidv7() AS source_id, uuidv7() AS citation_id;
    ${companyRows}
    INSERT INTO member (id, company_id, dimension_key, name)
      SELECT uuidv7(), company_id, 'department', 'Department ' || d FROM made, generate_series(1, 12) AS d
      UNION ALL SELECT uuidv7(), company_id, 'employment', 'contractors' FROM made;
    CREATE TEMP TABLE counted AS
      SELECT uuidv7() AS id, m.id AS member_id, m.dimension_key, months.m,
        CASE m.dimension_key WHEN 'department' THEN 40 + (row_number() OVER ()) % 7 + months.m
          WHEN 'employment' THEN 90 + months.m % 11 ELSE 600 + 12 * months.m END AS heads
      FROM generate_series(0, 119) AS months(m),
        (SELECT id, dimension_key FROM member WHERE company_id = (SELECT company_id FROM made)
          UNION ALL SELECT NULL, NULL) AS m;
    INSERT INTO fact (id, company_id, metric_key, unit_kind, unit, period_type, period_start, period_end,
        period_precision, low, high, reported, scenario, date_basis, known_at, known_precision, citation_id, recording_id)
      SELECT id, company_id, 'headcount', 'people', 'people', 'instant', ends, ends, 'day', heads, heads, heads::text,
        'actual', 'stated', ends + 10, 'day', citation_id, recording_id
      FROM made, counted, LATERAL (
        SELECT (date '2015-02-01' + m * interval '1 month' - interval '1 day')::date AS ends) AS at;
    INSERT INTO fact_member (company_id, fact_id, dimension_key, member_id)
      SELECT company_id, id, dimension_key, member_id FROM made, counted WHERE member_id IS NOT NULL;
    COMMIT;
    ANALYZE;`,
  );
}

// Half a million rows refer to what is made beside them: looking each one up takes most of a minute.
const withoutForeignKeys = 'SET LOCAL session_replication_role = replica;';

const companyRows = `
    INSERT INTO company (id, slug, name, headquarters, sector, currency, fiscal_year_end, visibility)
      SELECT company_id, slug, initcap(replace(slug, '-', ' ')), '{}', 'Generated', 'USD', '12-31', 'public' FROM made;
    INSERT INTO recording (id, company_id, kind, actor, reason)
      SELECT recording_id, company_id, 'import', 'A test', 'Generated' FROM made;
    INSERT INTO source (id, company_id, key, number, title, publisher, tier, kind, cites, recording_id)
      SELECT source_id, company_id, 'made', 1, 'Generated', 'A test', 'primary', 'filing', '{}', recording_id FROM made;
    INSERT INTO citation (id, company_id, source_id) SELECT citation_id, company_id, source_id FROM made;
    INSERT INTO restructuring (id, company_id, name, announced_on, before_until, after_from)
      SELECT uuidv7(), company_id, 'Generated', '2020-05-01', '2020-04-30', '2020-05-01' FROM made;`;
