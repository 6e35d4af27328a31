import { stagingTables } from '@/lib/data/staging-tables';
import { checkBySql } from './check';

/** What a reading or a job leaves behind when its process dies is cleared by the clock of a server. */
export const staging = checkBySql(
  'staging',
  'No rows are left of imports that are over, and no reading is stuck.',
  `${stagingTables
    .map(
      (table) => `SELECT count(*) || ' rows of the ended import ' || import_id || ' are left in ${table}' AS fault
     FROM ${table} WHERE import_id NOT IN (SELECT id FROM import WHERE state IN ('reading', 'previewed')) GROUP BY import_id`,
    )
    .join(' UNION ALL ')}
   UNION ALL SELECT 'import ' || id || ' (' || file_name || ') has been reading without a sign since ' || changed_at
   FROM import WHERE state = 'reading' AND changed_at < now() - interval '10 minutes'`,
);
