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
