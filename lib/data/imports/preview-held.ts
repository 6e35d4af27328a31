import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import type { HeldKind, HeldRow } from '@/lib/imports/planned';
import { figureAndDay } from './chosen-rows';
import { importFor } from './import-for';
import { comparedRows, rowItem } from './previewed-sql';

/**
 * A page of the rows that were held back, alternatives of one figure beside each other. @param after how many are left out
 * before it
 */
export async function previewHeld(
  viewer: Viewer,
  importId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<HeldRow[]> {
  if (!(await importFor(viewer, importId))) return [];
  const { rows } = await writingPool().query<{ item: HeldRow }>(
    `SELECT json_build_object(${rowItem}, 'verdict', coalesce(p.verdict, 'new'), 'alternatives', alike.rows,
      'hold', json_build_object('code', r.hold_code, 'sentence', r.hold_sentence)) AS item
    FROM ${comparedRows}
    JOIN (SELECT row_number, count(*) OVER figure AS rows, min(row_number) OVER figure AS first FROM import_row AS h
      WHERE import_id = $1::uuid AND hold_code IS NOT NULL WINDOW figure AS (PARTITION BY ${figureAndDay('h')})) AS alike
      ON alike.row_number = r.row_number
    WHERE r.import_id = $1::uuid ORDER BY alike.first, r.row_number OFFSET $2 LIMIT $3`,
    [importId, after, limit],
  );
  return rows.map(({ item }) => item);
}

/** The reasons for which rows are held back, the most frequent first. */
export async function heldKinds(viewer: Viewer, importId: string): Promise<HeldKind[]> {
  if (!(await importFor(viewer, importId))) return [];
  const { rows } = await writingPool().query<HeldKind>(
    `SELECT hold_code AS code, (array_agg(hold_sentence ORDER BY row_number))[1] AS sentence, count(*)::int AS rows,
      count(*) FILTER (WHERE alike > 1)::int AS alternatives,
      CASE WHEN count(DISTINCT coalesce(choice, '')) FILTER (WHERE alike = 1) = 1
        THEN max(choice) FILTER (WHERE alike = 1) END AS choice
    FROM (SELECT h.*, p.choice, count(*) OVER (PARTITION BY ${figureAndDay('h')}) AS alike FROM import_row AS h
      LEFT JOIN import_plan AS p ON p.import_id = h.import_id AND p.row_number = h.row_number
      WHERE h.import_id = $1 AND h.hold_code IS NOT NULL) AS held GROUP BY 1 ORDER BY 3 DESC, 1`,
    [importId],
  );
  return rows;
}
