import type { RowChartSpec, RowMark } from '@/lib/charts/spec';
import { type Outward, type Strip, stripBox } from './bar-ends';
import type { Box } from './box';
import type { RowFrame } from './row-frame';
import { placeRowLabel, type RowLabel } from './row-label';
import { reachOfRow, towards } from './row-reach';
import { type RowWord, wordBox, wordsAbove, wordsBeside } from './row-words';

/** From where a part of a bar begins to where it goes. */
export type Span = { readonly from: number; readonly to: number };

/** A line straight down. */
export type Upright = { readonly x: number; readonly from: number; readonly to: number };

export type PlacedRow = {
  readonly mark: RowMark;
  /** The whole row. */
  readonly box: Box;
  readonly words: readonly RowWord[];
  readonly strip: Strip;
  readonly begins: number;
  readonly outward: Outward;
  readonly certain: Span | null;
  readonly possible: Span | null;
  /** Everything that is drawn of the bar, with its bracket or arrow. */
  readonly body: Box;
  readonly label: RowLabel;
  /** To the next row, in parts where words stand in its way; none where nothing goes on. */
  readonly connectors: readonly Upright[];
  /** True for a total below other rows: a rule parts it from them. */
  readonly hasRule: boolean;
};

export type RowLayout = {
  readonly rows: readonly PlacedRow[];
  /** The line of zero: through each column of rows, or along each bar where names stand above them. */
  readonly zeros: readonly Upright[];
};

const thickest = 30;
const thickestBelow = 20;
const leastLength = 1.5;
const overBar = 3;

/** Places rows one below the other. `x` is the place of a value on the axis of the first column. */
export function layoutRows(spec: RowChartSpec, x: (value: number) => number, frame: RowFrame): RowLayout {
  const { marks } = spec;
  const { perColumn, pitch } = frame;
  const shiftOf = (index: number) => Math.floor(index / perColumn) * pitch;
  const placed = marks.map((mark, index) => {
    const shift = shiftOf(index);
    return placeRow(mark, index % perColumn, (value) => x(value) + shift, frame, shift);
  });
  const rows = placed.map((row, index) => {
    const isFirst = index % perColumn === 0;
    const below = (index + 1) % perColumn === 0 ? undefined : placed[index + 1];
    const isTotal = row.mark.kind === 'total' || row.mark.kind === 'subtotal';
    const at = x(row.mark.reaches) + shiftOf(index);
    return { ...row, connectors: below ? connect(row, below, at) : [], hasRule: isTotal && !isFirst };
  });
  return { rows, zeros: frame.head > 0 ? zerosOfBars(rows, x(0)) : zerosOfColumns(rows, x(0), frame) };
}

type Unconnected = Omit<PlacedRow, 'connectors' | 'hasRule'>;

function connect(row: Unconnected, below: Unconnected, x: number): Upright[] {
  if (row.mark.kind === 'value' || below.mark.kind === 'value') return [];
  const [from, to] = [row.strip.start + row.strip.thickness, below.strip.start];
  const inTheWay = below.words.map(wordBox).filter((box) => box.x < x && x < box.x + box.width);
  const top = Math.min(to, ...inTheWay.map((box) => box.y));
  const bottom = Math.max(from, ...inTheWay.map((box) => box.y + box.height));
  const parts =
    inTheWay.length > 0
      ? [
          { x, from, to: top },
          { x, from: bottom, to },
        ]
      : [{ x, from, to }];
  return parts.filter((part) => part.to - part.from > 1);
}

function zerosOfBars(rows: readonly PlacedRow[], x: number): Upright[] {
  return rows.map(({ box, strip }) => ({
    x: x + box.x,
    from: strip.start - overBar,
    to: strip.start + strip.thickness + overBar,
  }));
}

function zerosOfColumns(rows: readonly PlacedRow[], x: number, { perColumn }: RowFrame): Upright[] {
  const firsts = rows.filter((_, index) => index % perColumn === 0);
  return firsts.map(({ box }, column) => {
    const last = rows[Math.min(rows.length, (column + 1) * perColumn) - 1]?.box ?? box;
    return { x: x + box.x, from: box.y, to: last.y + last.height };
  });
}

function placeRow(mark: RowMark, index: number, x: (value: number) => number, frame: RowFrame, shift: number) {
  const { rowHeight, head, nameWidth, columnWidth, margins } = frame;
  const box = { x: shift, y: margins.top + index * rowHeight, width: columnWidth, height: rowHeight };
  const words =
    head > 0
      ? wordsAbove(mark, box.y, nameWidth, head)
      : wordsBeside(mark, { y: box.y, width: nameWidth, height: rowHeight }, frame.detailsAfter);
  const strip = stripOf(box, head);
  const outward = towards(mark);
  const begins = x(mark.begins);
  const certain = mark.certain && seen(mark.certain, x);
  const possible = mark.possible && seen(mark.possible, x);
  const { low, high, left, right } = reachOfRow(mark);
  const body = stripBox(strip, x(low) - left, x(high) + right);
  const free = { from: shift + (head > 0 ? 0 : nameWidth + 4), to: shift + columnWidth };
  const label = placeRowLabel(mark, body, x(0), free);
  const shifted = words.map((word) => ({ ...word, x: word.x + shift }));
  return { mark, box, words: shifted, strip, begins, outward, certain, possible, body, label };
}

function stripOf(box: Box, head: number): Strip {
  if (head > 0) {
    const thickness = Math.min(thickestBelow, box.height - head - 8);
    return { axis: 'x', start: box.y + head + 2, thickness };
  }
  const thickness = Math.min(thickest, Math.max(7, box.height * 0.5));
  return { axis: 'x', start: box.y + (box.height - thickness) / 2, thickness };
}

/** What is not nothing is long enough to be seen. */
function seen({ from, to }: Span, x: (value: number) => number): Span {
  const [start, end] = [x(from), x(to)];
  if (from === to || Math.abs(end - start) >= leastLength) return { from: start, to: end };
  return { from: start, to: start + (to < from ? -leastLength : leastLength) };
}
