/** Sizes of files in pixels, each drawn smaller and scaled so that no text is under 9 pt where it is used. */
export const fileSizes = {
  /** A 13.33 inch slide at 96 dots an inch. */
  slide: { width: 1280, height: 720, scale: 1.5 },
  half: { width: 640, height: 720, scale: 1.25 },
  square: { width: 1080, height: 1080, scale: 1.8 },
  /** 16 cm wide at 254 dots an inch: 12 px are drawn as 9 pt. */
  memo: { width: 1600, height: 900, scale: 1600 / 604 },
} as const;

export type FileSize = keyof typeof fileSizes;
export type Theme = 'light' | 'dark';
