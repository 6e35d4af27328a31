import { computeResources, licences, products } from '@/lib/data/portfolio-sql';
import { stillCounts } from '@/lib/data/still-counts-sql';
import { Prisma } from '@/prisma/client/client';

const many = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(item), '[]'::json) FROM (${rows}) AS listed)`;

const instant = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const citation = (alias: string) =>
  Prisma.raw(`json_build_object('sourceId', ${alias}.source_id, 'locator', ${alias}.locator)`);

const none = Prisma.sql`'[]'::json`;

type Wanted = {
  /** A condition on `fact AS f`: those facts only, without events and portfolio. All that is recorded when null. */
  readonly onlyFacts: Prisma.Sql | null;
};

/**
 * A column with all that is recorded of the company `c` of the outer query, as JSON in the shape of
 * `CompanyRecord` (json, which is built in half the time of jsonb): decimals come as text, dates as `YYYY-MM-DD`, everything oldest first.
 */
export function recordColumn({ onlyFacts }: Wanted): Prisma.Sql {
  const whole = (rows: Prisma.Sql) => (onlyFacts ? none : many(rows));
  return Prisma.sql`json_build_object(
  'company', json_build_object(
    'id', c.id, 'slug', c.slug, 'name', c.name, 'legalName', c.legal_name, 'registeredNumber', c.registered_number,
    'headquarters', to_json(c.headquarters), 'founded', c.founded, 'sector', c.sector, 'currency', c.currency,
    'fiscalYearEnd', c.fiscal_year_end),
  'restructurings', ${many(restructurings)},
  'facts', ${many(facts(onlyFacts))},
  'restatements', ${many(restatements)},
  'conflicts', ${many(conflicts)},
  'flags', ${whole(flags)},
  'sources', ${many(sources)},
  'events', ${whole(events)},
  'products', ${whole(products)},
  'licences', ${whole(licences)},
  'computeResources', ${whole(computeResources)}
)`;
}

const restructurings = Prisma.sql`
SELECT json_build_object(
  'id', r.id, 'name', r.name, 'announcedOn', r.announced_on, 'startedOn', r.started_on, 'beforeFrom', r.before_from,
  'beforeUntil', r.before_until, 'afterFrom', r.after_from, 'afterUntil', r.after_until, 'note', r.note) AS item
FROM restructuring AS r WHERE r.company_id = c.id ORDER BY r.announced_on, r.id`;

/** The company's facts, or those that meet a condition. */
const facts = (only: Prisma.Sql | null) => Prisma.sql`
SELECT json_build_object(
  'id', f.id, 'metric', f.metric_key,
  'members', (
    SELECT coalesce(json_agg(json_build_object('dimension', m.dimension_key, 'name', m.name, 'note', m.note)
      ORDER BY m.dimension_key), '[]'::json)
    FROM fact_member AS fm JOIN member AS m ON m.id = fm.member_id
    WHERE fm.company_id = c.id AND fm.fact_id = f.id),
  'period', json_build_object(
    'type', f.period_type, 'start', f.period_start, 'end', f.period_end, 'precision', f.period_precision),
  'value', CASE WHEN f.missing_reason IS NULL
    THEN json_build_object('kind', 'figure', 'figure', json_build_object(
      'low', trim_scale(f.low)::text, 'high', trim_scale(f.high)::text, 'lowOpen', f.low_open, 'highOpen', f.high_open,
      'approximate', f.approximate))
    ELSE json_build_object('kind', 'missing', 'reason', f.missing_reason) END,
  'reported', f.reported, 'unit', f.unit, 'scenario', f.scenario, 'dateBasis', f.date_basis, 'derived', f.derived,
  'note', f.note, 'knownAt', f.known_at, 'knownPrecision', f.known_precision,
  'recordedAt', ${instant('rec.recorded_at')}, 'recordedBy', rec.actor, 'recordedAs', rec.kind,
  'citation', ${citation('ci')},
  'alsoReportedBy', (
    SELECT coalesce(json_agg(${citation('also')} ORDER BY also.id), '[]'::json)
    FROM corroboration AS co JOIN citation AS also ON also.id = co.citation_id
    WHERE co.company_id = c.id AND co.fact_id = f.id AND ${Prisma.raw(stillCounts('co'))})) AS item
FROM fact AS f
JOIN citation AS ci ON ci.id = f.citation_id
JOIN recording AS rec ON rec.id = f.recording_id
WHERE f.company_id = c.id ${only ? Prisma.sql`AND ${only}` : Prisma.empty}
ORDER BY f.metric_key, f.period_end, f.period_start, f.id`;

const restatements = Prisma.sql`
SELECT json_build_object(
  'id', rs.id, 'earlierFactId', rs.earlier_fact_id, 'laterFactId', rs.later_fact_id, 'reason', rs.reason,
  'knownAt', rs.known_at, 'recordedAt', ${instant('rec.recorded_at')}, 'recordedBy', rec.actor) AS item
FROM restatement AS rs JOIN recording AS rec ON rec.id = rs.recording_id
WHERE rs.company_id = c.id ORDER BY rec.recorded_at, rs.id`;

const conflicts = Prisma.sql`
SELECT json_build_object(
  'id', k.id, 'key', k.key, 'note', k.note, 'preferredFactId', k.preferred_fact_id,
  'preferredReason', k.preferred_reason,
  'factIds', (SELECT coalesce(json_agg(kf.fact_id ORDER BY kf.fact_id), '[]'::json) FROM conflict_fact AS kf
    WHERE kf.company_id = c.id AND kf.conflict_id = k.id)) AS item
FROM conflict AS k WHERE k.company_id = c.id ORDER BY k.key`;

const flags = Prisma.sql`
SELECT json_build_object(
  'factId', ff.fact_id, 'kind', ff.kind, 'sentence', ff.sentence, 'answer', CASE WHEN rec.id IS NOT NULL
    THEN json_build_object('by', rec.actor, 'at', ${instant('rec.recorded_at')}, 'reason', rec.reason) END) AS item
FROM fact_flag AS ff
LEFT JOIN fact_flag_answer AS fa ON fa.company_id = c.id AND fa.fact_id = ff.fact_id AND fa.kind = ff.kind
LEFT JOIN recording AS rec ON rec.id = fa.recording_id
WHERE ff.company_id = c.id ORDER BY ff.fact_id, ff.kind`;

const events = Prisma.sql`
SELECT json_build_object(
  'id', e.id, 'number', row_number() OVER (ORDER BY e.on_start, e.on_end, e.key),
  'on', json_build_object('start', e.on_start, 'end', e.on_end, 'precision', e.on_precision),
  'kind', e.kind, 'title', e.title, 'note', e.note, 'citation', ${citation('ci')},
  'factIds', (SELECT coalesce(json_agg(ef.fact_id ORDER BY ef.fact_id), '[]'::json) FROM event_fact AS ef
    WHERE ef.company_id = c.id AND ef.event_id = e.id),
  'flags', (SELECT coalesce(json_agg(json_build_object('kind', ef.kind, 'sentence', ef.sentence, 'answer',
      CASE WHEN rec.id IS NOT NULL THEN json_build_object('by', rec.actor, 'at', ${instant('rec.recorded_at')},
        'reason', rec.reason) END) ORDER BY ef.kind), '[]'::json)
    FROM event_flag AS ef
    LEFT JOIN event_flag_answer AS ea ON ea.company_id = c.id AND ea.event_id = ef.event_id AND ea.kind = ef.kind
    LEFT JOIN recording AS rec ON rec.id = ea.recording_id
    WHERE ef.company_id = c.id AND ef.event_id = e.id)) AS item
FROM event AS e JOIN citation AS ci ON ci.id = e.citation_id
WHERE e.company_id = c.id
  AND NOT EXISTS (SELECT FROM event_withdrawal AS w WHERE w.company_id = c.id AND w.event_id = e.id)
ORDER BY e.on_start, e.on_end, e.key`;

const sources = Prisma.sql`
SELECT json_build_object(
  'id', s.id, 'number', s.number, 'title', s.title, 'publisher', s.publisher, 'publishedOn', s.published_on,
  'tier', s.tier, 'kind', s.kind, 'url', s.url, 'note', s.note, 'cites', to_json(s.cites)) AS item
FROM source AS s WHERE s.company_id = c.id ORDER BY s.number`;
