import type { RowMark } from '@/lib/charts/spec';
import type { Box } from './box';
import { cutText, wrapText } from './fit-text';
import { textWidth } from './text-width';

/** A line of a row's words: its name, what is small below or after it, or that sources differ. */
export type RowWord = {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: 12 | 14;
  readonly tone: 'ink' | 'muted' | 'warning';
};

const [nameSize, detailSize] = [14, 12] as const;
const [nameLine, detailLine] = [17, 15] as const;
const differs = 'sources differ';
const apart = 8;
const air = 4;

/** What a line covers, with a little air. */
export function wordBox({ text, x, y, size }: RowWord): Box {
  return { x: x - 3, y: y - size, width: textWidth(text, size) + 6, height: size + 4 };
}

/** Width that the names of all rows and what is below them ask for. */
export function wordsWidth(marks: readonly RowMark[], rowHeight: number): number {
  const below = rowHeight >= nameLine + detailLine + air;
  const widths = marks.map((mark) => {
    const [name, detail] = [textWidth(mark.name, nameSize), smallWidth(mark)];
    return below || detail === 0 ? Math.max(name, detail) : name + apart + detail;
  });
  return Math.ceil(Math.max(0, ...widths)) + 1;
}

/** Height of the words above each bar: a line, two where a row needs them and they fit in `most`; zero if none does. */
export function headHeight(marks: readonly RowMark[], width: number, most: number): number {
  if (most < nameLine + air) return 0;
  const two = nameLine + detailLine + air;
  return most >= two && marks.some((mark) => !fitsBeside(mark, width)) ? two : nameLine + air;
}

/** The words above a bar, ending `air` over it. */
export function wordsAbove(mark: RowMark, y: number, width: number, head: number): RowWord[] {
  const isTwo = !fitsBeside(mark, width) && head >= nameLine + detailLine + air;
  const baseline = y + head - air - (isTwo ? detailLine : 0) - 4;
  const name = cutText(mark.name, nameSize, width);
  const after = textWidth(name, nameSize) + apart;
  const small = isTwo
    ? smallWords(mark, { x: 0, y: baseline + detailLine, width }, 1)
    : smallWords(mark, { x: after, y: baseline, width: width - after }, 1);
  return [{ text: name, x: 0, y: baseline, size: nameSize, tone: 'ink' }, ...small];
}

type Room = { readonly y: number; readonly width: number; readonly height: number };

/**
 * The words at the left of a bar, in the middle of its row: as many lines as fit, the name before the rest.
 * @param afterNames whether a row of one line shows its detail after the name
 */
export function wordsBeside(mark: RowMark, { y, width, height }: Room, afterNames: boolean): RowWord[] {
  const below = smallWidth(mark) > 0 && height >= nameLine + detailLine + air;
  const most = Math.max(1, Math.min(2, Math.floor((height - air - (below ? detailLine : 0)) / nameLine)));
  const names = wrapText(mark.name, nameSize, width, most);
  const left = Math.floor((height - air - names.length * nameLine) / detailLine);
  const small = below ? smallWords(mark, { x: 0, y: 0, width }, Math.min(left, 2)) : [];
  const block = Math.max(1, names.length) * nameLine + Math.max(-0.5, ...small.map((word) => word.y + detailLine));
  const first = y + (height - block) / 2 + 13;
  const words = names.map(
    (text, index): RowWord => ({ text, x: 0, y: first + index * nameLine, size: nameSize, tone: 'ink' }),
  );
  const last = first + Math.max(0, names.length - 1) * nameLine;
  if (below) return [...words, ...small.map((word) => ({ ...word, y: word.y + last + detailLine + 0.5 }))];
  const after = textWidth(names.at(-1) ?? '', nameSize) + apart;
  const kept = afterNames ? mark : { ...mark, detail: null };
  return [...words, ...smallWords(kept, { x: after, y: last, width: width - after }, 1)];
}

const leastCut = 48;

/** The detail in at most so many lines, and after it, or below, that sources differ: that is not cut. */
function smallWords(
  { detail, conflict }: RowMark,
  { x, y, width }: { x: number; y: number; width: number },
  most: number,
): RowWord[] {
  const warning = conflict ? textWidth(differs, detailSize) : 0;
  const beside = conflict ? warning + apart : 0;
  const whole = textWidth(detail ?? '', detailSize);
  const ownLine = conflict && most > 1 && whole + beside > width;
  const room = width - (ownLine ? 0 : beside);
  const fits = whole <= room || room >= leastCut;
  const lines = detail && fits ? wrapText(detail, detailSize, room, ownLine ? most - 1 : most) : [];
  const words = lines.map(
    (text, index): RowWord => ({ text, x, y: y + index * detailLine, size: detailSize, tone: 'muted' }),
  );
  const last = words.at(-1);
  const after = last && !ownLine ? x + textWidth(last.text, detailSize) + apart : x;
  if (!conflict || after + warning > x + width) return words;
  const line = ownLine ? words.length : Math.max(0, words.length - 1);
  return [...words, { text: differs, x: after, y: y + line * detailLine, size: detailSize, tone: 'warning' }];
}

function smallWidth({ detail, conflict }: RowMark): number {
  const widths = [detail, conflict ? differs : null].flatMap((text) => (text ? textWidth(text, detailSize) : []));
  return widths.reduce((sum, width) => sum + width, 0) + Math.max(0, widths.length - 1) * apart;
}

/** True when a row's words stand on one line. */
export function fitsBeside(mark: RowMark, width: number): boolean {
  const small = smallWidth(mark);
  return small === 0 || textWidth(mark.name, nameSize) + apart + small <= width;
}

/** Height of a row's words one below the other, when nothing holds them back. */
export function wordsHeight(mark: RowMark, width: number): number {
  const words = wordsBeside(mark, { y: 0, width, height: 100 }, true);
  return (
    new Set(words.filter(({ tone }) => tone === 'ink').map(({ y }) => y)).size * nameLine +
    new Set(words.filter(({ tone }) => tone !== 'ink').map(({ y }) => y)).size * detailLine
  );
}
