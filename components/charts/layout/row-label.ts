import type { RowMark } from '@/lib/charts/spec';
import type { Box } from './box';
import { cutText } from './fit-text';
import { hangs, labelApart, labelSize, towards } from './row-reach';
import { textWidth } from './text-width';

export type RowLabel = {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: 12 | 14;
  readonly anchor: 'start' | 'end';
  /** What the text covers. */
  readonly box: Box;
};

/** Height of a label's letters, from their feet up. */
const letters = 11;
const clear = 3;

/**
 * Beyond the end of the bar; on its other side where there is no room, or the line of zero would run through it.
 * @param free between the names and the right edge
 */
export function placeRowLabel(mark: RowMark, body: Box, zero: number, free: { from: number; to: number }): RowLabel {
  const size = mark.figure ? labelSize : 12;
  const y = body.y + body.height / 2 + size * 0.36;
  const [left, right] = [body.x - labelApart, body.x + body.width + labelApart];
  const wide = textWidth(mark.label, size);
  const onLeft = { x: left, room: left - free.from, from: left - wide, anchor: 'end' as const };
  const onRight = { x: right, room: free.to - right, from: right, anchor: 'start' as const };
  const sides = hangs(mark) || (mark.figure !== null && towards(mark) < 0) ? [onLeft, onRight] : [onRight, onLeft];
  const fitting = sides.filter(({ room }) => room >= wide);
  const crosses = ({ from }: typeof onLeft | typeof onRight) => from - clear < zero && from + wide + clear > zero;
  const side = fitting.find((each) => !crosses(each)) ?? fitting[0] ?? [...sides].sort((a, b) => b.room - a.room)[0];
  const { x, room, anchor } = side ?? onRight;
  const text = cutText(mark.label, size, room);
  const width = Math.min(textWidth(text, size), Math.max(0, room));
  const box = { x: anchor === 'end' ? x - width : x, y: y - letters, width, height: letters + 1 };
  return { text, x, y, size, anchor, box };
}
