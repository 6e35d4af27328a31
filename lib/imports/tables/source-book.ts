import type { ProposedSource } from '@/lib/imports/proposed';
import { tiers } from '@/lib/turnaround/case';
import type { BoundColumns } from './bind-columns';
import { CellRefused } from './cell-refused';
import type { Field } from './fields';
import { limits } from './limits';
import { ownText } from './own-text';
import { readRough } from './read-rough';
import { fieldText, oneOf, shortText } from './row-fields';
import type { TableContext } from './table-context';
import type { TableRow } from './table-row';

/** What a row says of its source. */
export type RowSource = { readonly key: string; readonly publishedOn: string | null };

/** The sources that a table names, each once. */
export type SourceBook = {
  readonly byKey: Map<string, ProposedSource>;
  /** What the same cells gave before. */
  readonly byCells: Map<string, RowSource>;
  /** The columns that tell of sources. */
  readonly columns: readonly number[];
};

const sourceFields: readonly Field[] = [
  'source',
  'source_title',
  'source_publisher',
  'source_date',
  'source_tier',
  'source_kind',
  'source_url',
  'source_note',
];

export function newSourceBook({ at }: BoundColumns): SourceBook {
  const columns = sourceFields.map((field) => at.get(field)).filter((column) => column !== undefined);
  return { byKey: new Map(), byCells: new Map(), columns };
}

/**
 * The source of a row. A key without a title names a source that the company already has or that another row
 * describes; a title without a key gets one made of it. @throws CellRefused
 */
export function readSource(row: TableRow, context: TableContext): RowSource {
  const { sources } = context;
  let cells = '';
  for (const at of sources.columns) cells += `${row.cells[at]?.text ?? ''}\u0000`;
  const known = sources.byCells.get(cells);
  if (known) return known;
  const source = sourceIn(row, context);
  if (sources.byCells.size < limits.sources) sources.byCells.set(cells, source);
  return source;
}

function sourceIn(row: TableRow, context: TableContext): RowSource {
  const given = shortText(row, 'source', 200, context);
  const title = shortText(row, 'source_title', 500, context);
  if (given.text === '' && title.text === '') {
    throw new CellRefused(
      given.at ?? title.at,
      '',
      'the row has no source',
      'a source, in a column or for the whole file',
    );
  }
  if (title.text === '')
    return { key: ownText(given.text), publishedOn: context.sources.byKey.get(given.text)?.publishedOn ?? null };
  const described = describe(row, ownText(title.text), ownText(given.text), context);
  const earlier = context.sources.byKey.get(described.key);
  if (earlier && JSON.stringify(earlier) !== JSON.stringify(described)) {
    throw new CellRefused(
      given.at ?? title.at,
      described.key,
      'another row describes this source differently',
      'one description a source',
    );
  }
  if (context.sources.byKey.size >= limits.sources) {
    throw new CellRefused(title.at, title.text, `the file names over ${limits.sources} sources`, 'fewer');
  }
  context.sources.byKey.set(described.key, described);
  return described;
}

function describe(row: TableRow, title: string, key: string, context: TableContext): ProposedSource {
  const publisher = shortText(row, 'source_publisher', 200, context);
  if (publisher.text === '') throw new CellRefused(publisher.at, '', 'the source has no publisher', 'who published it');
  const tier = fieldText(row, 'source_tier', context);
  if (tier.text === '') throw new CellRefused(tier.at, '', 'the source has no tier', tiers.join(', '));
  const publishedOn = publishedIn(row, context);
  return {
    key: key || keyOf(title, publishedOn),
    title,
    publisher: ownText(publisher.text),
    publishedOn,
    tier: oneOf(row, 'source_tier', tiers, 'compiled', context),
    kind: ownText(shortText(row, 'source_kind', 80, context).text) || 'document',
    url: readUrl(row, context),
    note: ownText(shortText(row, 'source_note', 2_000, context).text) || null,
  };
}

function publishedIn(row: TableRow, context: TableContext): string | null {
  const { text, at } = fieldText(row, 'source_date', context);
  if (text === '') return null;
  const rough = readRough(text, context.mapping.dates);
  if (!rough.ok) throw new CellRefused(at, text, rough.why, 'a year, a month or a day, such as 2024-06-25');
  return rough.written;
}

function readUrl(row: TableRow, context: TableContext): string | null {
  const { text, at } = shortText(row, 'source_url', 2_000, context);
  if (text === '') return null;
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text))
    throw new CellRefused(at, text, 'it is not a web address', 'one that begins with https://');
  return ownText(text);
}

/** "Form 10-K for 2024", 2025-02-14: `form-10-k-for-2024-2025-02-14`. */
function keyOf(title: string, publishedOn: string | null): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? ['source'];
  return [...words, ...(publishedOn ? [publishedOn] : [])].join('-').slice(0, 200);
}
