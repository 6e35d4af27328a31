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
import { newSourceBook } from './source-book';
import type { ImportCompany, TableContext } from './table-context';
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
};

/**
 * Reads a table's facts as a mapping says. Nothing is stored and nothing is guessed; memory does not grow with the file.
 * @throws FileRefused when the file as a whole cannot be read so
 */
export async function readTable(file: ImportFile, mapping: Mapping, company: ImportCompany): Promise<TableReading> {
  const table = await openTable(file, mapping);
  if (mapping.sheet === null && table.sheets.length > 1) {
    throw new FileRefused(file.name, `It has several sheets. Choose one: ${table.sheets.map(quoted).join(', ')}.`);
  }
  const place = placeIn(file.name, { sheet: table.sheet });
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
  const counted = { rows: 0, read: 0, facts: 0, rejected: 0 };
  return {
    mapping: context.mapping,
    proposed: proposals(table, context, counted),
    sources: () => [...context.sources.byKey.values()],
    totals: () => ({ ...counted }),
  };
}

type Counted = { -readonly [Key in keyof Totals]: Totals[Key] };

async function* proposals(table: OpenTable, context: TableContext, counted: Counted) {
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.row <= context.mapping.headerRow || isBlankRow(row)) continue;
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
