import type { Cell, Column } from '@/lib/workbook/sheet';
import type { Dash } from './drawing';

/** How a bar is painted. */
export type Paint = {
  readonly fill:
    | { readonly kind: 'solid'; readonly colour: string; readonly share?: number }
    | { readonly kind: 'hatch'; readonly colour: string; readonly paper: string }
    | { readonly kind: 'none' };
  readonly edge: { readonly colour: string; readonly width: number; readonly dash: Dash } | null;
};

export const invisible: Paint = { fill: { kind: 'none' }, edge: null };

export type Series = {
  readonly name: string;
  /** One a category; null draws nothing. */
  readonly values: readonly (number | null)[];
  readonly paints: readonly Paint[];
};

export type LabelLine = {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
};

/**
 * Words at the end of a bar. They stand on an invisible bar that goes on from it, so that they move with it. The first
 * line is the mark's label as it stands in the data sheet.
 */
export type Label = {
  readonly lines: readonly LabelLine[];
  /** On the side of what is above zero, or below. */
  readonly side: 'above' | 'below';
  /** Read from below to above, where columns are too narrow for the words. */
  readonly isUpright: boolean;
};

/**
 * The range of an axis with room for labels beyond the bars, and that room, in units of the axis.
 * @param needed of a label along the axis, and `plot`, the length of all of it, both in drawing units
 */
export function withRoom(
  { min, max }: { readonly min: number; readonly max: number },
  labels: readonly (Label | null)[],
  needed: number,
  plot: number,
) {
  const has = (side: Label['side']) => labels.some((label) => label?.side === side);
  const sides = Number(has('above')) + Number(has('below'));
  const share = Math.min(0.4 / Math.max(1, sides), needed / plot);
  const room = ((max - min || 1) * share) / (1 - sides * share);
  return { room, axis: { min: min - (has('below') ? room : 0), max: max + (has('above') ? room : 0) } };
}

/** Of the step from bar to bar, the space between two, so that no bar is thicker than `most` units. In percent. */
export function gapFor(step: number, least: number, most: number): number {
  return Math.min(500, Math.max(least, Math.round((step / most - 1) * 100)));
}

/** A chart as Office has it: stacked bars over categories, painted and labelled point by point. */
export type NativeChart = {
  readonly direction: 'col' | 'bar';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly labels: readonly (Label | null)[];
  readonly axis: { readonly min: number; readonly max: number };
  /** Of the axis, that a label's invisible bar takes. */
  readonly labelRoom: number;
  readonly gapWidth: number;
  /** The plot inside the chart's box, as shares of it. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly categorySize: number;
  /** Every how many categories has its name on the axis; where not all, the program may turn them or leave some out. */
  readonly nameEvery: number;
  /** Words below the axis: whose the columns of one date are. */
  readonly key: string | null;
  /** A level across all columns, to read them against. */
  readonly level: { readonly value: number; readonly label: string } | null;
  readonly colours: { readonly ink: string; readonly muted: string };
  /** What stands in the data sheet to the right of the drawn columns, a row a category. */
  readonly facts: { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };
};
