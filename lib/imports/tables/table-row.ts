/**
 * A cell as its file has it. A number is a plain decimal, a date `YYYY-MM-DD`, both told by the file itself;
 * all else is text. An error cell's text says what stands in it.
 */
export type Cell = {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly text: string;
  /** True where the cell only shares a merged cell's content. */
  readonly merged?: boolean;
};

/** A row of a table; `row` counts from 1 as a spreadsheet does. A fault is why its cells cannot be read. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[]; readonly fault: string | null };

export const blankCell: Cell = { kind: 'text', text: '' };

/** Whether a row has nothing of its own. */
export function isBlankRow({ cells, fault }: TableRow): boolean {
  return fault === null && cells.every(({ text, merged }) => merged === true || text.trim() === '');
}
