import type { Palette } from '@/components/charts/chart-palette';
import { sideColours } from '@/components/charts/chart-palette';
import type { RowChartSpec, RowMark } from '@/lib/charts/spec';
import type { Plot } from './plot';
import { shape, straight } from './shapes';
import type { Xml } from './xml';

type Span = { readonly x: number; readonly width: number };

/** What stands over lying bars: rules above totals, connectors from step to step, and ends that are open or bounded. */
export function overRows(spec: RowChartSpec, plot: Plot, box: Span, palette: Palette, id: () => number): Xml[] {
  return [
    ...rules(spec, plot, box, palette, id),
    ...connectors(spec, plot, palette, id),
    ...ends(spec, plot, palette, id),
  ];
}

/** A total below other rows is parted from them. */
function rules({ marks }: RowChartSpec, plot: Plot, box: Span, palette: Palette, id: () => number): Xml[] {
  return marks.flatMap(({ kind, name }, index) => {
    if (index === 0 || (kind !== 'total' && kind !== 'subtotal')) return [];
    const y = plot.middle(index) - plot.step / 2;
    return [straight(id(), `Rule above ${name}`, { ...box, y, height: 0 }, palette.hairline, 0.75)];
  });
}

function connectors({ marks }: RowChartSpec, plot: Plot, palette: Palette, id: () => number): Xml[] {
  const half = plot.bar / 2;
  return marks.slice(0, -1).flatMap((mark, index) => {
    const below = marks[index + 1];
    if (!below || mark.kind === 'value' || below.kind === 'value') return [];
    const [x, from, to] = [plot.at(mark.reaches), plot.middle(index) + half, plot.middle(index + 1) - half];
    return [straight(id(), 'Connector', { x, y: from, width: 0, height: Math.max(0, to - from) }, palette.muted, 0.75)];
  });
}

function ends({ marks }: RowChartSpec, plot: Plot, palette: Palette, id: () => number): Xml[] {
  const { bar } = plot;
  return marks.flatMap((mark, index) => {
    if (!mark.figure || !mark.possible || mark.end === 'none') return [];
    const colour = sideColours(palette, mark.side).solid;
    const outward = towards(mark);
    const [x, y] = [plot.at(mark.possible.to), plot.middle(index)];
    if (mark.end === 'bracket')
      return [straight(id(), 'Bound', { x, y: y - bar / 2, width: 0, height: bar }, colour, 2)];
    const size = Math.min(10, bar);
    const box = { x: outward > 0 ? x - size * 0.8 : x, y: y - size / 2, width: size * 0.8, height: size };
    return [
      shape({
        id: id(),
        name: 'Goes on',
        // Turned by a quarter, a shape keeps its middle and exchanges its sides.
        box: { x: box.x + (box.width - size) / 2, y: box.y + (size - box.width) / 2, width: size, height: box.width },
        geometry: 'triangle',
        fill: colour,
        stroke: null,
        turn: outward > 0 ? 90 : 270,
      }),
    ];
  });
}

function towards({ possible }: RowMark): 1 | -1 {
  return possible && possible.to < possible.from ? -1 : 1;
}
