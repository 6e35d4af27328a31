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

const barGap = 70;

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
  const labels = marks.map((mark) => labelOf(mark, palette));
  const names = Math.min(0.36, 230 / width);
  const widest = Math.max(...labels.flatMap(({ lines }) => lines.map(({ text, size }) => textWidth(text, size))));
  const { room, axis } = withRoom(spec.value, labels, widest + 16, width * (0.995 - names));
  return {
    direction: 'bar',
    categories: marks.map(({ name, detail }) => (detail ? `${name}\n${detail}` : name)),
    series: [...stackOf(marks, palette, 1), ...stackOf(marks, palette, -1)],
    labels,
    axis,
    labelRoom: room,
    gapWidth: gapFor(height / Math.max(1, marks.length), barGap, 34),
    plot: { x: names, y: 0.005, width: 0.995 - names, height: 0.99 },
    categorySize: marks.length > 12 ? 9 : 12,
    colours: palette,
    facts: { columns: factColumns, rows: marks.map((mark) => factRow(spec, mark, mark.detail, mark.name)) },
  };
}

/** The bars on one side of zero: what lifts them, then their pieces from the nearest outward. */
function stackOf(marks: readonly RowMark[], palette: Palette, sign: 1 | -1): Series[] {
  const rows = marks.map((mark) => piecesOf(mark, palette, sign));
  const most = Math.max(0, ...rows.map((pieces) => pieces.length));
  if (most === 0) return [];
  const side = sign === 1 ? 'above zero' : 'below zero';
  const signed = (value: number) => Number((sign * value).toPrecision(15));
  const lift = rows.map((pieces) => (pieces[0] && pieces[0].from > 0 ? signed(pieces[0].from) : null));
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
function piecesOf({ certain, possible, side, scenario }: RowMark, palette: Palette, sign: 1 | -1): Piece[] {
  const parts = [
    { span: certain, paint: certainPaint(palette, side, scenario) },
    { span: possible, paint: possiblePaint(palette, side) },
  ];
  return parts
    .flatMap(({ span, paint }): Piece[] => {
      if (!span) return [];
      const [one, other] = [sign * span.from, sign * span.to];
      const [from, to] = [Math.max(0, Math.min(one, other)), Math.max(0, one, other)];
      return to > from ? [{ from, to, paint }] : [];
    })
    .sort((one, other) => one.from - other.from);
}

function labelOf(mark: RowMark, palette: Palette): Label {
  const ends = [mark.begins, mark.certain?.from, mark.certain?.to, mark.possible?.from, mark.possible?.to];
  const highest = Math.max(...ends.map((end) => end ?? Number.NEGATIVE_INFINITY));
  const isTotal = mark.kind === 'total' || mark.kind === 'subtotal' || mark.kind === 'value';
  const lines: (LabelLine | false)[] = [
    { text: mark.label, size: 12, bold: mark.figure !== null, colour: mark.figure ? palette.ink : palette.muted },
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
    lines: lines.filter((line): line is LabelLine => line !== false),
    side: highest > 0 || allZero(mark) ? 'above' : 'below',
    isUpright: false,
  };
}

function allZero({ certain, possible }: RowMark): boolean {
  return [certain, possible].every((span) => !span || (span.from === 0 && span.to === 0));
}
