import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Palette, palettes } from './chart-palette';

test('a file has the colours that the page has in the same theme', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8');
  const pairs = [...tokens.matchAll(/light-dark\((#\w+), (#\w+)\)/g)].map(([, light, dark]) => `${light} ${dark}`);
  for (const name of Object.keys(palettes.light) as (keyof Palette)[]) {
    expect(pairs).toContain(`${palettes.light[name]} ${palettes.dark[name]}`);
  }
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(['light', 'dark'] as const)(
  'on %s paper, text has a contrast of 4.5 or more and marks of 3 or more',
  (theme) => {
    const palette = palettes[theme];
    const contrast = (color: string) => {
      const [low = 0, high = 0] = [luminance(color), luminance(palette.paper)].sort((one, other) => one - other);
      return (high + 0.05) / (low + 0.05);
    };
    for (const text of [palette.ink, palette.muted, palette.warning])
      expect(contrast(text)).toBeGreaterThanOrEqual(4.5);
    for (const mark of [palette.before, palette.after]) expect(contrast(mark)).toBeGreaterThanOrEqual(3);
  },
);
