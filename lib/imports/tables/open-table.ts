import { FileRefused } from '@/lib/imports/file-refused';
import { firstBytes, type ImportFile } from '@/lib/imports/import-file';
import { quoted } from '@/lib/imports/quoted';
import { openWorkbook } from '@/lib/imports/workbooks/open-workbook';
import { readCsv, type TextForm } from './read-csv';
import type { TableRow } from './table-row';
import { type ChosenForm, textForm } from './text-form';

/** A table that can be read from its first row as often as needed. */
export type OpenTable = {
  /** A workbook's sheets; none for a text file. */
  readonly sheets: readonly string[];
  /** Those of the sheets that a spreadsheet does not show. */
  readonly hidden: readonly string[];
  /** The sheet that is read: the chosen one, else the first. Null for a text file. */
  readonly sheet: string | null;
  /** Null for a workbook. */
  readonly text: TextForm | null;
  /** In the file's order, as many at a time as come at once. */
  readonly rows: () => AsyncGenerator<readonly TableRow[]>;
};

export type ChosenTable = ChosenForm & { readonly sheet: string | null };

const beginnings: readonly (readonly [bytes: string, kind: string])[] = [
  ['d0cf11e0', 'an old or password-protected Excel workbook. Save it as .xlsx without a password'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['25504446', 'a PDF'],
  ['1f8b', 'a compressed file. Unpack it first'],
  ['504b0506', 'an empty archive'],
];

/** Opens a table by what is in the file; its name only has to agree. */
export async function openTable(file: ImportFile, chosen: ChosenTable): Promise<OpenTable> {
  if (file.size === 0) throw new FileRefused(file.name, 'The file is empty.');
  const start = Buffer.from(await firstBytes(file, 8)).toString('hex');
  const known = beginnings.find(([bytes]) => start.startsWith(bytes));
  if (known) throw new FileRefused(file.name, `It is ${known[1]}.`);
  if (start.startsWith('504b0304')) return openSheet(file, chosen.sheet);
  if (/\.(?:xlsx|ods|xls|xlsm)$/i.test(file.name)) {
    throw new FileRefused(file.name, 'It is named like a workbook, and its content is none.');
  }
  const text = await textForm(file, chosen);
  return { sheets: [], hidden: [], sheet: null, text, rows: () => readCsv(file, text) };
}

async function openSheet(file: ImportFile, chosen: string | null): Promise<OpenTable> {
  const { sheets, hidden, rows } = await openWorkbook(file);
  const sheet = chosen ?? sheets[0] ?? '';
  if (!sheets.includes(sheet))
    throw new FileRefused(file.name, `It has no sheet ${quoted(sheet)}. It has ${sheets.map(quoted).join(', ')}.`);
  return { sheets, hidden, sheet, text: null, rows: () => rows(sheet) };
}
