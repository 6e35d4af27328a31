import type { Verdict } from './preview-import';

/** Rows by their numbers; all of one verdict that are not held back; or all that are held back for one reason. */
export type Chosen = { readonly rows: readonly number[] } | { readonly verdict: Verdict } | { readonly held: string };

/** The figure and the day of a held row `name`: held rows alike in it are alternatives. */
export const figureAndDay = (name: string) =>
  `(${['metric_key', 'unit', 'scenario', 'period_type', 'period_start', 'period_end', 'members', 'known_at']
    .map((column) => `${name}.${column}`)
    .join(', ')})`;

const isHeldRow = `SELECT FROM import_row AS h WHERE h.import_id = $1 AND h.row_number = staged.row_number
  AND h.hold_code IS NOT NULL`;

/** The condition on the row `staged` of the import `$1` that picks these rows. @param at of `parameterOf` */
export function within(chosen: Chosen, at: number): string {
  if ('rows' in chosen) return `staged.row_number = ANY($${at}::int[])`;
  if ('held' in chosen) return `EXISTS (${isHeldRow} AND h.hold_code = $${at}::text)`;
  return `NOT EXISTS (${isHeldRow}) AND coalesce((SELECT verdict FROM import_plan AS o
    WHERE o.import_id = $1 AND o.row_number = staged.row_number), 'new') = $${at}::text`;
}

export function parameterOf(chosen: Chosen): readonly number[] | string {
  return 'rows' in chosen ? chosen.rows : 'held' in chosen ? chosen.held : chosen.verdict;
}
