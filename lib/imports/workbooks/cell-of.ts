import { isDay } from '@/lib/imports/tables/read-day';
import type { Cell } from '@/lib/imports/tables/table-row';
import { blankCell, uncalculatedCell } from '@/lib/imports/tables/table-row';
import { cellNumber, serialDay } from './cell-number';
import type { CellStyle } from './cell-styles';
import { noted, raisedCell } from './raised';
import { type RichText, unescaped } from './rich-text';
import type { SharedText } from './shared-texts';

/** What a sheet's cells refer to. */
export type SheetContext = {
  readonly sharedTexts: readonly SharedText[];
  /** By the number of a cell's style. */
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** True where the values that are stored with formulas are placeholders. */
  readonly uncalculated: boolean;
};

/** A cell's type, style and value as its sheet writes them; `inline` is the text that it holds itself. */
export type WrittenCell = {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly formula: boolean;
  readonly inline: RichText;
};

/** What a cell holds. A formula's cell holds the value that was stored with it; nothing is calculated. */
export function cellOf(written: WrittenCell, context: SheetContext): Cell {
  const style = context.styles[written.style];
  if (written.formula && (context.uncalculated || written.value === null || written.value === '')) {
    return written.type === 'str' && !context.uncalculated ? blankCell : uncalculatedCell;
  }
  return style?.isRaised ? raisedCell(contentOf(written, style, context)) : contentOf(written, style, context);
}

function contentOf({ type, value, inline }: WrittenCell, style: CellStyle | undefined, context: SheetContext): Cell {
  if (type === 'inlineStr') return noted(inline);
  if (type === 'str') return { kind: 'text', text: unescaped(value ?? '') };
  if (value === null || value === '') return blankCell;
  if (type === 's') return sharedText(value, context);
  if (type === 'b') return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return isoCell(value);
  return type === 'n' ? numberCell(value, style, context) : { kind: 'error', text: value };
}

/** A date that is written as `2024-12-31T00:00:00`. */
export function isoCell(value: string): Cell {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(value)?.[1];
  return day && isDay(day) ? { kind: 'date', text: day } : { kind: 'error', text: value };
}

function sharedText(value: string, { sharedTexts }: SheetContext): Cell {
  const text = /^\d{1,9}$/.test(value) ? sharedTexts[Number(value)] : undefined;
  if (text === undefined) return { kind: 'error', text: `shared text ${value}, which the workbook does not have` };
  return typeof text === 'string' ? { kind: 'text', text } : noted(text);
}

function numberCell(value: string, style: CellStyle | undefined, { date1904 }: SheetContext): Cell {
  const text = cellNumber(value);
  if (text === null) return { kind: 'error', text: value };
  const format = style?.format;
  if (!style?.isDate) return format ? { kind: 'number', text, format } : { kind: 'number', text };
  const day = serialDay(text, date1904);
  if (day === null) return { kind: 'error', text: `day ${text}, which no calendar has` };
  return format ? { kind: 'date', text: day, format } : { kind: 'date', text: day };
}
