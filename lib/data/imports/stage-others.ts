import { writingPool } from '@/lib/acts/transaction';
import { flagText } from '@/lib/imports/copy-line';
import type { Place, ProposedEvent, ProposedSource, Rejected } from '@/lib/imports/proposed';
import { cleanText } from '@/lib/text/clean-text';

/** A row with its place in the order of reading, from 1. */
export type Numbered<Row> = { readonly rowNumber: number; readonly row: Row };

const clean = (text: string | null) => (text === null ? null : cleanText(text));

const placeColumns = (place: Place) => ({
  file: clean(place.file),
  sheet: clean(place.sheet),
  file_row: place.row,
  file_column: clean(place.column),
  file_path: clean(place.path),
});

/** Keeps proposed events, all in one statement. */
export async function stageEvents(importId: string, events: readonly Numbered<ProposedEvent>[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ rowNumber, row }) => ({
    row_number: rowNumber,
    ...placeColumns(row.place),
    on_start: row.on.start,
    on_end: row.on.end,
    on_precision: row.on.precision,
    kind: clean(row.eventKind),
    title: clean(row.title),
    note: clean(row.note),
    source_key: clean(row.sourceKey),
    locator: clean(row.locator ?? ''),
    flags: clean(flagText(row)),
    fact_keys: row.factKeys?.map(clean) ?? [],
  }));
  await insert('import_event', importId, rows);
}

/** Keeps rejected cells with their places, all in one statement. */
export async function stageRejections(importId: string, rejections: readonly Numbered<Rejected>[]): Promise<void> {
  if (rejections.length === 0) return;
  const rows = rejections.map(({ rowNumber, row: { place, ...row } }) => ({
    row_number: rowNumber,
    ...placeColumns(place),
    read: clean(row.read)?.slice(0, 500),
    expected: clean(row.expected),
    sentence: clean(row.sentence),
  }));
  await insert('import_rejection', importId, rows);
}

/** Keeps the sources that the rows name. Those of one key are one source: the first counts. */
export async function stageSources(importId: string, sources: Iterable<ProposedSource>): Promise<void> {
  let batch: Record<string, unknown>[] = [];
  let position = 0;
  const flush = async () => {
    if (batch.length > 0) await insert('import_source', importId, batch);
    batch = [];
  };
  for (const { key, title, publisher, publishedOn, tier, kind, url, note } of sources) {
    const words = { key: clean(key), title: clean(title), publisher: clean(publisher), kind: clean(kind) };
    const rest = { published_on: publishedOn, tier, url: clean(url), note: clean(note) };
    batch.push({ ...words, ...rest, position: ++position });
    if (batch.length >= 1_000) await flush();
  }
  await flush();
}

type Table = 'import_event' | 'import_rejection' | 'import_source';

async function insert(table: Table, importId: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await writingPool().query(
    `INSERT INTO ${table} (import_id, ${columns})
     SELECT $1, ${columns} FROM jsonb_populate_recordset(NULL::${table}, $2) ON CONFLICT DO NOTHING`,
    [importId, JSON.stringify(rows)],
  );
}
