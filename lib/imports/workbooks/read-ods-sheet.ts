import { limits } from '@/lib/imports/tables/limits';
import { blankCell, type Cell, type TableRow } from '@/lib/imports/tables/table-row';
import { type Merge, mergeFiller } from './merged-cells';
import { type OdsCell, odsCell, repeats } from './ods-cell';
import type { OdsStyles } from './ods-styles';
import type { Archive } from './open-zip';
import { paragraphGatherer } from './paragraph-text';
import { readXml, type XmlEvents, XmlProblem } from './read-xml';
import type { RichText } from './rich-text';

/** The part that holds all of an OpenDocument workbook's sheets. */
export const odsContent = 'content.xml';

/** A sheet's rows. A row or cell that is written once for many is given as often, within bounds. */
export async function* readOdsSheet(
  archive: Archive,
  sheet: string,
  styles: OdsStyles,
): AsyncGenerator<readonly TableRow[]> {
  const merges: Merge[] = [];
  const fill = mergeFiller(merges);
  const events = (emit: (row: TableRow) => void): XmlEvents => {
    const paragraphs = paragraphGatherer(styles.isRaised);
    const rows = rowMaker(merges, emit);
    let depth = 0;
    let inSheet = false;
    let cell: OdsCell | null = null;
    return {
      open: (name, attribute) => {
        if (name === 'table') depth += 1;
        if (name === 'table' && depth === 1) inSheet = attribute(':name') === sheet;
        else if (!inSheet || depth > 1) return;
        else if (cell) paragraphs.open(name, attribute);
        else if (name === 'table-row') rows.begin(repeats(attribute(':number-rows-repeated')));
        else if (name === 'table-cell' || name === 'covered-table-cell') cell = odsCell(attribute, name, styles);
      },
      text: (text) => {
        if (cell && depth === 1) paragraphs.text(text);
      },
      close: (name) => {
        if (name === 'table') depth -= 1;
        if (!inSheet || depth > 1 || (name === 'table' && depth === 1)) return;
        if (cell && (name === 'table-cell' || name === 'covered-table-cell')) {
          rows.add(cell, paragraphs.take());
          cell = null;
        } else if (cell) paragraphs.close();
        else if (name === 'table-row') rows.end();
      },
    };
  };
  for await (const rows of readXml(archive, odsContent, events, { sheet })) yield rows.map(fill);
}

/** Puts a sheet's rows together, and notes what is merged. */
function rowMaker(merges: Merge[], emit: (row: TableRow) => void) {
  let row = 1;
  let repeated = 1;
  let cells: Cell[] = [];
  let column = 0;
  let copies = 0;
  let merged = 0;
  return {
    begin: (count: number) => {
      repeated = count;
      cells = [];
      column = 0;
    },
    add: (cell: OdsCell, text: RichText) => {
      if (cell.columns * cell.rows > 1) {
        merged += cell.columns * cell.rows;
        if (merged > limits.mergedCells) throw new XmlProblem(`The sheet merges over ${limits.mergedCells} cells.`);
        merges.push({ first: { row, column }, last: { row: row + cell.rows - 1, column: column + cell.columns - 1 } });
      }
      const content = cell.content(text);
      column += cell.repeated;
      if (content.text === '' && content.note === undefined) return;
      if (column > limits.columns)
        throw new XmlProblem(`Row ${row} goes beyond the ${limits.columns} columns that are read.`);
      while (cells.length < column - cell.repeated) cells.push(blankCell);
      while (cells.length < column) cells.push(content);
    },
    end: () => {
      copies += cells.length > 0 ? repeated - 1 : 0;
      if (copies > limits.repeatedRows) throw new XmlProblem(`The sheet repeats over ${limits.repeatedRows} rows.`);
      if (cells.length > 0) for (let at = 0; at < repeated; at += 1) emit({ row: row + at, cells, fault: null });
      row += repeated;
    },
  };
}
