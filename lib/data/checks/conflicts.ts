import { checkBySql } from './check';

/** A preferred fact is one of those that disagree. */
export const conflicts = checkBySql(
  'conflicts',
  'What is preferred in a conflict is one of its facts.',
  `SELECT 'conflict ' || c.key || ' of company ' || co.slug || ' prefers a fact that is not in it' AS fault
   FROM conflict AS c JOIN company AS co ON co.id = c.company_id
   WHERE c.preferred_fact_id IS NOT NULL AND NOT EXISTS (
     SELECT FROM conflict_fact AS cf WHERE cf.conflict_id = c.id AND cf.fact_id = c.preferred_fact_id)`,
);
