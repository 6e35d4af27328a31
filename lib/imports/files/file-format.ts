import { FileRefused } from '@/lib/imports/file-refused';
import { namesColumns } from '@/lib/imports/filings/csv/read-table';
import { layoffColumns } from '@/lib/imports/filings/layoffs/read-layoffs';
import { noticeColumns } from '@/lib/imports/filings/warn/read-notices';
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
  layoffs: 'List of lay-offs (CSV)',
  notices: 'WARN notices (CSV)',
};

const zip = '504b0304';
const looked = 65_536;

/**
 * The format of a file by what it holds; its name is not asked.
 * @throws FileRefused when it is empty, or markup
 */
export async function fileFormat(file: ImportFile): Promise<FileFormat> {
  if (file.size === 0) throw new FileRefused(file.name, 'The file is empty.');
  const bytes = Buffer.from(await firstBytes(file, looked));
  if (bytes.toString('hex', 0, 4) === zip) return isDataSet(bytes) ? 'statements' : 'table';
  const encoding = detectEncoding(bytes, file.size <= looked);
  if (encoding === null) return 'table';
  const text = (await fileText(file, encoding, looked)).trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return 'companyfacts';
  if (/^<(!doctype|html|svg|\?xml)\b/i.test(text))
    throw new FileRefused(file.name, 'It is a web page, a drawing or XML, not a table.');
  const header =
    text
      .split(/[\r\n]/, 1)[0]
      ?.split(/[,;\t|]/)
      .map((head) => head.replaceAll('"', '')) ?? [];
  if (namesColumns(header, layoffColumns, ['company', 'people', 'date'])) return 'layoffs';
  if (namesColumns(header, noticeColumns, ['employer', 'notice', 'people'])) return 'notices';
  return 'table';
}

/** A data set's archive begins with one of its tables, a workbook's with one of its parts. */
function isDataSet(bytes: Buffer): boolean {
  return /^(sub\.txt|num\.txt|tag\.txt|pre\.txt|readme\.htm)/.test(bytes.toString('latin1', 30, 60));
}
