import type { Palette } from '@/components/charts/chart-palette';
import type { Mark, TimeChartSpec } from '@/lib/charts/spec';
import { columnLabels, labelHeight, lineHeight } from './column-labels';
import { columnNames } from './column-names';
import { columnsOf, placeOfRestructuring } from './columns';
import { factColumns, factRow, gapRow } from './facts';
import { gapFor, type NativeChart, type Series, withRoom } from './native-chart';
import { certainPaint, possiblePaint } from './paints';

const edge = 0.005;
const [mostNames, mostLabel] = [0.45, 0.25];
const [slim, thickest] = [14, 84];

/**
 * A chart over time as columns: a category a mark, dates in order, what is certain below what is possible.
 * @param header units above the plot, for events and the restructuring
 */
export function nativeTime(
  spec: TimeChartSpec,
  palette: Palette,
  { width, height }: { readonly width: number; readonly height: number },
  header: number,
): NativeChart {
  const columns = columnsOf(spec);
  const marks = columns.map(({ mark }) => mark);
  const stepFrom = (left: number) => (width * (1 - 2 * edge) - left) / Math.max(1, columns.length);
  const names = columnNames(columns, stepFrom(0));
  const step = stepFrom(names.left);
  const left = edge + names.left / width;
  const plotHeight = Math.max(0.2 * height, height - header - Math.min(names.height, mostNames * height));
  const line = spec.restructuring && placeOfRestructuring(columns, spec.restructuring.on) * step;
  const lines = Math.max(1, Math.floor((plotHeight * mostLabel) / lineHeight));
  const labels = columnLabels(columns, { step, line, lines, palette });
  const { room, axis } = withRoom(spec.value, labels, labelHeight(labels), plotHeight);
  return {
    direction: 'col',
    categories: names.names,
    series: seriesOf(marks, palette),
    labels,
    level: spec.reference ?? null,
    axis,
    labelRoom: room,
    gapWidth: gapFor(step, step < slim ? 15 : 45, thickest),
    plot: { x: left, y: header / height, width: 1 - edge - left, height: plotHeight / height },
    categorySize: names.size,
    nameEvery: names.every,
    key: names.key,
    colours: palette,
    facts: {
      columns: factColumns,
      rows: columns.map(({ mark, gap }) =>
        mark ? factRow(spec, mark, mark.periodLabel, mark.member) : gapRow(gap.label, gap.reason),
      ),
    },
  };
}

function seriesOf(marks: readonly (Mark | null)[], palette: Palette): Series[] {
  const drawn = (value: (mark: Mark) => number) =>
    marks.map((mark) => (mark?.figure ? Number(value(mark).toPrecision(15)) : null));
  const paints = (paint: (mark: Mark) => ReturnType<typeof possiblePaint>) =>
    marks.map((mark) => (mark ? paint(mark) : possiblePaint(palette, 'change')));
  return [
    {
      name: 'Certain',
      values: drawn(({ certainTo }) => certainTo),
      paints: paints(({ side, scenario, certainTo, possibleTo }) =>
        certainPaint(palette, { side, scenario, isZero: certainTo === 0 && possibleTo === 0 }),
      ),
    },
    {
      name: 'Possible',
      values: drawn(({ certainTo, possibleTo }) => possibleTo - certainTo),
      paints: paints(({ side }) => possiblePaint(palette, side)),
    },
  ];
}
