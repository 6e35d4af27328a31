import { estimateWidth } from './text-width';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type LabelWish = {
  /** Middle of the label. */
  readonly x: number;
  /** Where the mark ends; the label stands beyond it. */
  readonly y: number;
  readonly direction: 'up' | 'down';
  readonly lines: readonly string[];
};

export type PlacedLabel = Box & { readonly lines: readonly string[]; readonly moved: boolean };

export const lineHeight = 15;
export const labelSize = 13;
const clearance = 5;
const step = 4;

/**
 * Puts each label beyond its mark, and further out as long as it would stand on another label or on
 * another mark. Inside `bounds` from side to side. Pure; in the order given.
 */
export function placeLabels(wishes: readonly LabelWish[], marks: readonly Box[], bounds: Box): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  wishes.forEach((wish, index) => {
    const taken = [...placed, ...marks.filter((_, other) => other !== index)];
    placed.push(place(wish, taken, bounds));
  });
  return placed;
}

function place(wish: LabelWish, taken: readonly Box[], bounds: Box): PlacedLabel {
  const width = Math.max(...wish.lines.map((line) => estimateWidth(line, labelSize)));
  const height = wish.lines.length * lineHeight;
  const x = clamp(wish.x - width / 2, bounds.x, bounds.x + bounds.width - width);
  const first = wish.direction === 'up' ? wish.y - clearance - height : wish.y + clearance;
  const way = wish.direction === 'up' ? -step : step;
  let y = first;
  const isFree = () => taken.every((box) => !overlap({ x: x - 3, y, width: width + 6, height }, box));
  const isInside = () => y >= bounds.y && y + height <= bounds.y + bounds.height;
  while (!isFree() && isInside()) y += way;
  const kept = clamp(isInside() ? y : first, bounds.y, bounds.y + bounds.height - height);
  return { x, y: kept, width, height, lines: wish.lines, moved: Math.abs(kept - first) > step };
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
