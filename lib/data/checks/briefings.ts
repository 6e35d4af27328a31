import { checkBySql } from './check';

/** Every version of a briefing is kept. */
export const briefings = checkBySql(
  'briefings',
  'No version of a briefing is missing.',
  `SELECT 'briefing ' || briefing_id || ' has ' || count(*) || ' of ' || max(revision) || ' versions' AS fault
   FROM briefing_revision GROUP BY briefing_id HAVING count(*) <> max(revision)
   UNION ALL SELECT 'briefing ' || b.id || ' has no version' FROM briefing AS b
   WHERE NOT EXISTS (SELECT FROM briefing_revision AS r WHERE r.briefing_id = b.id)`,
);
