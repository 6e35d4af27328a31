import { FileRefused } from '@/lib/imports/file-refused';
import { listFormatOf } from '@/lib/imports/filings/lists/list-format';
import { openList } from '@/lib/imports/filings/lists/open-list';
import { firstBytes, type ImportFile } from '@/lib/imports/import-file';
import { detectEncoding } from '@/lib/imports/tables/detect-encoding';
import { fileText } from './file-text';

export const fileFormats = ['table', 'companyfacts', 'statements', 'layoffs', 'notices'] as const;
/** What kind of file figures are read from. */
export type FileFormat = (typeof fileFormats)[number];

export const formatNames: Readonly<Record<FileFormat, string>> = {
  table: 'Table (CSV, TSV, XLSX, ODS)',
  companyfacts: 'SEC company facts (JSON)',
  statements: 'SEC Financial Statement Data Set (ZIP)',
  layoffs: 'List of lay-offs (CSV, XLSX, ODS)',
  notices: 'WARN notices (CSV, XLSX, ODS)',
};

const zip = '504b0304';
const looked = 65_536;
const headRows = 40;

/**
 * The format of a file by what it holds; its name is not asked.
 * @throws FileRefused when it is empty, or markup
 */
export async function fileFormat(file: ImportFile): Promise<FileFormat> {
  if (file.size === 0) throw new FileRefused(file.name, 'The file is empty.');
  const bytes = Buffer.from(await firstBytes(file, looked));
  if (bytes.toString('hex', 0, 4) === zip)
    return isDataSet(bytes) ? 'statements' : ((await listFormat(file)) ?? 'table');
  const encoding = detectEncoding(bytes, file.size <= looked);
  if (encoding === null) return 'table';
  const text = (await fileText(file, encoding, looked)).trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return 'companyfacts';
  if (/^<(!doctype|html|svg|\?xml)\b/i.test(text))
    throw new FileRefused(file.name, 'It is a web page, a drawing or XML, not a table.');
  return (await listFormat(file)) ?? 'table';
}

/** Whether its heads are a list's; a file that cannot be opened as a list is a table, whose reader says what is wrong. */
async function listFormat(file: ImportFile): Promise<FileFormat | null> {
  try {
    return listFormatOf(await openList(file, null, headRows));
  } catch (error) {
    if (error instanceof FileRefused) return null;
    throw error;
  }
}

/** A data set's archive begins with one of its tables, a workbook's with one of its parts. */
function isDataSet(bytes: Buffer): boolean {
  return /^(sub\.txt|num\.txt|tag\.txt|pre\.txt|readme\.htm)/.test(bytes.toString('latin1', 30, 60));
}
