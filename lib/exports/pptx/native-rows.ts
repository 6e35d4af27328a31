import type { Palette } from '@/components/charts/chart-palette';
import { textWidth } from '@/components/charts/layout/text-width';
import type { RowChartSpec, RowMark } from '@/lib/charts/spec';
import { factColumns, factRow } from './facts';
import {
  gapFor,
  invisible,
  type Label,
  type LabelLine,
  type NativeChart,
  type Paint,
  type Series,
  withRoom,
} from './native-chart';
import { certainPaint, possiblePaint } from './paints';
import { rowNames } from './row-names';

const barGap = 35;
const [largest, least] = [12, 8];
const lineHeight = 15;

/** A piece of a bar: from nearer zero to farther, on one side of it. */
type Piece = { readonly from: number; readonly to: number; readonly paint: Paint };

/**
 * Rows as lying bars. A step of a bridge floats on an invisible bar that begins at zero; where it crosses zero, each
 * side has its own, so that the stack stays right.
 */
export function nativeRows(
  spec: RowChartSpec,
  palette: Palette,
  { width, height }: { readonly width: number; readonly height: number },
): NativeChart {
  const { marks } = spec;
  const pitch = height / Math.max(1, marks.length);
  const names = rowNames(marks, width, pitch);
  const share = names.width / width;
  const labels = marks.map((mark) => labelOf(mark, palette, pitch));
  const widest = Math.max(...labels.flatMap(({ lines }) => lines.map(({ text, size }) => textWidth(text, size))));
  const { room, axis } = withRoom(spec.value, labels, widest + 16, width * (0.995 - share));
  return {
    direction: 'bar',
    categories: names.names,
    series: [...stackOf(marks, palette, 1), ...stackOf(marks, palette, -1)],
    labels,
    level: null,
    axis,
    labelRoom: room,
    gapWidth: gapFor(pitch, barGap, 34),
    plot: { x: share, y: 0.005, width: 0.995 - share, height: 0.99 },
    categorySize: names.size,
    nameEvery: 1,
    key: null,
    colours: palette,
    facts: { columns: factColumns, rows: marks.map((mark) => factRow(spec, mark, mark.detail, mark.name)) },
  };
}

/**
 * The bars on one side of zero: what lifts them, then their pieces from the nearest outward. A row without a piece has
 * its words where it would begin.
 */
function stackOf(marks: readonly RowMark[], palette: Palette, sign: 1 | -1): Series[] {
  const rows = marks.map((mark) => piecesOf(mark, palette, sign));
  const others = marks.map((mark) => piecesOf(mark, palette, sign === 1 ? -1 : 1));
  const most = Math.max(0, ...rows.map((pieces) => pieces.length));
  const side = sign === 1 ? 'above zero' : 'below zero';
  const signed = (value: number) => Number((sign * value).toPrecision(15));
  const lift = rows.map((pieces, index) => {
    const isEmpty = pieces.length === 0 && others[index]?.length === 0;
    const from = isEmpty ? sign * (marks[index]?.begins ?? 0) : (pieces[0]?.from ?? 0);
    return from > 0 ? signed(from) : null;
  });
  if (most === 0 && lift.every((value) => value === null)) return [];
  const layers = Array.from(
    { length: most },
    (_, layer): Series => ({
      name: `${layer === 0 ? 'Inner' : 'Outer'} part ${side}`,
      values: rows.map((pieces) => (pieces[layer] ? signed(pieces[layer].to - pieces[layer].from) : null)),
      paints: rows.map((pieces) => pieces[layer]?.paint ?? invisible),
    }),
  );
  return [{ name: `Begins ${side}`, values: lift, paints: marks.map(() => invisible) }, ...layers];
}

/** What of a row lies on a side of zero, as distances from zero, nearest first. */
function piecesOf({ certain, possible, kind, side, scenario }: RowMark, palette: Palette, sign: 1 | -1): Piece[] {
  const isResidual = kind === 'residual';
  const isZero = certain !== null && certain.from === certain.to && possible === null;
  const parts = [
    { span: certain, paint: certainPaint(palette, { side, scenario, isZero, isResidual }) },
    { span: possible, paint: possiblePaint(palette, side, isResidual) },
  ];
  return parts
    .flatMap(({ span, paint }): Piece[] => {
      if (!span) return [];
      const [one, other] = [sign * span.from, sign * span.to];
      const [from, to] = [Math.max(0, Math.min(one, other)), Math.max(0, one, other)];
      const stands = isZero && (one > 0 || (one === 0 && sign === 1));
      return to > from || stands ? [{ from, to, paint }] : [];
    })
    .sort((one, other) => one.from - other.from);
}

/** The value, and below it what is small, as far as the row is high enough. */
function labelOf(mark: RowMark, palette: Palette, pitch: number): Label {
  const ends = [mark.begins, mark.certain?.from, mark.certain?.to, mark.possible?.from, mark.possible?.to];
  const highest = Math.max(...ends.map((end) => end ?? Number.NEGATIVE_INFINITY));
  const isTotal = mark.kind === 'total' || mark.kind === 'subtotal' || mark.kind === 'value';
  const size = Math.min(largest, Math.max(least, Math.floor(pitch * 0.8)));
  const lines: (LabelLine | false)[] = [
    { text: mark.label, size, bold: mark.figure !== null, colour: mark.figure ? palette.ink : palette.muted },
    mark.conflict && { text: 'sources differ', size: 10, bold: false, colour: palette.warning },
    isTotal &&
      mark.sources.length > 0 &&
      mark.sources.length <= 4 && {
        text: `[${mark.sources.join(', ')}]`,
        size: 10,
        bold: false,
        colour: palette.muted,
      },
  ];
  return {
    lines: lines
      .filter((line): line is LabelLine => line !== false)
      .slice(0, Math.max(1, Math.floor(pitch / lineHeight))),
    side: highest > 0 || allZero(mark) ? 'above' : 'below',
    isUpright: false,
  };
}

function allZero({ certain, possible }: RowMark): boolean {
  return [certain, possible].every((span) => !span || (span.from === 0 && span.to === 0));
}
