/** Sizes of files in pixels, each drawn smaller and scaled so that no text is under 9 pt where it is used. */
export const fileSizes = {
  /** A 13.33 inch slide at 96 dots an inch. */
  slide: { width: 1280, height: 720, scale: 1.5, dotsAnInch: 96 },
  half: { width: 640, height: 720, scale: 1.25, dotsAnInch: 96 },
  square: { width: 1080, height: 1080, scale: 1.8, dotsAnInch: 96 },
  /** 16 cm wide at 254 dots an inch: 12 px are drawn as 9 pt. */
  memo: { width: 1600, height: 900, scale: 1600 / 604, dotsAnInch: 254 },
} as const;

export type FileSize = keyof typeof fileSizes;
export type Theme = 'light' | 'dark';

/** A file's size on paper in points, 72 an inch. */
export function pagePoints(size: FileSize): { readonly width: number; readonly height: number } {
  const { width, height, dotsAnInch } = fileSizes[size];
  return { width: (width * 72) / dotsAnInch, height: (height * 72) / dotsAnInch };
}
