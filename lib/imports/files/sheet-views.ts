import type { ImportFile } from '@/lib/imports/import-file';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { loadSheets } from '@/lib/imports/tables/sheets/load-sheets';

/** A sheet's cells as a person is shown them: texts, the blank rows and columns at its ends left off. */
export type SheetView = {
  readonly name: string | null;
  /** `row` counts from 1; a cell stands at its column, from 0. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** How many rows and columns of the sheet are not in it. */
  readonly left: { readonly rows: number; readonly columns: number };
};

const mostShown = { rows: 300, columns: 120, characters: 80 } as const;

/** The cells of a file's sheets, up to what a page can show. @throws FileRefused */
export async function sheetViews(
  file: ImportFile,
  form: Pick<Mapping, 'encoding' | 'delimiter'>,
): Promise<SheetView[]> {
  const { sheets } = await loadSheets(file, { quote: '"', ...form, sheet: null });
  return sheets.map(({ name, rows }) => {
    const filled = rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
    const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return {
      name,
      rows: filled.slice(0, mostShown.rows).map(({ row, cells }) => ({
        row,
        cells: cells.slice(0, mostShown.columns).map(({ text }) => text.slice(0, mostShown.characters)),
      })),
      left: {
        rows: Math.max(0, filled.length - mostShown.rows),
        columns: Math.max(0, width - mostShown.columns),
      },
    };
  });
}
