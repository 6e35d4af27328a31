import { placeIn } from '@/lib/imports/place';
import type { Place } from '@/lib/imports/proposed';
import { blankCell, type Cell, isBlankRow, type TableRow } from '@/lib/imports/tables/table-row';
import type { ListMeaning } from './meanings';
import { type ChosenColumn, headsIn, type ListFormat, type SettledColumns, settleColumns } from './settle-columns';

/** A sheet of a list, or the whole of a text file. */
export type ListSheet = {
  /** Null for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
};

/** What a person chose of how a list's columns are read; all else is as the file shows it. */
export type ListLayout = {
  readonly columns: readonly ChosenColumn[];
  /** The row of the heads, in every sheet. */
  readonly headerRow: number | null;
  /** Null: every sheet that is not hidden and holds a list. */
  readonly sheets: readonly string[] | null;
};

/** A sheet with the row of its heads and what its columns hold. */
export type ListTable = SettledColumns & {
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: TableRow;
  /** Those below the heads that hold anything. */
  readonly rows: readonly TableRow[];
};

/** A row by the meaning of its columns. */
export type ListRow = {
  readonly number: number;
  readonly sheet: string | null;
  /** The cell of a meaning; blank where the list has no such column. */
  readonly cell: (meaning: ListMeaning) => Cell;
  /** The trimmed text; of several columns with one meaning all their texts. */
  readonly text: (meaning: ListMeaning) => string;
  readonly place: (meaning: ListMeaning | null) => Place;
};

const searched = 40;
/** Of a longer cell only its beginning is looked at. */
const longest = 4_000;

/** The likeliest row of heads: the one whose cells mean the most different things, a company among them. */
export function headRowOf(
  { rows }: ListSheet,
  format: ListFormat,
  { columns, headerRow }: Pick<ListLayout, 'columns' | 'headerRow'>,
): { readonly row: TableRow; readonly isList: boolean } | null {
  const first = rows.slice(0, searched).filter((row) => row.fault === null && !isBlankRow(row));
  const chosen = headerRow === null ? undefined : rows.find(({ row }) => row === headerRow);
  if (chosen) return { row: chosen, isList: true };
  const scored = first.map((row) => ({ row, score: scoreOf(row, format, columns) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (one, other) => (one && one.score >= other.score ? one : other),
    null,
  );
  if (best && best.score > 0) return { row: best.row, isList: true };
  const widest = first.find((row) => namedCells(row) >= 2 && namedCells(row) * 2 > Math.max(...first.map(namedCells)));
  return widest ? { row: widest, isList: false } : null;
}

function scoreOf(row: TableRow, format: ListFormat, columns: readonly ChosenColumn[]): number {
  if (row.cells.some(({ kind }) => kind === 'date' || kind === 'number')) return 0;
  const { heads } = settleColumns(headsIn(row, new Set()), format, columns);
  const found = new Set(heads.flatMap(({ is }) => (is === null || is === 'left out' ? [] : [is])));
  const isDated = [...found].some((meaning) => meaning === 'day' || meaning.endsWith(' day'));
  return found.has('company') && (isDated || found.has('people')) && found.size >= 2 ? found.size : 0;
}

const namedCells = ({ cells }: TableRow) =>
  cells.filter(({ kind, text, merged }) => kind === 'text' && !merged && /\p{L}/u.test(text) && text.length <= 120)
    .length;

/** A sheet as a list; null where it has no row of heads. */
export function listTable(file: string, sheet: ListSheet, format: ListFormat, layout: ListLayout): ListTable | null {
  const head = headRowOf(sheet, format, layout);
  if (!head) return null;
  const rows = sheet.rows.filter((row) => row.row > head.row.row && !isBlankRow(row));
  const filled = new Set<number>();
  for (const { cells } of rows)
    for (const [at, { text, merged }] of cells.entries()) if (text.trim() !== '' && !merged) filled.add(at);
  const settled = settleColumns(headsIn(head.row, filled), format, layout.columns);
  return { ...settled, file, sheet: sheet.name, headerRow: head.row, rows };
}

/** A row of a list by what its columns mean. */
export function listRow({ file, sheet, heads, at }: ListTable, row: TableRow): ListRow {
  const own = (meaning: ListMeaning) => at.get(meaning) ?? [];
  const textAt = (column: number) => (row.cells[column]?.text ?? '').slice(0, longest).replaceAll(/\s+/g, ' ').trim();
  const headOf = (column: number) => heads.find((head) => head.at === column)?.header ?? null;
  return {
    number: row.row,
    sheet,
    cell: (meaning) => row.cells[own(meaning)[0] ?? -1] ?? blankCell,
    text: (meaning) =>
      own(meaning)
        .map((column) => (meaning === 'kind' && saysYes(textAt(column)) ? (headOf(column) ?? '') : textAt(column)))
        .filter((text) => text !== '')
        .join(', '),
    place: (meaning) => {
      const [column] = meaning === null ? [] : own(meaning);
      return placeIn(file, { sheet, row: row.row, column: column === undefined ? meaning : headOf(column) });
    },
  };
}

/** "Closing: yes" says what "closing" says. */
const saysYes = (text: string) => /^(?:yes|y|true|x)$/i.test(text);
