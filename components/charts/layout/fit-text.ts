import { textWidth } from './text-width';

const ellipsis = '…';
/** More than any drawing holds: what is longer is not looked at. */
const longest = 20_000;

/** The text, cut with an ellipsis where it is wider than `width`. */
export function cutText(text: string, size: number, width: number): string {
  if (text.length < longest && textWidth(text, size) <= width) return text;
  const room = width - textWidth(ellipsis, size);
  let used = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, 2000))) {
    used += textWidth(segment, size);
    if (used > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}

/** The text in at most `most` lines, broken between words; what is left over ends in an ellipsis. */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.slice(0, longest).split(/\s+/).filter(Boolean);
  while (rest.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    const taken = last ? rest.length : Math.max(1, wordsThatFit(rest, size, width));
    lines.push(cutText(rest.slice(0, taken).join(' '), size, width));
    rest = rest.slice(taken);
  }
  return lines;
}

function wordsThatFit(words: readonly string[], size: number, width: number): number {
  const space = textWidth(' ', size);
  let used = -space;
  const over = words.findIndex((word) => {
    used += space + textWidth(word, size);
    return used > width;
  });
  return over === -1 ? words.length : over;
}
