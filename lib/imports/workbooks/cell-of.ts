import { isDay } from '@/lib/imports/tables/read-day';
import type { Cell } from '@/lib/imports/tables/table-row';
import { blankCell } from '@/lib/imports/tables/table-row';
import { cellNumber, serialDay } from './cell-number';
import { unescaped } from './rich-text';

/** What a sheet's cells refer to. */
export type SheetContext = {
  readonly sharedTexts: readonly string[];
  /** By the number of a cell's style: whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
};

/** A cell's type, style and value as its sheet writes them; `inline` is the text that it holds itself. */
export type WrittenCell = {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly formula: boolean;
  readonly inline: string;
};

/** What a cell holds. A formula's cell holds the value that was stored with it; nothing is calculated. */
export function cellOf({ type, style, value, formula, inline }: WrittenCell, context: SheetContext): Cell {
  if (type === 'inlineStr') return { kind: 'text', text: inline };
  if (type === 'str') return { kind: 'text', text: unescaped(value ?? '') };
  if (value === null || value === '') {
    return formula ? { kind: 'error', text: 'a formula without a stored value' } : blankCell;
  }
  if (type === 's') return sharedText(value, context);
  if (type === 'b') return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return isoCell(value);
  return type === 'n' ? numberCell(value, context.dateStyles[style] === true, context) : { kind: 'error', text: value };
}

/** A date that is written as `2024-12-31T00:00:00`. */
export function isoCell(value: string): Cell {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(value)?.[1];
  return day && isDay(day) ? { kind: 'date', text: day } : { kind: 'error', text: value };
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
