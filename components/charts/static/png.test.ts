import { Resvg } from '@resvg/resvg-js';
import { beforeAll, expect, test } from 'vitest';
import { buildWorker } from '@/scripts/build-worker';
import { fallbacksFor } from './font-runs';
import { fontFiles, pictureFontFiles } from './fonts';
import { toPng } from './png';

beforeAll(buildWorker, 60_000);

const drawing = (text: string, weight = 400) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" font-family="Inter"><rect width="400" height="60" fill="#ffffff"/><text x="10" y="40" font-size="20" font-weight="${weight}">${text}</text></svg>`;

test.each([400, 600, 700])(
  'figures of weight %i are of one width, as on the page: 1111| ends where 0000| ends',
  (weight) => {
    const end = (text: string, fontFiles: readonly string[]) => {
      const svg = drawing(text, weight).replace(/<rect[^>]*>/, '');
      const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } }).getBBox();
      return Math.round((box?.x ?? 0) + (box?.width ?? 0));
    };
    const files = Object.values(pictureFontFiles);
    expect(end('1111|', files)).toBe(end('0000|', files));
    expect(end('1111|', Object.values(fontFiles))).not.toBe(end('0000|', Object.values(fontFiles)));
  },
);

test('Latin, Greek and Cyrillic need no other font than Inter; others do', () => {
  expect(fallbacksFor('Société Générale Ωμέγα Яндекс ≥ ~ − ×')).toEqual([]);
  expect(fallbacksFor('株式会社 شركة 🚀')).toHaveLength(3);
});

test.each(['株式会社', 'شركة', '🚀'])('%s is not a row of boxes', (text) => {
  const unknown = '\u{10ffff}'.repeat([...text].length);
  expect(Buffer.from(toPng(drawing(text), 1)).equals(Buffer.from(toPng(drawing(unknown), 1)))).toBe(false);
});

test('a joined emoji is seen as its parts, not as boxes', () => {
  expect(Buffer.from(toPng(drawing('👩‍🚀 ❤️'), 1)).equals(Buffer.from(toPng(drawing('👩🚀 ❤'), 1)))).toBe(true);
});

test('what no font holds is seen as a box', () => {
  expect(Buffer.from(toPng(drawing('한국'), 1)).equals(Buffer.from(toPng(drawing(''), 1)))).toBe(false);
});
