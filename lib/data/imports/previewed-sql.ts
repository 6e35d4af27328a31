/** Where the row `r` stands in its file, as a pair of json_build_object. */
export const place = `'place', json_build_object('file', r.file, 'sheet', r.sheet, 'row', r.file_row, 'column', r.file_column,
  'path', r.file_path)`;

const value = (row: string) => `CASE WHEN ${row}.missing_reason IS NULL
  THEN json_build_object('kind', 'figure', 'figure', json_build_object('low', trim_scale(${row}.low)::text,
    'high', trim_scale(${row}.high)::text, 'lowOpen', ${row}.low_open, 'highOpen', ${row}.high_open,
    'approximate', ${row}.approximate))
  ELSE json_build_object('kind', 'missing', 'reason', ${row}.missing_reason) END`;

const compared = (row: string, source: string) => `json_build_object('factId', p.against, 'reported', ${row}.reported,
  'value', ${value(row)}, 'knownAt', ${row}.known_at, 'source', ${source}.title)`;

/** The row `r` of `comparedRows` as pairs of json_build_object, all but its verdict. */
export const rowItem = `'rowNumber', r.row_number, ${place}, 'metric', r.metric_key, 'members', (
    SELECT coalesce(json_agg(json_build_object('dimension', pair ->> 0, 'name', pair ->> 1)), '[]'::json)
    FROM jsonb_array_elements(r.members::jsonb) AS pair),
  'period', json_build_object('type', r.period_type, 'start', r.period_start, 'end', r.period_end,
    'precision', r.period_precision),
  'unit', r.unit, 'scenario', r.scenario, 'reported', r.reported, 'value', ${value('r')}, 'knownAt', r.known_at,
  'source', s.title, 'choice', p.choice, 'flags', (
    SELECT coalesce(json_agg(json_build_object('kind', flag.kind, 'sentence', flag.sentence) ORDER BY flag.kind), '[]'::json)
    FROM import_flag AS flag WHERE flag.import_id = r.import_id AND flag.row_number = r.row_number),
  'against', CASE WHEN f.id IS NOT NULL THEN ${compared('f', 'fs')}
    WHEN k.row_number IS NOT NULL THEN ${compared('k', 'ks')} END`;

/** The facts `r` of the import `$1` with their plan `p`, and the fact `f` or row `k` that each is compared with. */
export const comparedRows = `import_row AS r
  JOIN import_source AS s ON s.import_id = r.import_id AND s.key = r.source_key
  LEFT JOIN import_plan AS p ON p.import_id = r.import_id AND p.row_number = r.row_number
  LEFT JOIN fact AS f ON f.id = p.against
  LEFT JOIN citation AS fc ON fc.id = f.citation_id LEFT JOIN source AS fs ON fs.id = fc.source_id
  LEFT JOIN import_row AS k ON k.import_id = r.import_id AND left(p.against::text, 28) = left($1::text, 28)
    AND k.row_number = ('x' || right(p.against::text, 8))::bit(32)::int
  LEFT JOIN import_source AS ks ON ks.import_id = r.import_id AND ks.key = k.source_key`;
