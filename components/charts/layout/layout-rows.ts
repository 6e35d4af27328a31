import type { RowChartSpec, RowMark } from '@/lib/charts/spec';
import type { Box } from './box';
import { cutText } from './fit-text';
import { detailOf, isNegative, labelSize, nameSize, type RowFrame } from './row-margins';
import { textWidth } from './text-width';

export type PlacedRow = {
  readonly mark: RowMark;
  /** Of the whole row. */
  readonly y: number;
  readonly name: { readonly text: string; readonly x: number; readonly y: number };
  readonly detail: { readonly text: string; readonly x: number; readonly y: number } | null;
  readonly bar: { readonly y: number; readonly height: number };
  readonly zero: number;
  readonly certain: Span | null;
  readonly possible: Span | null;
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  /** Everything that is drawn of the bar, with its bracket or arrow. */
  readonly body: Box;
  /** Where the connector to the next row stands; null where there is none. */
  readonly connector: { readonly x: number; readonly from: number; readonly to: number } | null;
};

/** From where the row begins to where it goes. */
export type Span = { readonly from: number; readonly to: number };

const arrowRoom = 13;
const thickest = 26;
const missingWidth = 12;
const leastForDetail = 34;

/** Places rows one below the other. `x` is the place of a value on the drawing. */
export function layoutRows(
  spec: RowChartSpec,
  x: (value: number) => number,
  frame: RowFrame,
  width: number,
): PlacedRow[] {
  const { rowHeight, margins } = frame;
  return spec.marks.map((mark, index) => {
    const y = margins.top + index * rowHeight;
    const text = textOf(mark, y, frame);
    const bar = barOf(y, frame);
    const certain = mark.certain && spanOf(mark.certain, x);
    const possible = mark.possible && spanOf(mark.possible, x);
    const body = bodyOf(mark, certain, possible, x(mark.begins), bar);
    const last = spec.marks.at(index + 1) === undefined;
    const joins = mark.kind !== 'value' && !last && spec.marks[index + 1]?.kind !== 'value';
    const next = barOf(y + rowHeight, frame);
    return {
      mark,
      y,
      ...text,
      bar,
      zero: x(0),
      certain,
      possible,
      label: labelOf(mark, body, bar, x(0), width),
      body,
      connector: joins ? { x: x(mark.reaches), from: bar.y + bar.height, to: next.y } : null,
    };
  });
}

function spanOf({ from, to }: { from: number; to: number }, x: (value: number) => number): Span {
  return { from: x(from), to: x(to) };
}

function textOf(mark: RowMark, y: number, { stacked, nameWidth, rowHeight }: RowFrame) {
  const { name } = mark;
  const words = detailOf(mark);
  if (stacked) {
    const short = cutText(name, nameSize, nameWidth);
    const room = nameWidth - textWidth(short, nameSize) * 1.06 - 8;
    const beside = words && room > 60 ? cutText(words, 12, room) : null;
    const at = { x: 1 + nameWidth - room, y: y + 14 };
    return {
      name: { text: short, x: 1, y: y + 14 },
      detail: beside === null ? null : { text: beside, ...at },
    };
  }
  const middle = y + rowHeight / 2;
  const two = words !== '' && rowHeight >= leastForDetail;
  return {
    name: { text: cutText(name, nameSize, nameWidth / 1.06), x: 0, y: two ? middle - 3 : middle + 4.5 },
    detail: two ? { text: cutText(words, 12, nameWidth), x: 0, y: middle + 12.5 } : null,
  };
}

function barOf(y: number, { stacked, rowHeight }: RowFrame): { y: number; height: number } {
  const head = stacked ? 20 : 0;
  const height = Math.max(5, Math.min(thickest, (rowHeight - head) * (stacked ? 0.7 : 0.5)));
  const top = stacked ? y + head : y + (rowHeight - height) / 2;
  return { y: top, height };
}

function bodyOf(
  { end, figure }: RowMark,
  certain: Span | null,
  possible: Span | null,
  begins: number,
  bar: { y: number; height: number },
): Box {
  const places = [begins, ...[certain, possible].flatMap((span) => (span ? [span.from, span.to] : []))];
  if (figure === null) places.push(begins + missingWidth);
  const tip = possible ?? certain;
  const beyond = end === 'arrow' ? arrowRoom : end === 'bracket' ? 2 : 0;
  if (tip) places.push(tip.to + (tip.to >= tip.from ? beyond : -beyond));
  const [left, right] = [Math.min(...places), Math.max(...places)];
  return { x: left, y: bar.y, width: Math.max(2, right - left), height: bar.height };
}

const apart = 7;

/** Right of everything in its row; left of a bar that hangs from zero to the left. Cut before it leaves the drawing. */
function labelOf(mark: RowMark, body: Box, bar: { y: number; height: number }, zero: number, width: number) {
  const y = bar.y + bar.height / 2 + 5;
  const wide = textWidth(mark.label, labelSize);
  if (isNegative(mark) && body.x - apart - wide > 0) {
    return { text: mark.label, x: body.x - apart, y, anchor: 'end' as const };
  }
  const x = Math.max(body.x + body.width, mark.figure === null ? zero : 0) + apart;
  return { text: cutText(mark.label, labelSize, width - x), x, y, anchor: 'start' as const };
}
