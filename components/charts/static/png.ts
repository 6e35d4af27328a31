import { Resvg } from '@resvg/resvg-js';
import { fallbacksFor } from './font-runs';
import { pictureFontFiles } from './fonts';

/** A drawing as PNG, `scale` times its size. Only our own fonts are used: the same drawing gives the same bytes. */
export function toPng(svg: string, scale: number): Uint8Array {
  const files = [...Object.values(pictureFontFiles), ...fallbacksFor(svg)];
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Inter' },
  });
  return picture.render().asPng();
}
