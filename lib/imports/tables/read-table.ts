import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import { placeIn } from '@/lib/imports/place';
import type { Place, ProposedFact, ProposedSource, Rejected } from '@/lib/imports/proposed';
import { quoted } from '@/lib/imports/quoted';
import { bindColumns } from './bind-columns';
import { normalHeader } from './fields';
import type { Mapping } from './mapping';
import { type OpenTable, openTable } from './open-table';
import { readLongRow, readWideRow } from './read-rows';
import { settleConventions } from './settle-conventions';
import { settlePeriods } from './settle-periods';
import type { SheetCompany } from './sheets/choices';
import { readSheets, type SheetsRead } from './sheets/read-sheets';
import { newSourceBook } from './source-book';
import type { TableContext } from './table-context';
import { isBlankRow, type TableRow } from './table-row';

/** What was read so far. `read` counts what could be facts: rows of a long table, filled value cells of a wide one. */
export type Totals = {
  readonly rows: number;
  readonly read: number;
  readonly facts: number;
  readonly rejected: number;
};

export type TableReading = {
  /** The mapping as it was used, with every convention settled: what a person is shown. */
  readonly mapping: Mapping;
  /** In the file's order, as fast as they are asked for. Ends with `FileRefused` where the file breaks off. */
  readonly proposed: AsyncGenerator<ProposedFact | Rejected>;
  /** The sources named so far. */
  readonly sources: () => readonly ProposedSource[];
  /** `read` is always `facts` plus `rejected`. */
  readonly totals: () => Totals;
  /** Filled cells or rows that are left out so far, by why. */
  readonly leftOut: () => ReadonlyMap<string, number>;
};

/**
 * Reads a table's facts as a mapping says. Nothing is stored and nothing is guessed; memory does not grow with the file.
 * @throws FileRefused when the file as a whole cannot be read so
 */
export async function readTable(file: ImportFile, mapping: Mapping, company: SheetCompany): Promise<TableReading> {
  if (mapping.shape === 'sheets') return inMemory(await readSheets(file, mapping, company));
  const table = await openTable(file, mapping);
  if (mapping.sheet === null && table.sheets.length > 1) {
    throw new FileRefused(file.name, `It has several sheets. Choose one: ${table.sheets.map(quoted).join(', ')}.`);
  }
  const place = placeIn(file.name, { sheet: table.sheet });
  if (mapping.only && !mapping.columns.some(({ header }) => header === mapping.only?.header))
    throw new FileRefused(file.name, `There is no column ${quoted(mapping.only.header)} of companies.`);
  const columns = bindColumns(place, await headerOf(table, mapping, place), mapping);
  const settled = await settleConventions(place, mapping, columns, table.rows());
  const context: TableContext = {
    place,
    columns,
    company,
    mapping: settled,
    heads: await settlePeriods(settled, columns, company, table.rows()),
    metrics: new Map(mapping.metrics.map(({ text, metric }) => [normalHeader(text), metric])),
    sources: newSourceBook(columns),
    factKeys: new Set(),
  };
  const counted = { rows: 0, read: 0, facts: 0, rejected: 0, others: 0 };
  return {
    mapping: context.mapping,
    proposed: proposals(table, context, counted),
    sources: () => [...context.sources.byKey.values()],
    totals: () => totalsOf(counted),
    leftOut: () => new Map(counted.others > 0 ? [[rowsOfOthers, counted.others]] : []),
  };
}

const rowsOfOthers = 'A row of another company.';

/** `others` are rows of other companies. */
type Counted = { -readonly [Key in keyof Totals]: Totals[Key] } & { others: number };

function totalsOf({ others: _, ...totals }: Counted): Totals {
  return totals;
}

function inMemory({ mapping, results, sources, rows, leftOut }: SheetsRead): TableReading {
  const counted = { rows, read: 0, facts: 0, rejected: 0 };
  async function* proposed() {
    for (const one of results) {
      counted.read += 1;
      counted[one.kind === 'fact' ? 'facts' : 'rejected'] += 1;
      yield one;
    }
  }
  return {
    mapping,
    proposed: proposed(),
    sources: () => sources,
    totals: () => ({ ...counted }),
    leftOut: () => leftOut,
  };
}

async function* proposals(table: OpenTable, context: TableContext, counted: Counted) {
  const isOther = rowsOutside(context);
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.row <= context.mapping.headerRow || isBlankRow(row)) continue;
      if (isOther(row)) {
        counted.others += 1;
        continue;
      }
      counted.rows += 1;
      const checked = table.text === null ? row : evenRow(row, context);
      const found = context.mapping.shape === 'long' ? [readLongRow(checked, context)] : readWideRow(checked, context);
      for (const one of found) {
        counted.read += 1;
        counted[one.kind === 'fact' ? 'facts' : 'rejected'] += 1;
        yield one;
      }
    }
  }
}

/** Whether a row is none of those that a person chose: of another company. */
function rowsOutside({ mapping: { only }, columns }: TableContext): (row: TableRow) => boolean {
  if (only === null) return () => false;
  const at = columns.names.indexOf(only.header);
  const names = new Set(only.names);
  return ({ cells }) => !names.has(cells[at]?.text.trim() ?? '');
}

/** In a text file, a row of another width than the header has cells out of place. */
function evenRow(row: TableRow, { columns }: TableContext): TableRow {
  const wanted = columns.names.length;
  const count = row.cells.length;
  if (count === wanted) return row;
  const surplus = row.cells.slice(wanted).some(({ text }) => text.trim() !== '');
  if (row.fault !== null || (count > wanted && !surplus)) return row;
  return { ...row, fault: `the row has ${count} cells, and the header has ${wanted}` };
}

async function headerOf(table: OpenTable, { headerRow }: Mapping, { file, sheet }: Place): Promise<TableRow> {
  for await (const rows of table.rows()) {
    const row = rows.find(({ row }) => row >= headerRow);
    if (!row) continue;
    if (row.row > headerRow || isBlankRow(row) || row.fault !== null) break;
    return row;
  }
  throw new FileRefused(file, `There is no header in row ${headerRow}. Choose the row that names the columns.`, {
    sheet,
  });
}
