import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { openOds } from './open-ods';
import { openXlsx } from './open-xlsx';
import { openZip } from './open-zip';

export type Workbook = {
  /** The sheets' names in their order, the hidden ones last. */
  readonly sheets: readonly string[];
  readonly hidden: readonly string[];
  /** The rows of one of them. */
  readonly rows: (sheet: string) => AsyncGenerator<readonly TableRow[]>;
};

/** Opens a workbook, which is an archive of parts. Nothing in it is evaluated, followed or written to disk. */
export async function openWorkbook(file: ImportFile): Promise<Workbook> {
  const archive = await openZip(file);
  if (archive.has('_rels/.rels')) return openXlsx(archive);
  if (archive.has('content.xml')) return openOds(archive);
  throw new FileRefused(file.name, 'It is an archive, and not a workbook.');
}
