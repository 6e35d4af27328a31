import { blankCell, type Cell, type CellFormat, uncalculatedCell } from '@/lib/imports/tables/table-row';
import { cellNumber } from './cell-number';
import { isoCell } from './cell-of';
import type { OdsStyles } from './ods-styles';
import { noted, raisedCell } from './raised';
import { XmlProblem } from './read-xml';
import type { RichText } from './rich-text';

type Attribute = (name: string) => string | undefined;

/** A cell of an OpenDocument sheet as its tag tells it. */
export type OdsCell = {
  /** How many cells in a row it stands for. */
  readonly repeated: number;
  /** How many columns and rows it is merged over. */
  readonly columns: number;
  readonly rows: number;
  /** What it holds, given the text that it shows. */
  readonly content: (shown: RichText) => Cell;
};

/** Reads a cell's tag; a covered cell shows nothing of its own. */
export function odsCell(attribute: Attribute, name: string, styles: OdsStyles): OdsCell {
  const count = (of: string) => repeats(attribute(of));
  const covered = name === 'covered-table-cell';
  return {
    repeated: count(':number-columns-repeated'),
    columns: covered ? 1 : count(':number-columns-spanned'),
    rows: covered ? 1 : count(':number-rows-spanned'),
    content: covered ? () => blankCell : contentOf(attribute, styles),
  };
}

/** How often something is repeated; what no sheet has room for is refused. */
export function repeats(written: string | undefined): number {
  const count = Number(written ?? 1);
  if (Number.isInteger(count) && count >= 1 && count <= 1_048_576) return count;
  throw new XmlProblem('The workbook is damaged: it repeats something more often than a sheet has room for.');
}

function contentOf(attribute: Attribute, styles: OdsStyles): OdsCell['content'] {
  const style = attribute(':style-name') ?? '';
  const content = typedContent(attribute, styles.power(style));
  return styles.isRaised(style) ? (shown) => raisedCell(content(shown)) : content;
}

function typedContent(attribute: Attribute, power: number): OdsCell['content'] {
  if (attribute('calcext:value-type') === 'error') return ({ text }) => ({ kind: 'error', text: text || 'an error' });
  const value = attribute(':value') ?? '';
  const type = attribute(':value-type');
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const currency = attribute(':currency');
      return ({ text }) => formatted(numberCell(value), numberFormat(text, type === 'percentage', power, currency));
    }
    case 'date':
      return ({ text }) => formatted(isoCell(attribute(':date-value') ?? ''), dateFormat(text));
    case 'boolean':
      return () => ({ kind: 'boolean', text: attribute(':boolean-value') === 'true' ? 'TRUE' : 'FALSE' });
    default: {
      const isFormula = attribute(':formula') !== undefined && type === undefined;
      return (shown) => (isFormula ? uncalculatedCell : shown.text + shown.note === '' ? blankCell : noted(shown));
    }
  }
}

function numberCell(value: string): Cell {
  const number = cellNumber(value);
  return number === null ? { kind: 'error', text: value } : { kind: 'number', text: number };
}

function formatted(cell: Cell, format: CellFormat): Cell {
  return cell.kind === 'error' || Object.keys(format).length === 0 ? cell : { ...cell, format };
}

/** What is shown beside a number's digits; where it is shown smaller, only its style says. */
function numberFormat(shown: string, isPercentage: boolean, power: number, currency: string | undefined): CellFormat {
  const words = shown.replaceAll(/[^\p{L} ]/gu, ' ').trim();
  const sign = currency ?? /\p{Sc}/u.exec(shown)?.[0];
  return {
    ...(isPercentage ? { percent: 'of the number' } : shown.includes('%') ? { percent: 'written' } : {}),
    ...(power > 0 ? { power } : {}),
    ...(sign ? { currency: sign } : {}),
    ...(words && words !== currency ? { words } : {}),
  };
}

/** A date that is shown as `Jan-24` or `01/2024` is a month, and as `2024` a year. */
function dateFormat(shown: string): CellFormat {
  if (/^\d{4}$/.test(shown.trim())) return { dateAs: 'year' };
  return /^\s*(?:\p{L}+\.?[-\s/.’']*\d{2,4}|\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2})\s*$/u.test(shown)
    ? { dateAs: 'month' }
    : {};
}
