import { type Check, faultsOf, together } from './check';

/** History goes one way: a restatement concerns the same figure, is not known before what it replaces, and never comes round. */
export const restatements: Check = {
  name: 'restatements',
  holds:
    'Every restatement replaces a fact of the same metric and unit that was known before it; no chain comes round.',
  async find(client) {
    return together([await faultsOf(client, otherFigure), await faultsOf(client, rounds)]);
  },
};

const otherFigure = `SELECT 'restatement ' || rs.id || ' replaces fact ' || e.id || ' by fact ' || l.id || ' ' || CASE
    WHEN e.metric_key <> l.metric_key OR rs.metric_key <> e.metric_key THEN 'of another metric'
    WHEN e.company_id <> l.company_id OR rs.company_id <> e.company_id THEN 'of another company'
    WHEN e.unit <> l.unit THEN 'in another unit'
    ELSE 'that was known before it' END AS fault
  FROM restatement AS rs JOIN fact AS e ON e.id = rs.earlier_fact_id JOIN fact AS l ON l.id = rs.later_fact_id
  WHERE rs.kind = 'restated' AND (e.metric_key <> l.metric_key OR rs.metric_key <> e.metric_key
    OR e.company_id <> l.company_id OR rs.company_id <> e.company_id OR e.unit <> l.unit OR rs.known_at < e.known_at)`;

const rounds = `WITH RECURSIVE chain AS (
    SELECT earlier_fact_id AS start, later_fact_id AS at, ARRAY[earlier_fact_id] AS seen, false AS round
    FROM restatement WHERE later_fact_id IS NOT NULL AND kind = 'restated'
    UNION ALL
    SELECT c.start, rs.later_fact_id, c.seen || rs.earlier_fact_id, rs.later_fact_id = ANY (c.seen || rs.earlier_fact_id)
    FROM chain AS c JOIN restatement AS rs ON rs.earlier_fact_id = c.at
    WHERE NOT c.round AND rs.later_fact_id IS NOT NULL AND rs.kind = 'restated')
  SELECT 'fact ' || min(start::text) || ' is restated in a circle of ' || count(DISTINCT start) || ' facts' AS fault
  FROM chain WHERE round AND at = start GROUP BY (SELECT min(each::text) FROM unnest(seen) AS each)`;
