import { Decimal } from 'decimal.js';
import type { Figure } from '@/lib/figures/figure';
import { amountCell, roundedBound, textNote } from '@/lib/workbook/amount';
import type { Cell } from '@/lib/workbook/sheet';

/** Columns of a figure's bounds. */
export const boundColumns = [
  { label: 'Low', width: 18 },
  { label: 'High', width: 18 },
  { label: 'Low open', width: 10 },
  { label: 'High open', width: 10 },
  { label: 'About', width: 8 },
] as const;

/** A figure in those columns; empty where there is none. */
export function boundCells(figure: Figure | null): Cell[] {
  if (!figure) return boundColumns.map(() => null);
  const { low, high, lowOpen, highOpen, approximate } = figure;
  return [amountCell(low), amountCell(high), lowOpen, highOpen, approximate];
}

/** What stands in the column of notes beside a figure. */
export function noteCell(note: string | null, figure: Figure | null): Cell {
  return [note, figure && textNote(figure.low, figure.high)].filter(Boolean).join(' ');
}

/** A figure that was computed, such as a quotient without end, with as many digits as a spreadsheet keeps. */
export function roundedFigure(figure: Figure | null): Figure | null {
  return figure && { ...figure, low: roundedBound(figure.low, 'low'), high: roundedBound(figure.high, 'high') };
}

/** What a reader must know of a rounded figure; null where nothing was rounded. */
export function roundedNote(figure: Figure | null): string | null {
  const rounded = roundedFigure(figure);
  const isSame = [figure?.low, figure?.high].every((bound, at) => same(bound, [rounded?.low, rounded?.high][at]));
  return isSame ? null : 'Low and high are rounded outward to 15 digits.';
}

function same(one: string | null | undefined, other: string | null | undefined): boolean {
  return one == null || other == null ? one === other : new Decimal(one).eq(other);
}
