import { FileRefused } from '@/lib/imports/file-refused';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { dateStyles } from './date-formats';
import { mergedCells, mergeFiller } from './merged-cells';
import type { Workbook } from './open-workbook';
import type { Archive } from './open-zip';
import { readSheet, type SheetContext } from './read-sheet';
import { sharedTexts } from './shared-texts';
import { workbookParts } from './xlsx-parts';

/** An XLSX workbook in its archive. What its sheets share is read once. */
export async function openXlsx(archive: Archive): Promise<Workbook> {
  const { file } = archive;
  const parts = await workbookParts(archive);
  let known: Promise<SheetContext> | null = null;
  const context = async (): Promise<SheetContext> => ({
    date1904: parts.date1904,
    dateStyles: parts.styles ? await dateStyles(archive, parts.styles) : [],
    sharedTexts: parts.sharedTexts ? await sharedTexts(archive, parts.sharedTexts) : [],
  });
  return {
    sheets: [...parts.sheets].sort((one, other) => Number(one.hidden) - Number(other.hidden)).map(({ name }) => name),
    rows: async function* (name) {
      const sheet = parts.sheets.find((one) => one.name === name);
      if (!sheet) throw new FileRefused(file.name, 'The workbook has no sheet of this name.', { sheet: name });
      known ??= context();
      const fill = mergeFiller(await mergedCells(archive, sheet.part));
      for await (const row of readSheet(archive, sheet, await known)) yield fill(row);
    },
  };
}
