import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import type { PreviewedEvent, PreviewedRow, Verdict } from '@/lib/imports/planned';
import type { Rejected } from '@/lib/imports/proposed';
import { importFor } from './import-for';

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
    `SELECT json_build_object(
      'rowNumber', r.row_number, ${place}, 'metric', r.metric_key, 'members', (
        SELECT coalesce(json_agg(json_build_object('dimension', pair ->> 0, 'name', pair ->> 1)), '[]'::json)
        FROM jsonb_array_elements(r.members::jsonb) AS pair),
      'period', json_build_object('type', r.period_type, 'start', r.period_start, 'end', r.period_end,
        'precision', r.period_precision),
      'unit', r.unit, 'scenario', r.scenario, 'reported', r.reported, 'value', ${value('r')}, 'knownAt', r.known_at,
      'source', s.title, 'verdict', $2::text, 'choice', p.choice,
      'flags', coalesce(r.flags, '[]')::json, 'against', CASE WHEN f.id IS NOT NULL THEN ${compared('f', 'fs')} WHEN k.row_number IS NOT NULL
        THEN ${compared('k', 'ks')} END) AS item
    FROM import_row AS r JOIN import_source AS s ON s.import_id = r.import_id AND s.key = r.source_key
    LEFT JOIN import_plan AS p ON p.import_id = r.import_id AND p.row_number = r.row_number
    LEFT JOIN fact AS f ON f.id = p.against
    LEFT JOIN citation AS fc ON fc.id = f.citation_id LEFT JOIN source AS fs ON fs.id = fc.source_id
    LEFT JOIN import_row AS k ON k.import_id = r.import_id AND left(p.against::text, 28) = left($1::text, 28)
      AND k.row_number = ('x' || right(p.against::text, 8))::bit(32)::int
    LEFT JOIN import_source AS ks ON ks.import_id = r.import_id AND ks.key = k.source_key
    WHERE r.import_id = $1::uuid AND r.row_number > $3 AND coalesce(p.verdict, 'new') = $2
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

const place = `'place', json_build_object('file', r.file, 'sheet', r.sheet, 'row', r.file_row, 'column', r.file_column,
  'path', r.file_path)`;

const value = (row: string) => `CASE WHEN ${row}.missing_reason IS NULL
  THEN json_build_object('kind', 'figure', 'figure', json_build_object('low', trim_scale(${row}.low)::text,
    'high', trim_scale(${row}.high)::text, 'lowOpen', ${row}.low_open, 'highOpen', ${row}.high_open,
    'approximate', ${row}.approximate))
  ELSE json_build_object('kind', 'missing', 'reason', ${row}.missing_reason) END`;

const compared = (row: string, source: string) => `json_build_object('factId', p.against, 'reported', ${row}.reported,
  'value', ${value(row)}, 'knownAt', ${row}.known_at, 'source', ${source}.title)`;
