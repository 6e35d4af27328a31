import { relatedMetricKeys } from '@/lib/turnaround/before-after';
import { headlineMetrics } from '@/lib/turnaround/catalogue';
import { Prisma } from '@/prisma/client/client';

/** A day after all others. */
export const endOfTime = '9999-12-31';

/**
 * How far from the ends of a window a period can have a part in the comparison, in days: twelve months that end up to a
 * year before the last one, or that are the first within two years.
 */
const days = 3 * 366;

/**
 * The condition that `fact AS f` of the company `c` has a part in the comparison before and after the last
 * restructuring known by a day (an SQL expression that may name `c`). What `beforeAndAfter` says of these facts is what it says
 * of all. Of sound facts that it treats alike only those near the ends of each window can be shown or added up: of
 * periods the last three years before, the first and the last three years after; of balances the last of each month,
 * because they are compared at the ends of periods. A fact is sound when it alone has its place, has a figure and is in
 * no recorded conflict; the others are few and stay, and so do all facts that are listed beside a gap. What restated a
 * flow, and what was restated, says which periods are of one count. Where no
 * restructuring is known, the latest facts are shown. An array, because PostgreSQL makes it once a company, with or
 * without statistics.
 */
export function isCompared(day: Prisma.Sql): Prisma.Sql {
  const related = [...relatedMetricKeys];
  const flows = headlineMetrics.filter(({ kind }) => kind === 'flow').map(({ key }) => key);
  return Prisma.sql`f.id = ANY(ARRAY(
  WITH r AS (
    SELECT before_until, after_from, coalesce(after_until, ${endOfTime}::date) AS after_until
    FROM restructuring WHERE company_id = c.id AND announced_on <= ${day}
    ORDER BY announced_on DESC, id DESC LIMIT 1
  ), split AS (
    SELECT fm.fact_id, array_agg(fm.member_id ORDER BY fm.member_id) AS members
    FROM fact_member AS fm WHERE fm.company_id = c.id GROUP BY fm.fact_id
  ), placed AS (
    SELECT s.id, s.metric_key, s.unit, s.scenario, s.period_type, s.period_start, s.period_end, split.members,
      CASE s.period_type WHEN 'duration' THEN s.period_end - s.period_start END AS length, s.high = 0 AS is_nothing,
      CASE s.period_type WHEN 'instant' THEN date_trunc('month', s.period_end) END AS month,
      s.missing_reason IS NULL AND ${isUncontested}
        AND count(*) OVER (PARTITION BY s.metric_key, split.members, s.period_type, s.scenario, s.unit,
          s.period_start, s.period_end) = 1 AS is_sound
    FROM fact AS s LEFT JOIN split ON split.fact_id = s.id
    WHERE s.company_id = c.id AND s.known_at <= ${day} AND ${isCurrent(day)}
      AND s.metric_key = ANY(${[...headlineMetrics.map(({ key }) => key), ...related]})
  ), ranked AS (
    SELECT placed.*, row_number() OVER (
      PARTITION BY side.name, is_sound, metric_key, members, unit, scenario, period_type, length, month, is_nothing
      ORDER BY side.turn * (period_end - date '1970-01-01'), side.turn * (period_start - date '1970-01-01')) AS nth
    FROM placed LEFT JOIN r ON true, LATERAL (VALUES
      ('last before', -1, period_end <= r.before_until),
      ('first after', 1, period_start >= r.after_from AND period_end <= r.after_until),
      ('last after', -1, period_start >= r.after_from AND period_end <= r.after_until),
      ('at all', -1, true)) AS side(name, turn, holds)
    WHERE side.holds
  )
  SELECT id FROM ranked LEFT JOIN r ON true
  WHERE nth <= coalesce(${days} / (length + 1) + 2, 1) OR NOT is_sound
    OR (period_end >= r.after_from AND (metric_key = ANY(${related})
      OR (period_type = 'duration' AND period_start <= r.before_until)))
  UNION SELECT counted.id FROM restatement AS rs, LATERAL (VALUES (rs.earlier_fact_id), (rs.later_fact_id)) AS counted(id)
  WHERE rs.company_id = c.id AND rs.metric_key = ANY(${flows}) AND rs.known_at <= ${day} AND counted.id IS NOT NULL))`;
}

/** No restatement known by the day has replaced or withdrawn it (see `asKnownOn`). */
const isCurrent = (day: Prisma.Sql) => Prisma.sql`NOT EXISTS (
      SELECT FROM restatement AS rs LEFT JOIN fact AS later ON later.id = rs.later_fact_id
      WHERE rs.company_id = c.id AND rs.metric_key = s.metric_key AND rs.earlier_fact_id = s.id
        AND rs.known_at <= ${day} AND (later.id IS NULL OR later.known_at <= ${day}))`;

const isUncontested = Prisma.sql`NOT EXISTS (
        SELECT FROM conflict_fact AS kf WHERE kf.company_id = c.id AND kf.fact_id = s.id)`;
