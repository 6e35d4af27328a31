/**
 * Pages of a deck in drawing units, of which one is 1.125 points: a 12 unit text is 13.5 pt on the slide.
 * `wide` is 13.33 × 7.5 inches, `standard` 10 × 7.5 inches, `a4` 297 × 210 mm.
 */
export const pageSizes = {
  wide: { width: 960 / 1.125, height: 480 },
  standard: { width: 640, height: 480 },
  a4: { width: 841.89 / 1.125, height: 595.28 / 1.125 },
} as const;

export type PageSize = keyof typeof pageSizes;

export const pointsAUnit = 1.125;
