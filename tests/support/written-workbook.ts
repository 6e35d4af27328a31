import populate from 'xlsx-populate';

/** A cell that is written: its value, or more of it. Null leaves the cell out. */
export type SheetCell = string | number | boolean | null | FormattedCell;

type FormattedCell = {
  readonly value: string | number | boolean;
  /** A number format as spreadsheets have it: `mmm-yy`, `0.0%`, `#,##0,`. */
  readonly format?: string;
  /** Text behind the value, raised as a footnote mark: the cell becomes rich text. */
  readonly raised?: string;
  /** A formula in place of the value, which the library writes without a stored value. */
  readonly formula?: string;
  /** The whole cell is raised. */
  readonly isRaised?: boolean;
};

export type WrittenSheet = {
  readonly name: string;
  /** From the row 1 and the column A. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** `A1:C1`. */
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
};

/** A day as spreadsheets keep it, a number with a date format: `mmm-yy` shows Jan-24. */
export function dayCell(day: string, format = 'dd/mm/yyyy'): SheetCell {
  return { value: (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000, format };
}

/**
 * An XLSX workbook as another program writes it: by xlsx-populate, which shares no code with the reader.
 * Use it wherever a test says that a real workbook is read; `smallWorkbook` is for XML that no library writes.
 *
 * ```ts
 * const bytes = await writtenWorkbook([{ name: 'P&L', rows: [['£000', 'Jan-23'], ['Revenue', { value: 3991, raised: '1' }]] }]);
 * const file = fileInMemory('accounts.xlsx', bytes);
 * ```
 */
export async function writtenWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const workbook = await populate.fromBlankAsync();
  sheets.forEach(({ name, rows, merged = [], hidden = false }, at) => {
    const sheet = at === 0 ? workbook.sheet(0).name(name) : workbook.addSheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell !== null) write(sheet.cell(row + 1, column + 1), cell);
      });
    });
    for (const address of merged) sheet.range(address).merged(true);
    if (hidden) sheet.hidden(true);
  });
  return workbook.outputAsync();
}

type LibraryCell = ReturnType<ReturnType<Awaited<ReturnType<typeof populate.fromBlankAsync>>['sheet']>['cell']>;

function write(target: LibraryCell, cell: Exclude<SheetCell, null>): void {
  if (typeof cell !== 'object') {
    target.value(cell);
    return;
  }
  const { value, format, raised, formula, isRaised } = cell;
  if (formula !== undefined) target.formula(formula);
  else if (raised === undefined) target.value(value);
  else target.value(new populate.RichText().add(String(value)).add(raised, { superscript: true }));
  if (format !== undefined) target.style({ numberFormat: format });
  if (isRaised) target.style({ superscript: true });
}
