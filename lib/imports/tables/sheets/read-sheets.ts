import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import { placeIn } from '@/lib/imports/place';
import type { ProposedFact, ProposedSource, Rejected } from '@/lib/imports/proposed';
import type { BoundColumns } from '@/lib/imports/tables/bind-columns';
import { columnLetters } from '@/lib/imports/tables/column-letters';
import type { Field } from '@/lib/imports/tables/fields';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { isScenario } from '@/lib/imports/tables/sheets/scenario-words';
import { newSourceBook, type SourceBook } from '@/lib/imports/tables/source-book';
import type { TableContext } from '@/lib/imports/tables/table-context';
import { flagSums } from './check-sums';
import type { SheetCompany } from './choices';
import { withoutDoubles } from './doubles';
import type { FileDraft, TableDraft } from './drafts';
import { loadSheets, understood } from './load-sheets';
import { numbersOf } from './numbers-of';
import { heldBySums } from './period-sums';
import { openQuestions } from './questions';
import { type ContextOf, type LeftOut, type ReadCell, readCells } from './read-cells';
import { understandSheets } from './understand-sheets';
import type { UnderstoodMoney, UnderstoodTable } from './understanding';

/** A file's sheets, read as they were understood. */
export type SheetsRead = {
  readonly mapping: Mapping;
  readonly results: readonly (ProposedFact | Rejected)[];
  readonly sources: readonly ProposedSource[];
  readonly rows: number;
  /** Filled cells of values that are left out, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>;
};

/**
 * Reads a file's sheets as they are understood with the answers of a mapping.
 * @throws FileRefused while a question is open, with each question and the option that answers it
 */
export async function readSheets(file: ImportFile, mapping: Mapping, company: SheetCompany): Promise<SheetsRead> {
  const { sheets } = await loadSheets(file, mapping);
  const large = sheets.find(({ whole }) => !whole);
  if (large)
    throw new FileRefused(file.name, `It has over ${understood.rows} rows. Read it as one fact a row.`, {
      sheet: large.name,
    });
  const draft = understandSheets(sheets, mapping, company);
  if (draft.sheets.some(({ tables }) => tables.some(({ table }) => table.layout === 'one fact a row')))
    throw new FileRefused(file.name, 'It holds one fact a row: read it with the shape “long”.');
  refuseOpen(file, draft);
  const numbers = numbersOf(draft.sheets);
  const settled = { ...draft.understanding.mapping, numbers: mapping.numbers ?? (numbers.ok ? numbers.numbers : null) };
  return readDraft(file, draft, settled, company);
}

function refuseOpen(file: ImportFile, { understanding }: FileDraft): void {
  const open = openQuestions(understanding);
  if (open.length > 0)
    throw new FileRefused(file.name, open.map(({ sentence, option }) => `${sentence} (${option})`).join(' '));
  if (understanding.sheets.every(({ state }) => state === 'left out'))
    throw new FileRefused(
      file.name,
      'No table was found in it: a row that names periods or metrics, with values below it.',
    );
}

function readDraft(file: ImportFile, draft: FileDraft, mapping: Mapping, company: SheetCompany): SheetsRead {
  const cells: ReadCell[] = [];
  const leftOut: LeftOut = new Map();
  const books: SourceBook[] = [];
  const factKeys = new Set<string>();
  let rows = 0;
  for (const { sheet, tables } of draft.sheets) {
    for (const table of tables) {
      const sources = newSourceBook(columnsOf(table.table));
      books.push(sources);
      const context = contexts(file, sheet.name, table, mapping, company, sources, factKeys);
      cells.push(...readCells(table, context, leftOut));
      rows += table.found.body.length;
    }
  }
  const { cells: single, repeated } = withoutDoubles(cells);
  if (repeated > 0) leftOut.set('Another cell says the same.', repeated);
  const results = flagSums(heldBySums(single, draft), draft).map(({ result }) => result);
  const sources = new Map(books.flatMap(({ byKey }) => [...byKey]));
  return { mapping, results, sources: [...sources.values()], rows, leftOut };
}

/** Contexts by what differs between the cells of one table. */
function contexts(
  file: ImportFile,
  sheet: string | null,
  { table }: TableDraft,
  mapping: Mapping,
  company: SheetCompany,
  sources: SourceBook,
  factKeys: Set<string>,
): ContextOf {
  const known = new Map<string, TableContext>();
  const columns = columnsOf(table);
  return ({ scale, currency }: UnderstoodMoney, scenario) => {
    const key = `${scale} ${currency} ${scenario}`;
    const made = known.get(key);
    if (made) return made;
    const { unit: _, ...defaults } = mapping.defaults;
    const own = { ...defaults, ...(currency && { unit: currency }), ...(isScenario(scenario) && { scenario }) };
    const context: TableContext = {
      place: placeIn(file.name, { sheet }),
      mapping: { ...mapping, moneyIn: scale, defaults: own },
      columns,
      company,
      metrics: new Map(),
      sources,
      factKeys,
    };
    known.set(key, context);
    return context;
  };
}

/** Where a table's other columns stand, as its rows are read. */
function columnsOf({ columns }: UnderstoodTable): BoundColumns {
  const names: string[] = [];
  for (const { column, head } of columns) names[column] = head || columnLetters(column);
  const at = new Map<Field, number>();
  for (const { is, field, column } of columns)
    if (is === 'field' && field !== null && !isPeriodField(field)) at.set(field, column);
  const dimensions = columns.flatMap(({ is, members, column }) =>
    is === 'members' && members[0] ? [{ dimension: members[0].dimension, at: column }] : [],
  );
  return {
    names: Array.from(names, (name, index) => name ?? columnLetters(index)),
    at,
    dimensions,
    values: [],
    isTemplate: false,
  };
}

function isPeriodField(field: Field): boolean {
  return field.startsWith('period') || field === 'value' || field === 'metric' || field === 'unit';
}
