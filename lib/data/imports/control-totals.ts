import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import { storedRows } from './commit-sql';
import { importFor } from './import-for';

/** How many facts of a metric in a unit there are and what their bounds add up to, read and to be stored. */
export type ControlTotal = {
  readonly metric: string;
  readonly unit: string;
  readonly read: Total;
  readonly stored: Total;
};

type Total = { readonly rows: number; readonly low: string | null; readonly high: string | null };

/** The control totals of a previewed import, by metric. */
export async function controlTotals(viewer: Viewer, importId: string): Promise<ControlTotal[]> {
  if (!(await importFor(viewer, importId))) return [];
  const { rows } = await writingPool().query<{ item: ControlTotal }>(
    `SELECT json_build_object('metric', metric_key, 'unit', unit, 'read', ${total('read')},
      'stored', ${total('kept')}) AS item
    FROM (SELECT metric_key, unit, ${sums} FROM import_row AS r WHERE import_id = $1 GROUP BY 1, 2) AS read
    LEFT JOIN (SELECT r.metric_key, r.unit, ${sums} FROM ${storedRows} GROUP BY 1, 2) AS kept
      USING (metric_key, unit) ORDER BY metric_key, unit`,
    [importId],
  );
  return rows.map(({ item }) => item);
}

const sums = 'count(*) AS rows, sum(r.low) AS low, sum(r.high) AS high';
const total = (of: string) => `json_build_object('rows', coalesce(${of}.rows, 0), 'low', trim_scale(${of}.low)::text,
  'high', trim_scale(${of}.high)::text)`;
