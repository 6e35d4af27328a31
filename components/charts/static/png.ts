import { Resvg } from '@resvg/resvg-js';
import { fallbacksFor } from './font-runs';
import { pictureFontFiles } from './fonts';

// The library sets a joined emoji ("woman" and "rocket" as an astronaut) as boxes; apart, it sets both.
const emojiJoiner = /(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\ufe0f/gu;

/** A drawing as PNG, `scale` times its size. Only our own fonts are used: the same drawing gives the same bytes. */
export function toPng(svg: string, scale: number): Uint8Array {
  const files = [...Object.values(pictureFontFiles), ...fallbacksFor(svg)];
  const picture = new Resvg(svg.replace(emojiJoiner, ''), {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Inter' },
  });
  return picture.render().asPng();
}
