/**
 * A cell as its file has it. A number is a plain decimal, a date `YYYY-MM-DD`, both told by the file itself;
 * all else is text. An error cell's text says what stands in it.
 */
export type Cell = {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly text: string;
  /** True where the cell only shares a merged cell's content. */
  readonly merged?: boolean;
  /** What stands raised beside the content, as footnote marks do; never a part of it. */
  readonly note?: string;
  /** What a workbook's cell shows beside its number, or of its date. Left out where that is nothing. */
  readonly format?: CellFormat;
};

/** What a number format adds to the number kept: `#,##0.0,,"m"` shows 3,900,000 as 3.9m. */
export type CellFormat = {
  /** A percent sign: of the number (0.29 is shown as 29%), or only written behind it (29 is shown as 29%). */
  readonly percent?: 'of the number' | 'written';
  /** The number is shown divided by ten to this power: 3 for `#,##0,`. */
  readonly power?: number;
  /** `£` or `EUR`. */
  readonly currency?: string;
  /** The format's other words: `m`, `k`, `FTE`. */
  readonly words?: string;
  /** For a date that is shown as Jan-24 or as 2024. */
  readonly dateAs?: 'month' | 'year';
};

/** A row of a table; `row` counts from 1 as a spreadsheet does. A fault is why its cells cannot be read. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[]; readonly fault: string | null };

export const blankCell: Cell = { kind: 'text', text: '' };

/** A formula whose value no spreadsheet ever calculated: what is stored with it is a placeholder. */
export const uncalculatedCell: Cell = { kind: 'error', text: 'a formula that was never calculated' };

export const howToCalculate = 'a calculated value: open the file in Excel or LibreOffice, save it and import it again';

/** Whether a row has nothing of its own. */
export function isBlankRow({ cells, fault }: TableRow): boolean {
  return fault === null && cells.every(({ text, merged }) => merged === true || text.trim() === '');
}
