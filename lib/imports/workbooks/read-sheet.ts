import { limits } from '@/lib/imports/tables/limits';
import { blankCell, type Cell, type TableRow } from '@/lib/imports/tables/table-row';
import { addressText, cellAddress } from './cell-address';
import { cellNumber, serialDay } from './cell-number';
import type { Archive } from './open-zip';
import { readXml, type XmlEvents, XmlProblem } from './read-xml';
import { textGatherer, unescaped } from './rich-text';
import type { SheetPart } from './xlsx-parts';

/** What a sheet's cells refer to. */
export type SheetContext = {
  readonly sharedTexts: readonly string[];
  /** By the number of a cell's style: whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
};

/** A sheet's rows as they stand in the file, one after the other; formulas give the value that was stored with them. */
export function readSheet(
  archive: Archive,
  { part, name: sheet }: SheetPart,
  context: SheetContext,
): AsyncGenerator<TableRow> {
  const events = (emit: (row: TableRow) => void): XmlEvents => {
    const inline = textGatherer();
    let row = 0;
    let cells: Cell[] = [];
    let cell: RawCell | null = null;
    let inValue = false;
    return {
      open: (name, attribute) => {
        if (name === 'row') {
          row = rowNumber(attribute('r'), row);
          cells = [];
        } else if (name === 'c') cell = rawCell(attribute, row, cells.length);
        else if (cell && name === 'v') {
          inValue = true;
          cell.value = '';
        } else if (cell && name === 'f') cell.formula = true;
        else if (cell) inline.open(name);
      },
      text: (text) => {
        if (cell && inValue) cell.value = longer(cell, text);
        else if (cell) inline.text(text);
      },
      close: (name) => {
        inline.close(name);
        if (name === 'v') inValue = false;
        if (name === 'row') emit({ row, cells, fault: null });
        if (name !== 'c' || !cell) return;
        placed(cells, cell.column, row, cellOf(cell, inline.take(), context));
        cell = null;
      },
    };
  };
  return readXml(archive, part, events, { sheet });
}

type RawCell = {
  readonly column: number;
  readonly row: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: boolean;
};

function rawCell(attribute: (name: string) => string | undefined, row: number, next: number): RawCell {
  const ref = attribute('r');
  const address = ref === undefined ? { column: next, row } : cellAddress(ref);
  if (!address || address.row !== row)
    throw new XmlProblem(`The sheet is damaged: a cell in row ${row} says it is ${ref}.`);
  const { column } = address;
  if (column >= limits.columns)
    throw new XmlProblem(`The cell ${addressText(address)} is beyond the ${limits.columns} columns that are read.`);
  return { column, row, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: null, formula: false };
}

function rowNumber(written: string | undefined, previous: number): number {
  const row = written === undefined ? previous + 1 : Number(written);
  const address = `A${written ?? row}`;
  if (!cellAddress(`A${row}`) || row <= previous)
    throw new XmlProblem(`The sheet is damaged: no row can begin with the cell ${address}.`);
  return row;
}

function placed(cells: Cell[], column: number, row: number, cell: Cell): void {
  if (column < cells.length)
    throw new XmlProblem(`The sheet is damaged: the cell ${addressText({ column, row })} is out of its order.`);
  while (cells.length < column) cells.push(blankCell);
  cells.push(cell);
}

function longer({ value, column, row }: RawCell, text: string): string {
  const whole = (value ?? '') + text;
  if (whole.length <= limits.cellCharacters) return whole;
  throw new XmlProblem(`The cell ${addressText({ column, row })} has over ${limits.cellCharacters} characters.`);
}

function cellOf({ type, style, value, formula }: RawCell, inline: string, context: SheetContext): Cell {
  if (type === 'inlineStr') return { kind: 'text', text: inline };
  if (value === null || value === '') {
    return formula && type !== 'str' ? { kind: 'error', text: 'a formula without a stored value' } : blankCell;
  }
  if (type === 's') return sharedText(value, context);
  if (type === 'str') return { kind: 'text', text: unescaped(value) };
  if (type === 'b') return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { kind: 'date', text: value.slice(0, 10) };
  return type === 'n' ? numberCell(value, context.dateStyles[style] === true, context) : { kind: 'error', text: value };
}

function sharedText(value: string, { sharedTexts }: SheetContext): Cell {
  const text = /^\d{1,9}$/.test(value) ? sharedTexts[Number(value)] : undefined;
  return text === undefined
    ? { kind: 'error', text: `shared text ${value}, which the workbook does not have` }
    : { kind: 'text', text };
}

function numberCell(value: string, isDate: boolean, { date1904 }: SheetContext): Cell {
  const text = cellNumber(value);
  if (text === null) return { kind: 'error', text: value };
  if (!isDate) return { kind: 'number', text };
  const day = serialDay(text, date1904);
  return day === null ? { kind: 'error', text: `day ${text}, which no calendar has` } : { kind: 'date', text: day };
}
