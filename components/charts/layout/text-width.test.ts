import { type Font, openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { fontFiles } from '../static/fonts';
import { cutText, wrapText } from './fit-text';
import { textWidth } from './text-width';

const samples = [
  '<$5M',
  '$30M+ loss',
  '~$100M',
  'Q1 2024, forecast [2]',
  'Google Cloud and CoreWeave',
  'Zoë Ångström – «AV» Ty',
];

test.each([400, 600, 700] as const)(
  'a text in Inter %i is never wider than reckoned, and at most 12 % narrower',
  (weight) => {
    const font = openSync(fontFiles[weight]) as Font;
    for (const text of samples) {
      const width = (font.layout(text, ['tnum']).advanceWidth / font.unitsPerEm) * 12;
      expect(textWidth(text, 12)).toBeGreaterThanOrEqual(width * 0.98);
      expect(textWidth(text, 12)).toBeLessThanOrEqual(width * 1.12);
    }
  },
);

test('a text that is too long ends in an ellipsis and fits', () => {
  const cut = cutText('A company name that goes on and on', 12, 100);
  expect(cut).toMatch(/^A company.*…$/);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(100);
});

test('10,000 characters are cut as well, and no emoji is cut in half', () => {
  expect(textWidth(cutText('x'.repeat(10_000), 12, 100), 12)).toBeLessThanOrEqual(100);
  expect(cutText('👩‍👩‍👧'.repeat(50), 12, 100).replaceAll('👩‍👩‍👧', '')).toBe('…');
});

test('words are kept whole over two lines', () => {
  expect(wrapText('Google Cloud and CoreWeave', 12, 110, 2)).toEqual(['Google Cloud and', 'CoreWeave']);
});
