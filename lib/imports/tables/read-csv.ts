import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import { decoded } from './decode';
import type { Encoding } from './detect-encoding';
import { limits } from './limits';
import { CsvBroken, type CsvForm, type CsvRecord, csvSplitter } from './split-csv';
import type { TableRow } from './table-row';

export type TextForm = CsvForm & {
  readonly encoding: Encoding;
  /** True when the first line only names the delimiter (`sep=;`): no spreadsheet shows it as a row. */
  readonly directive: boolean;
};

/** The rows of a delimited text file, a piece of it at a time; rows are counted as a spreadsheet would show them. */
export async function* readCsv(file: ImportFile, form: TextForm): AsyncGenerator<readonly TableRow[]> {
  const splitter = csvSplitter(form);
  let row = form.directive ? -1 : 0;
  const rowsOf = (records: Iterable<CsvRecord>) => {
    const rows: TableRow[] = [];
    for (const record of records) if (++row > 0) rows.push(tableRow(file, record, row));
    return rows;
  };
  try {
    for await (const piece of decoded(file, form.encoding)) yield rowsOf(splitter.push(piece));
    yield rowsOf(splitter.end());
  } catch (error) {
    throw error instanceof CsvBroken ? new FileRefused(file.name, error.message, { row: error.record }) : error;
  }
}

function tableRow(file: ImportFile, { cells, fault }: CsvRecord, row: number): TableRow {
  if (row > limits.rows)
    throw new FileRefused(file.name, `It has over ${limits.rows} rows. Split it into several files.`);
  if (cells.length > limits.columns) {
    throw new FileRefused(file.name, `The row has over ${limits.columns} cells. Check the delimiter.`, { row });
  }
  return { row, cells: cells.map((text) => ({ kind: 'text', text })), fault };
}
