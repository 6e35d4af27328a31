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
 * Puts each label beyond its mark: above or below its middle, else to one side, else further out, where it
 * stands on no other label, no other mark and no obstacle. Inside `bounds`. Pure; in the order given.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly Box[],
  bounds: Box,
  obstacles: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  wishes.forEach((wish, index) => {
    const taken = [...placed, ...obstacles, ...marks.filter((_, other) => other !== index)];
    placed.push(place(wish, taken, bounds));
  });
  return placed;
}

/** How far to the sides a label may lean, in shares of its width. */
const leans = [0, -0.5, 0.5, -0.3, 0.3];

function place(wish: LabelWish, taken: readonly Box[], bounds: Box): PlacedLabel {
  const width = Math.max(...wish.lines.map((line) => estimateWidth(line, labelSize)));
  const height = wish.lines.length * lineHeight;
  const first = wish.direction === 'up' ? wish.y - clearance - height : wish.y + clearance;
  const way = wish.direction === 'up' ? -step : step;
  const sides = leans.map((lean) => {
    const inward = lean === 0 ? 0 : -Math.sign(lean) * step;
    return clamp(wish.x - width / 2 + lean * width + inward, bounds.x, bounds.x + bounds.width - width);
  });
  for (let y = first; y >= bounds.y && y + height <= bounds.y + bounds.height; y += way) {
    const x = sides.find((side) => taken.every((box) => !overlap({ x: side - 2, y, width: width + 4, height }, box)));
    if (x !== undefined) return { x, y, width, height, lines: wish.lines, moved: Math.abs(y - first) > step };
  }
  const y = clamp(first, bounds.y, bounds.y + bounds.height - height);
  return { x: sides[0] ?? bounds.x, y, width, height, lines: wish.lines, moved: false };
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
