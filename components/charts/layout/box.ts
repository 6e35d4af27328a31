/** A rectangle in drawing coordinates: x to the right, y downwards. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** True when two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** A coordinate as it is written: two decimals, the same bytes on every machine. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}

/** The box with each edge moved inwards, or outwards where `by` is negative; never without an extent. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return {
    x: round(x + by),
    y: round(y + by),
    width: round(Math.max(0.5, width - 2 * by)),
    height: round(Math.max(0.5, height - 2 * by)),
  };
}
