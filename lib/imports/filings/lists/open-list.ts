import { FileRefused } from '@/lib/imports/file-refused';
import { firstBytes, type ImportFile } from '@/lib/imports/import-file';
import { readCsv } from '@/lib/imports/tables/read-csv';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { textForm } from '@/lib/imports/tables/text-form';
import { openWorkbook } from '@/lib/imports/workbooks/open-workbook';
import type { ListSheet } from './list-table';

const mostRows = 200_000;
const mostBytes = 100_000_000;
const mostSheets = 200;

/**
 * The sheets of a list with all their rows, or with the first so many.
 * @throws FileRefused where it is no table, or larger than a list can be
 */
export async function openList(
  file: ImportFile,
  delimiter: string | null,
  most = Number.POSITIVE_INFINITY,
): Promise<ListSheet[]> {
  if (file.size === 0) throw new FileRefused(file.name, 'The file is empty.');
  if (Buffer.from(await firstBytes(file, 4)).toString('hex') !== '504b0304') {
    if (file.size > mostBytes && most > mostRows)
      throw new FileRefused(file.name, `It is larger than ${mostBytes / 1e6} MB, and a list is read whole. Split it.`);
    const form = await textForm(file, { encoding: null, delimiter, quote: '"' });
    return [{ name: null, hidden: false, rows: await gather(file, readCsv(file, form), most, 0) }];
  }
  const workbook = await openWorkbook(file);
  if (workbook.sheets.length > mostSheets)
    throw new FileRefused(file.name, `It has over ${mostSheets} sheets. Split it.`);
  const sheets: ListSheet[] = [];
  let count = 0;
  for (const name of workbook.sheets) {
    const rows = await gather(file, workbook.rows(name), most, count);
    count += rows.length;
    sheets.push({ name, hidden: workbook.hidden.includes(name), rows });
  }
  return sheets;
}

async function gather(
  file: ImportFile,
  all: AsyncIterable<readonly TableRow[]>,
  most: number,
  before: number,
): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const some of all) {
    for (const row of some) if (rows.length < most) rows.push(row);
    if (rows.length >= most) break;
    if (before + rows.length > mostRows + 1)
      throw new FileRefused(file.name, `It has over ${mostRows} rows. Split it.`);
  }
  return rows;
}
