/** Radius of an event's numbered circle. */
export const flagRadius = 9.5;

const apart = flagRadius * 2 + 3;

/**
 * Moves circles sideways until none touches another, as little as needed, between `left` and `right`.
 * @param places where each would stand, from left to right
 */
export function placeFlags(places: readonly number[], left: number, right: number): number[] {
  const result = [...places];
  for (let index = 0; index < result.length; index++) {
    const before = index === 0 ? left + flagRadius : (result[index - 1] ?? left) + apart;
    result[index] = Math.max(result[index] ?? left, before);
  }
  for (let index = result.length - 1; index >= 0; index--) {
    const after = index === result.length - 1 ? right - flagRadius : (result[index + 1] ?? right) - apart;
    result[index] = Math.min(result[index] ?? right, after);
  }
  return result;
}
