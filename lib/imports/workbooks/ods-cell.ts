import { blankCell, type Cell } from '@/lib/imports/tables/table-row';
import { cellNumber } from './cell-number';
import { isoCell } from './cell-of';
import { XmlProblem } from './read-xml';

type Attribute = (name: string) => string | undefined;

/** A cell of an OpenDocument sheet as its tag tells it. */
export type OdsCell = {
  /** How many cells in a row it stands for. */
  readonly repeated: number;
  /** How many columns and rows it is merged over. */
  readonly columns: number;
  readonly rows: number;
  /** What it holds, given the text that it shows. */
  readonly content: (shown: string) => Cell;
};

/** Reads a cell's tag; a covered cell shows nothing of its own. */
export function odsCell(attribute: Attribute, name: string): OdsCell {
  const count = (of: string) => repeats(attribute(of));
  const covered = name === 'covered-table-cell';
  return {
    repeated: count(':number-columns-repeated'),
    columns: covered ? 1 : count(':number-columns-spanned'),
    rows: covered ? 1 : count(':number-rows-spanned'),
    content: covered ? () => blankCell : contentOf(attribute),
  };
}

/** How often something is repeated; what no sheet has room for is refused. */
export function repeats(written: string | undefined): number {
  const count = Number(written ?? 1);
  if (Number.isInteger(count) && count >= 1 && count <= 1_048_576) return count;
  throw new XmlProblem('The workbook is damaged: it repeats something more often than a sheet has room for.');
}

function contentOf(attribute: Attribute): OdsCell['content'] {
  if (attribute('calcext:value-type') === 'error') return (shown) => ({ kind: 'error', text: shown || 'an error' });
  const value = attribute(':value') ?? '';
  switch (attribute(':value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return () => numberCell(value);
    case 'date':
      return () => isoCell(attribute(':date-value') ?? '');
    case 'boolean':
      return () => ({ kind: 'boolean', text: attribute(':boolean-value') === 'true' ? 'TRUE' : 'FALSE' });
    default:
      return (shown) => (shown === '' ? blankCell : { kind: 'text', text: shown });
  }
}

function numberCell(value: string): Cell {
  const number = cellNumber(value);
  return number === null ? { kind: 'error', text: value } : { kind: 'number', text: number };
}
