import { checkBySql } from './check';

/** A figure without a document behind it is a rumour. */
export const citations = checkBySql(
  'citations',
  'Every fact and every event is cited: a document of the same company, with title and publisher.',
  `SELECT o.kind || ' ' || o.id || ' of company ' || coalesce(co.slug, o.company_id::text) || ' is cited from no document'
     AS fault
   FROM (SELECT 'fact' AS kind, id, company_id, citation_id FROM fact
     UNION ALL SELECT 'event', id, company_id, citation_id FROM event) AS o
   LEFT JOIN company AS co ON co.id = o.company_id
   LEFT JOIN citation AS c ON c.id = o.citation_id AND c.company_id = o.company_id
   LEFT JOIN source AS s ON s.id = c.source_id AND s.company_id = c.company_id
   WHERE s.id IS NULL OR btrim(s.title) = '' OR btrim(s.publisher) = ''`,
);
