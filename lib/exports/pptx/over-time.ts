import type { Palette } from '@/components/charts/chart-palette';
import { spread } from '@/components/charts/layout/spread';
import { textWidth } from '@/components/charts/layout/text-width';
import type { ChartEvent, TimeChartSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { columnsOf, placeOfDay, placeOfRestructuring } from './columns';
import { paragraph } from './drawing';
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

function restructuringX(spec: TimeChartSpec, plot: Plot): number | null {
  return spec.restructuring && plot.left + placeOfRestructuring(columnsOf(spec), spec.restructuring.on) * plot.step;
}

function restructuring(spec: TimeChartSpec, plot: Plot, top: number, palette: Palette, id: () => number): Xml[] {
  const x = restructuringX(spec, plot);
  if (!spec.restructuring || x === null) return [];
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

/** Each event at its day; never on the other side of the restructuring than its day is. */
function eventPlaces(spec: TimeChartSpec, plot: Plot): { readonly event: ChartEvent; readonly x: number }[] {
  const columns = columnsOf(spec);
  const line = restructuringX(spec, plot);
  const day = spec.restructuring?.on;
  const inAxis = spec.events.filter(({ on }) => on >= spec.time.from && on <= spec.time.to);
  return inAxis
    .map((event) => {
      const at = plot.left + placeOfDay(columns, dayNumber(event.on) + 0.5) * plot.step;
      if (line === null || day === undefined) return { event, x: at };
      return { event, x: event.on === day ? line : event.on < day ? Math.min(at, line) : Math.max(at, line) };
    })
    .sort((one, other) => dayNumber(one.event.on) - dayNumber(other.event.on) || one.event.number - other.event.number);
}

function events(spec: TimeChartSpec, plot: Plot, y: number, palette: Palette, id: () => number): Xml[] {
  const inTime = eventPlaces(spec, plot);
  const wanted = inTime.map(({ x }) => x);
  const placed = spread(wanted, circle + 2, plot.left + circle / 2, plot.right - circle / 2);
  return inTime.map(({ event: { number } }, index) =>
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
