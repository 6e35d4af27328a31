import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';
import { type Check, faultsOf } from './check';

/** The database knows the metrics that the product knows, in the same units. */
export const metrics: Check = {
  name: 'metrics',
  holds: 'The metrics in the database are those of the product, each with its kind of unit.',
  find(client) {
    const known = metricKeys.map((key) => ({ key, kind: catalogue[key].unitKind }));
    return faultsOf(
      client,
      `SELECT coalesce(m.key, k.key) || CASE WHEN m.key IS NULL THEN ' is missing in the database'
         WHEN k.key IS NULL THEN ' is no metric of the product'
         ELSE ' is counted in ' || m.unit_kind || ' instead of ' || k.kind END AS fault
       FROM metric AS m FULL JOIN jsonb_to_recordset($1) AS k (key text, kind text) ON k.key = m.key
       WHERE m.key IS NULL OR k.key IS NULL OR m.unit_kind <> k.kind`,
      [JSON.stringify(known)],
    );
  },
};
