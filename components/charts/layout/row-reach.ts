import type { RowMark } from '@/lib/charts/spec';
import { type Outward, roomBeyond } from './bar-ends';
import { textWidth } from './text-width';

export const labelSize = 14;
export const labelApart = 7;
/** Of the empty place that stands for a missing value. */
export const missingWidth = 12;

/** How far a row reaches: between two values of the axis, and in pixels beyond them. */
export type RowReach = {
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
};

/** Which way a row's bar goes from where it begins. */
export function towards({ certain, possible, begins, reaches }: RowMark): Outward {
  const lengths = [possible, certain].map((span) => (span ? span.to - span.from : 0));
  return (lengths.find((length) => length !== 0) ?? reaches - begins) < 0 ? -1 : 1;
}

/** True when a row hangs from zero to the left: its label then stands there too. */
export function hangs(mark: RowMark): boolean {
  const standsOnZero = mark.kind === 'value' || mark.kind === 'total' || mark.kind === 'subtotal';
  return standsOnZero && mark.figure !== null && towards(mark) < 0;
}

/** What a row needs of the axis and beyond it, with its bracket or arrow and without its label. */
export function reachOfRow(mark: RowMark): RowReach {
  const { begins, certain, possible, figure } = mark;
  const ends = [begins, ...[certain, possible].flatMap((span) => (span ? [span.from, span.to] : []))];
  const beyond = figure === null ? missingWidth : Math.max(2, roomBeyond(mark));
  const outward = figure === null ? 1 : towards(mark);
  // A claim has a dotted edge all around.
  const inward = figure !== null && mark.scenario === 'claim' ? 4 : 2;
  return {
    low: Math.min(...ends),
    high: Math.max(...ends),
    left: outward < 0 ? beyond : inward,
    right: outward > 0 ? beyond : inward,
  };
}

/** Width of a row's label, or of as much of it as there is room for. */
export function labelWidth({ label, figure }: RowMark, most: number): number {
  return Math.min(textWidth(label, figure ? labelSize : 12), most);
}
