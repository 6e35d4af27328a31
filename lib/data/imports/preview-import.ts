import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import type { PreviewedEvent, PreviewedRow, Verdict } from '@/lib/imports/planned';
import type { Rejected } from '@/lib/imports/proposed';
import { importFor } from './import-for';
import { comparedRows, place, rowItem } from './previewed-sql';

export type { Choice, PreviewedEvent, PreviewedRow, Verdict } from '@/lib/imports/planned';

type Page = { readonly after: number; readonly limit: number };

/** A page of an import's facts of one verdict, in the order of the file: those after a row number. */
export async function previewRows(
  viewer: Viewer,
  importId: string,
  verdict: Verdict,
  { after, limit }: Page,
): Promise<PreviewedRow[]> {
  if (!(await importFor(viewer, importId))) return [];
  const { rows } = await writingPool().query<{ item: PreviewedRow }>(
    `SELECT json_build_object(${rowItem}, 'verdict', $2::text) AS item FROM ${comparedRows}
    WHERE r.import_id = $1::uuid AND r.row_number > $3 AND coalesce(p.verdict, 'new') = $2 AND r.hold_code IS NULL
    ORDER BY r.row_number LIMIT $4`,
    [importId, verdict, after, limit],
  );
  return rows.map(({ item }) => item);
}

/** A page of the rejected cells that were kept; the import says how many there are in all. */
export async function previewRejections(viewer: Viewer, importId: string, { after, limit }: Page) {
  if (!(await importFor(viewer, importId))) return [];
  const { rows } = await writingPool().query<{ item: Rejected & { readonly rowNumber: number } }>(
    `SELECT json_build_object('kind', 'rejected', 'rowNumber', r.row_number, ${place}, 'read', r.read,
      'expected', r.expected, 'sentence', r.sentence) AS item
    FROM import_rejection AS r WHERE r.import_id = $1 AND r.row_number > $2 ORDER BY r.row_number LIMIT $3`,
    [importId, after, limit],
  );
  return rows.map(({ item }) => item);
}

/** A page of an import's events, in the order of the file. */
export async function previewEvents(
  viewer: Viewer,
  importId: string,
  { after, limit }: Page,
): Promise<PreviewedEvent[]> {
  if (!(await importFor(viewer, importId))) return [];
  const { rows } = await writingPool().query<{ item: PreviewedEvent }>(
    `SELECT json_build_object('rowNumber', r.row_number, ${place},
      'on', json_build_object('start', r.on_start, 'end', r.on_end), 'eventKind', r.kind, 'title', r.title,
      'verdict', coalesce(p.verdict, 'new'), 'choice', p.choice, 'flags', coalesce(r.flags, '[]')::json) AS item
    FROM import_event AS r
    LEFT JOIN import_plan AS p ON p.import_id = r.import_id AND p.row_number = r.row_number
    WHERE r.import_id = $1 AND r.row_number > $2 ORDER BY r.row_number LIMIT $3`,
    [importId, after, limit],
  );
  return rows.map(({ item }) => item);
}
