import { limits } from '@/lib/imports/tables/limits';
import { blankCell, type Cell, type TableRow } from '@/lib/imports/tables/table-row';
import { type Address, addressText, cellAddress } from './cell-address';
import { cellOf, type SheetContext, type WrittenCell } from './cell-of';
import { formulaRanges } from './formula-ranges';
import type { Archive } from './open-zip';
import { readXml, type XmlEvents, XmlProblem } from './read-xml';
import { textGatherer } from './rich-text';
import type { SheetPart } from './xlsx-parts';

/** A sheet's rows as they stand in the file, one after the other; formulas give the value that was stored with them. */
export function readSheet(
  archive: Archive,
  { part, name: sheet }: SheetPart,
  context: SheetContext,
): AsyncGenerator<TableRow[]> {
  const events = (emit: (row: TableRow) => void): XmlEvents => {
    let row = 0;
    let cells: Cell[] = [];
    let cell: RawCell | null = null;
    let inData = false;
    let inValue = false;
    const filled = formulaRanges();
    const inline = textGatherer(() => `The cell ${cell && addressText(cell)}`);
    return {
      open: (name, attribute) => {
        if (name === 'sheetData') inData = true;
        else if (!inData) return;
        else if (name === 'row') {
          row = rowNumber(attribute('r'), row);
          cells = [];
        } else if (name === 'c') cell = rawCell(attribute, row, cells.length);
        else if (cell && name === 'v') {
          inValue = true;
          cell.value = '';
        } else if (cell && name === 'f') {
          cell.formula = true;
          filled.begin(attribute('t'), attribute('ref'));
        } else if (cell) inline.open(name, attribute);
      },
      text: (text) => {
        if (cell && inValue) cell.value = longer(cell, text);
        else if (cell) inline.text(text);
      },
      close: (name) => {
        inline.close(name);
        if (name === 'sheetData') inData = false;
        if (name === 'v') inValue = false;
        if (name === 'row' && inData) emit({ row, cells, fault: null });
        if (name !== 'c' || !cell) return;
        cell.inline = inline.take();
        cell.formula ||= filled.has(cell);
        placed(cells, cell, cellOf(cell, context));
        cell = null;
      },
    };
  };
  return readXml(archive, part, events, { sheet });
}

const noText = { text: '', note: '' };

type RawCell = Address & { -readonly [Key in keyof WrittenCell]: WrittenCell[Key] };

function rawCell(attribute: (name: string) => string | undefined, row: number, next: number): RawCell {
  const ref = attribute('r');
  const address = ref === undefined ? { column: next, row } : cellAddress(ref);
  if (!address || address.row !== row)
    throw new XmlProblem(`The sheet is damaged: a cell in row ${row} says it is ${ref}.`);
  const { column } = address;
  if (column >= limits.columns)
    throw new XmlProblem(`The cell ${addressText(address)} is beyond the ${limits.columns} columns that are read.`);
  const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
  return { column, row, type, style, value: null, formula: false, inline: noText };
}

function rowNumber(written: string | undefined, previous: number): number {
  const row = written === undefined ? previous + 1 : Number(written);
  const address = `A${written ?? row}`;
  if (!cellAddress(`A${row}`) || row <= previous)
    throw new XmlProblem(`The sheet is damaged: no row can begin with the cell ${address}.`);
  return row;
}

function placed(cells: Cell[], address: Address, cell: Cell): void {
  if (address.column < cells.length)
    throw new XmlProblem(`The sheet is damaged: the cell ${addressText(address)} is out of its order.`);
  while (cells.length < address.column) cells.push(blankCell);
  cells.push(cell);
}

function longer(cell: RawCell, text: string): string {
  const whole = (cell.value ?? '') + text;
  if (whole.length <= limits.cellCharacters) return whole;
  throw new XmlProblem(`The cell ${addressText(cell)} has over ${limits.cellCharacters} characters.`);
}
