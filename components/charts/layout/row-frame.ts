import type { RowChartSpec, RowMark, ValueAxis } from '@/lib/charts/spec';
import type { Margins } from './chart-margins';
import { hangs, labelApart, labelWidth, reachOfRow } from './row-reach';
import { fitsBeside, headHeight, wordsHeight, wordsWidth } from './row-words';

/** How the rows of a chart share its drawing. */
export type RowFrame = {
  /** Around the value axis of the first column of rows. */
  readonly margins: Margins;
  /** Rows stand in one column; in several where the drawing is too low. */
  readonly perColumn: number;
  /** From one column to the next, and how wide each is. */
  readonly pitch: number;
  readonly columnWidth: number;
  readonly nameWidth: number;
  /** Names stand above their bars, in a head of this height; zero where they stand at the left. */
  readonly head: number;
  readonly rowHeight: number;
  /** Rows of one line show details after the names: where there is room for all of them. */
  readonly detailsAfter: boolean;
};

type Size = { readonly width: number; readonly height: number };

/** Of a row: one line of text. Lower, and rows go on in a second column. */
const leastRow = 17;
const highestRow = 84;
/** Narrower than this, names stand above their bars where the rows are high enough. */
const narrow = 420;
const barBelow = 24;
const nameShare = 0.37;
const nameShareOfMany = 0.46;
const gap = 12;
const gutter = 24;
const edge = 1;

/** Names at the left, or above their bars on a narrow drawing; room for every label beyond its bar. */
export function rowFrame(spec: RowChartSpec, { width, height }: Size): RowFrame {
  const count = Math.max(1, spec.marks.length);
  const room = height - 2 * edge;
  const columns = Math.ceil(count / Math.max(1, Math.floor(room / leastRow)));
  const perColumn = Math.ceil(count / columns);
  const columnWidth = (width - (columns - 1) * gutter) / columns;
  const rowHeight = Math.min(highestRow, room / perColumn);
  const head = columnWidth < narrow ? headHeight(spec.marks, columnWidth, rowHeight - barBelow) : 0;
  const nameWidth =
    head > 0
      ? columnWidth
      : Math.min(wordsWidth(spec.marks, rowHeight), columnWidth * (columns > 1 ? nameShareOfMany : nameShare));
  const begin = head > 0 ? 0 : nameWidth + gap;
  const { left, right } = aroundPlot(spec.marks, spec.value, columnWidth - begin);
  return {
    margins: { top: edge, bottom: edge, left: begin + left, right: width - columnWidth + right },
    perColumn,
    pitch: columnWidth + gutter,
    columnWidth,
    nameWidth,
    head,
    rowHeight,
    detailsAfter: spec.marks.every((mark) => fitsBeside(mark, nameWidth)),
  };
}

const airInRow = 14;
const belowHead = 34;

/** Height at which every row of a chart this wide has room for its words and its bar. */
export function rowsHeight({ marks }: RowChartSpec, width: number): number {
  const roomy = 100;
  const head = width < narrow ? headHeight(marks, width, roomy) : 0;
  const nameWidth = Math.min(wordsWidth(marks, roomy), width * nameShare);
  const row = head > 0 ? head + belowHead : Math.max(...marks.map((mark) => wordsHeight(mark, nameWidth))) + airInRow;
  return 2 * edge + marks.length * Math.max(row, leastRow * 2);
}

const leastPlot = 24;

/** The widest axis on which every bar, with its arrow and its label, ends within the field; labels are cut if they must be. */
function aroundPlot(marks: readonly RowMark[], axis: ValueAxis, field: number) {
  for (const share of marks.some(hangs) ? [0.32, 0.2, 0.1] : [0.5, 0.3, 0.1]) {
    const rows = marks.map((mark) => needOf(mark, axis, field * share));
    for (let plot = field; plot > leastPlot; plot--) {
      const left = Math.max(0, ...rows.map((row) => row.left - row.low * plot));
      const right = Math.max(0, ...rows.map((row) => row.right - (1 - row.high) * plot));
      if (left + plot + right <= field) return { left, right: field - left - plot };
    }
  }
  return { left: field * 0.3, right: field * 0.3 };
}

/** Which share of the axis a row takes, and what it needs beyond that, with a label no wider than `most`. */
function needOf(mark: RowMark, { min, max }: ValueAxis, most: number) {
  const share = (value: number) => (value - min) / (max - min || 1);
  const { low, high, left, right } = reachOfRow(mark);
  const label = labelWidth(mark, most) + labelApart + edge;
  const [before, after] = hangs(mark) ? [label, 0] : [0, label];
  return { low: share(low), high: share(high), left: left + before, right: right + after };
}
