import { FileRefused } from '@/lib/imports/file-refused';
import type { SheetContext } from './cell-of';
import { cellStyles } from './cell-styles';
import { type Merge, mergedCells, mergeFiller } from './merged-cells';
import type { Workbook } from './open-workbook';
import type { Archive } from './open-zip';
import { readSheet } from './read-sheet';
import { sharedTexts } from './shared-texts';
import { sheetNames } from './sheet-names';
import { isUncalculated } from './uncalculated';
import { type WorkbookParts, workbookParts } from './xlsx-parts';

/** An XLSX workbook in its archive. What its sheets share, and which of their cells are merged, is read once. */
export async function openXlsx(archive: Archive): Promise<Workbook> {
  const { file } = archive;
  const parts = await workbookParts(archive);
  const merges = new Map<string, Promise<Merge[]>>();
  let known: Promise<SheetContext> | null = null;
  return {
    ...sheetNames(parts.sheets),
    rows: async function* (name) {
      const sheet = parts.sheets.find((one) => one.name === name);
      if (!sheet) throw new FileRefused(file.name, 'The workbook has no sheet of this name.', { sheet: name });
      known ??= contextOf(archive, parts);
      const own = merges.get(sheet.part) ?? mergedCells(archive, sheet.part);
      merges.set(sheet.part, own);
      const fill = mergeFiller(await own);
      const context = await known;
      const uncalculated = context.uncalculated || (await isUncalculated(archive, sheet));
      for await (const rows of readSheet(archive, sheet, { ...context, uncalculated })) yield rows.map(fill);
    },
  };
}

async function contextOf(
  archive: Archive,
  { date1904, uncalculated, styles, sharedTexts: texts }: WorkbookParts,
): Promise<SheetContext> {
  return {
    date1904,
    uncalculated,
    styles: styles ? await cellStyles(archive, styles) : [],
    sharedTexts: texts ? await sharedTexts(archive, texts) : [],
  };
}
