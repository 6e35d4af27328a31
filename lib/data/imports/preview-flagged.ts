import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import type { PreviewedRow } from '@/lib/imports/planned';
import { isStored } from './commit-sql';
import { importFor } from './import-for';
import { comparedRows, rowItem } from './previewed-sql';

/** A page of the facts to be saved that look unusual, in the order of the file: those after a row number. */
export async function previewFlagged(
  viewer: Viewer,
  importId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<PreviewedRow[]> {
  if (!(await importFor(viewer, importId))) return [];
  const { rows } = await writingPool().query<{ item: PreviewedRow }>(
    `SELECT json_build_object(${rowItem}, 'verdict', coalesce(p.verdict, 'new')) AS item FROM ${comparedRows}
    WHERE r.import_id = $1::uuid AND r.row_number > $2 AND ${isStored}
      AND r.row_number IN (SELECT row_number FROM import_flag WHERE import_id = $1::uuid)
    ORDER BY r.row_number LIMIT $3`,
    [importId, after, limit],
  );
  return rows.map(({ item }) => item);
}
