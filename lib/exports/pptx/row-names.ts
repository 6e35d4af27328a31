import { textWidth } from '@/components/charts/layout/text-width';
import type { RowMark } from '@/lib/charts/spec';

/** Sizes are units; nothing is smaller than 9 points. */
const [largest, least] = [12, 8];
const leading = 1.25;
const apart = 6;
const most = 0.36;

/** What stands at the left of each row, in which size, and the width it takes. */
export type RowNames = { readonly names: readonly string[]; readonly size: number; readonly width: number };

/** Each row's name with its detail below; after it where rows are low, or, where that is too long, the name alone. */
export function rowNames(marks: readonly RowMark[], width: number, pitch: number): RowNames {
  const size = Math.max(least, Math.min(largest, Math.floor(pitch / leading)));
  const widest = width * most - 2 * apart;
  const isHigh = pitch >= 2 * size * leading + 2;
  const names = marks.map(({ name, detail, scenario }) => {
    if (!detail) return name;
    if (isHigh) return `${name}\n${detail}`;
    if (textWidth(`${name}, ${detail}`, size) <= widest) return `${name}, ${detail}`;
    return scenario === 'actual' ? name : `${name}, ${scenario}`;
  });
  const lines = names.flatMap((name) => name.split('\n'));
  const wide = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  return { names, size, width: Math.min(widest, wide) + 2 * apart };
}
