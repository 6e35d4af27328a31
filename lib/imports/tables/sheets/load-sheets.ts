import type { ImportFile } from '@/lib/imports/import-file';
import { type ChosenTable, type OpenTable, openTable } from '@/lib/imports/tables/open-table';
import type { TableRow } from '@/lib/imports/tables/table-row';
import type { Sheet } from './grid';

/** How much of a file is held to be understood. A larger sheet is read as one fact a row, or as periods across, row by row. */
export const understood = { rows: 5_000, cells: 400_000 } as const;

export type LoadedFile = { readonly table: OpenTable; readonly sheets: readonly Sheet[] };

/** A file's sheets, each up to a bound. @throws FileRefused */
export async function loadSheets(file: ImportFile, chosen: ChosenTable): Promise<LoadedFile> {
  const table = await openTable(file, { ...chosen, sheet: null });
  if (table.sheets.length === 0) return { table, sheets: [await loaded(null, false, table)] };
  const sheets: Sheet[] = [];
  for (const name of table.sheets) {
    sheets.push(await loaded(name, table.hidden.includes(name), await openTable(file, { ...chosen, sheet: name })));
  }
  return { table, sheets };
}

async function loaded(name: string | null, hidden: boolean, { rows: read }: OpenTable): Promise<Sheet> {
  const rows: TableRow[] = [];
  let cells = 0;
  for await (const some of read()) {
    for (const row of some) {
      cells += row.cells.length;
      if (rows.length >= understood.rows || cells > understood.cells) return { name, hidden, rows, whole: false };
      rows.push(row);
    }
  }
  return { name, hidden, rows, whole: true };
}
