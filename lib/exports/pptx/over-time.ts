import type { Palette } from '@/components/charts/chart-palette';
import { spread } from '@/components/charts/layout/spread';
import { textWidth } from '@/components/charts/layout/text-width';
import type { TimeChartSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { paragraph } from './drawing';
import { columnsOf } from './native-time';
import type { Plot } from './plot';
import { centred, shape, straight, words } from './shapes';
import type { Xml } from './xml';

const circle = 17;
/** Units above the plot: a row for the restructuring's label, a row for the events. */
export const timeHeader = 44;

/** What stands over the columns: the restructuring's line, numbered events, and ends that are open or bounded. */
export function overTime(
  spec: TimeChartSpec,
  plot: Plot,
  box: { readonly y: number },
  palette: Palette,
  id: () => number,
): Xml[] {
  return [
    ...restructuring(spec, plot, box.y, palette, id),
    ...events(spec, plot, box.y + 22, palette, id),
    ...ends(spec, plot, palette, id),
  ];
}

/** The place of a day between the columns before and after it: columns stand in order of time, not to its scale. */
function placeOf(spec: TimeChartSpec, plot: Plot): (day: number) => number {
  const middles = columnsOf(spec).map(({ start, end }) => (dayNumber(start) + dayNumber(end)) / 2);
  return (day) => {
    const after = middles.findIndex((middle) => middle > day);
    if (after === 0) return plot.left + 2;
    if (after === -1) return plot.right - 2;
    const [before, next] = [middles[after - 1] ?? 0, middles[after] ?? 0];
    return plot.middle(after - 1) + ((day - before) / (next - before || 1)) * plot.step;
  };
}

function restructuring(spec: TimeChartSpec, plot: Plot, top: number, palette: Palette, id: () => number): Xml[] {
  if (!spec.restructuring) return [];
  const on = dayNumber(spec.restructuring.on);
  const columns = columnsOf(spec);
  // Between two columns it stands at their border: no bar of one side may seem to be of the other.
  const after = columns.findIndex(({ start }) => dayNumber(start) >= on);
  const isBetween = after > 0 && columns.slice(0, after).every(({ end }) => dayNumber(end) < on);
  const x = isBetween ? plot.middle(after) - plot.step / 2 : placeOf(spec, plot)(on);
  const width = textWidth(spec.restructuring.label, 12) + 4;
  const left = Math.min(Math.max(x - width / 2, plot.left), plot.right - width);
  return [
    straight(id(), 'Restructuring', { x, y: top + 16, width: 0, height: plot.bottom - top - 16 }, palette.ink, 1.25),
    words({
      id: id(),
      name: 'Restructuring date',
      box: { x: left, y: top, width, height: 15 },
      paragraphs: [paragraph([{ text: spec.restructuring.label, size: 12, bold: true, colour: palette.ink }], 'ctr')],
      wrap: false,
    }),
  ];
}

function events(spec: TimeChartSpec, plot: Plot, y: number, palette: Palette, id: () => number): Xml[] {
  const place = placeOf(spec, plot);
  const inTime = [...spec.events].sort((one, other) => dayNumber(one.on) - dayNumber(other.on));
  const wanted = inTime.map(({ on }) => place(dayNumber(on)));
  const placed = spread(wanted, circle + 2, plot.left + circle / 2, plot.right - circle / 2);
  return inTime.map(({ number }, index) =>
    shape({
      id: id(),
      name: `Event ${number}`,
      box: { x: (placed[index] ?? 0) - circle / 2, y, width: circle, height: circle },
      geometry: 'ellipse',
      fill: palette.paper,
      stroke: { colour: palette.muted, width: 0.75 },
      text: centred({ text: String(number), size: 9, bold: false, colour: palette.ink }),
    }),
  );
}

/** At the end of what is possible: a bracket where it is bounded, an arrow where it goes on. */
function ends(spec: TimeChartSpec, plot: Plot, palette: Palette, id: () => number): Xml[] {
  const { bar } = plot;
  return columnsOf(spec).flatMap(({ mark }, index) => {
    if (!mark?.figure || mark.end === 'none') return [];
    const [x, y] = [plot.middle(index), plot.at(mark.possibleTo)];
    const colour = mark.side === 'after' ? palette.after : palette.before;
    const isDown = mark.possibleTo < 0;
    if (mark.end === 'bracket')
      return [straight(id(), 'Bound', { x: x - bar / 2, y, width: bar, height: 0 }, colour, 2)];
    const size = Math.min(10, bar);
    const triangle = { x: x - size / 2, y: isDown ? y - size * 0.8 : y, width: size, height: size * 0.8 };
    return [
      shape({
        id: id(),
        name: 'Goes on',
        box: triangle,
        geometry: 'triangle',
        fill: colour,
        stroke: null,
        turn: isDown ? 180 : 0,
      }),
    ];
  });
}
