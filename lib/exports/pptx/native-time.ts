import type { Palette } from '@/components/charts/chart-palette';
import { textWidth } from '@/components/charts/layout/text-width';
import type { Gap, Mark, TimeChartSpec } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import { dayNumber, monthLabel } from '@/lib/turnaround/period';
import { factColumns, factRow, gapRow } from './facts';
import { gapFor, type Label, type LabelLine, type NativeChart, type Series, withRoom } from './native-chart';
import { certainPaint, possiblePaint } from './paints';

/** A category of a chart over time: a mark, or a span of time that has none. */
export type Column = { readonly start: IsoDate; readonly end: IsoDate } & (
  | { readonly mark: Mark; readonly gap: null }
  | { readonly mark: null; readonly gap: Gap }
);

/** More marks than this have labels only where the series begins, ends, and is highest and lowest. */
const fewEnough = 14;
const lineHeight = 16;
const aroundLabel = 12;
const thickest = 84;

/** Marks and gaps in order of time: a period without a value has its place, and no bar. */
export function columnsOf({ marks, gaps }: TimeChartSpec): Column[] {
  const columns: Column[] = [
    ...marks.map((mark) => ({ start: mark.period.start, end: mark.period.end, mark, gap: null })),
    ...gaps.map((gap) => ({ start: gap.from, end: gap.to, mark: null, gap })),
  ];
  const middle = ({ start, end }: Column) => dayNumber(start) + dayNumber(end);
  return columns
    .map((column, index) => ({ column, index }))
    .sort((one, other) => middle(one.column) - middle(other.column) || one.index - other.index)
    .map(({ column }) => column);
}

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
  const labelled = labelledOf(marks.filter((mark) => mark !== null));
  const isDense = marks.length > fewEnough;
  const foot = isDense ? 26 : 34;
  const plotHeight = Math.max(0.2 * height, height - header - foot);
  const labels = columns.map(({ mark, gap }) =>
    gap ? missing(gap.label, palette, isDense) : labelOf(mark, labelled, isDense, palette),
  );
  const { room, axis } = withRoom(spec.value, labels, Math.max(0, ...labels.map(heightOf)), plotHeight);
  return {
    direction: 'col',
    categories: columns.map(nameOf),
    series: seriesOf(marks, palette),
    labels,
    axis,
    labelRoom: room,
    gapWidth: gapFor(width / Math.max(1, columns.length), isDense ? 25 : 45, thickest),
    plot: { x: 0.005, y: header / height, width: 0.99, height: plotHeight / height },
    categorySize: isDense ? 9 : 11,
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
      paints: paints(({ side, scenario }) => certainPaint(palette, side, scenario)),
    },
    {
      name: 'Possible',
      values: drawn(({ certainTo, possibleTo }) => possibleTo - certainTo),
      paints: paints(({ side }) => possiblePaint(palette, side)),
    },
  ];
}

function nameOf({ mark, gap, start, end }: Column): string {
  if (gap)
    return start.slice(0, 7) === end.slice(0, 7) ? monthLabel(start) : `${monthLabel(start)} – ${monthLabel(end)}`;
  return mark.member === null ? mark.periodLabel : `${mark.member}\n${mark.periodLabel}`;
}

/** Which marks are named where there are too many for all. */
function labelledOf(marks: readonly Mark[]): ReadonlySet<string> {
  if (marks.length <= fewEnough) return new Set(marks.map(({ id }) => id));
  const byValue = [...marks].sort((one, other) => one.possibleTo - other.possibleTo);
  return new Set([marks[0], marks.at(-1), byValue[0], byValue.at(-1)].flatMap((mark) => mark?.id ?? []));
}

function labelOf(mark: Mark, labelled: ReadonlySet<string>, isDense: boolean, palette: Palette): Label | null {
  if (!labelled.has(mark.id)) return null;
  if (!mark.figure) return missing(mark.label, palette, isDense);
  const small = { size: 10, bold: false } as const;
  const isDown = (mark.possibleTo || mark.certainTo) < 0;
  const told = [
    { text: mark.label, size: 12, bold: true, colour: palette.ink },
    mark.scenario !== 'actual' && { text: mark.scenario, ...small, colour: palette.muted },
    mark.conflict && { text: 'sources differ', ...small, colour: palette.warning },
    !isDense &&
      !isDown &&
      mark.sources.length > 0 && { text: `[${mark.sources.join(', ')}]`, ...small, colour: palette.muted },
  ].filter((line): line is LabelLine => line !== false);
  return { lines: told, side: isDown ? 'below' : 'above', isUpright: false };
}

function missing(text: string, palette: Palette, isUpright: boolean): Label {
  return { lines: [{ text, size: 10, bold: false, colour: palette.muted }], side: 'above', isUpright };
}

function heightOf(label: Label | null): number {
  if (!label) return 0;
  const { lines, isUpright } = label;
  const height = isUpright
    ? Math.max(...lines.map(({ text, size }) => textWidth(text, size)))
    : lines.length * lineHeight;
  return height + aroundLabel;
}
