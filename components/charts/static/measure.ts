import { type Font, openSync } from 'fontkit';
import { fontFiles, type Weight } from './fonts';

const fonts = new Map<Weight, Font>();

function font(weight: Weight): Font {
  const found = fonts.get(weight) ?? (openSync(fontFiles[weight]) as Font);
  fonts.set(weight, found);
  return found;
}

/** The width of a text in Inter, in the unit of `size`. */
export function measure(text: string, size: number, weight: Weight = 400): number {
  const face = font(weight);
  return (face.layout(text).advanceWidth / face.unitsPerEm) * size;
}

/**
 * A text in lines no wider than `width`. A word that is too long for a line is cut. Where more than
 * `most` lines would be needed, the last one ends in an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = cut(word, width, size, weight);
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(`${lines[most - 1]} …`, width, size, weight, true)];
}

/** A text cut so that it fits a width, with an ellipsis where it was cut. */
export function cut(text: string, width: number, size: number, weight: Weight = 400, always = false): string {
  const start = text.slice(0, 400);
  if (!always && start === text && measure(text, size, weight) <= width) return text;
  const letters = [...start.replace(/ …$/, '')];
  while (letters.length > 0 && measure(`${letters.join('')}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
