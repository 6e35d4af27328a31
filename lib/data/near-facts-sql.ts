import { comparedMetrics } from '@/lib/turnaround/before-after';
import type { IsoDate } from '@/lib/turnaround/case';
import { Prisma } from '@/prisma/client/client';

/** Periods kept on each side, so that a missing, contested or restated one leaves others. */
const kept = 3;

/**
 * The condition that `fact AS f` of the company `c` may stand in the comparison before and after the last
 * restructuring known by a day: of each kind of fact (metric, unit, scenario, length, members, with a figure or
 * without) the periods nearest to the restructuring on either side, those that straddle it, and the latest.
 */
export function isNearRestructuring(knownBy: IsoDate): Prisma.Sql {
  return Prisma.sql`f.id IN (
  SELECT id FROM (
    SELECT s.id, dense_rank() OVER (
      PARTITION BY side.name, s.metric_key, s.unit, s.scenario, s.period_type, s.missing_reason IS NULL, part.members,
        CASE s.period_type WHEN 'duration' THEN (s.period_end - s.period_start) / 20 ELSE 0 END
      ORDER BY side.distance, s.period_start) AS place
    FROM (SELECT before_until, after_from FROM restructuring
        WHERE company_id = c.id AND announced_on <= ${knownBy}::date
        ORDER BY announced_on DESC, id DESC LIMIT 1) AS r,
      fact AS s,
      LATERAL (SELECT array_agg(m.member_id ORDER BY m.member_id) AS members FROM fact_member AS m
        WHERE m.company_id = s.company_id AND m.fact_id = s.id) AS part,
      LATERAL (VALUES ('before', r.before_until - s.period_end, s.period_end <= r.before_until),
        ('after', s.period_start - r.after_from, s.period_start >= r.after_from),
        ('across', 0, s.period_start <= r.before_until AND s.period_end >= r.after_from),
        ('latest', date '9999-12-31' - s.period_end, true)) AS side(name, distance, holds)
    WHERE s.company_id = c.id AND s.metric_key = ANY(${[...comparedMetrics]}) AND s.known_at <= ${knownBy}::date
      AND side.holds) AS ranked
  WHERE place <= ${kept})`;
}
