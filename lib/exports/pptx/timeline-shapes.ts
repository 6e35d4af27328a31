import type { Palette } from '@/components/charts/chart-palette';
import { timeDomain } from '@/components/charts/layout/chart-margins';
import { layoutTimeline } from '@/components/charts/layout/layout-timeline';
import { textWidth } from '@/components/charts/layout/text-width';
import { timelineFrame } from '@/components/charts/layout/timeline-frame';
import type { TimelineSpec } from '@/lib/charts/spec';
import { type Box, paragraph } from './drawing';
import { centred, group, shape, straight, words } from './shapes';
import type { Xml } from './xml';

/**
 * A timeline as shapes that can be moved and written in: Office has no chart of events. The places are those of the
 * drawing.
 */
export function timelineShapes(spec: TimelineSpec, box: Box, palette: Palette, id: () => number): Xml[] {
  const frame = timelineFrame(spec, box);
  const [from, to] = timeDomain(spec.time);
  const { left, right } = frame.margins;
  const x = (day: number) => left + ((day - from) / (to - from || 1)) * (box.width - left - right);
  const layout = layoutTimeline(spec, x, frame, box);
  const put = (part: Box): Box => ({ ...part, x: box.x + part.x, y: box.y + part.y });
  const text = (name: string, at: Box, said: string, size: number, bold: boolean, colour: string) =>
    words({
      id: id(),
      name,
      box: put(at),
      paragraphs: [paragraph([{ text: said, size, bold, colour }], 'l')],
      wrap: false,
    });
  const lanes = frame.lanes.flatMap((lane) => [
    straight(
      id(),
      'Lane',
      put({ x: layout.left, y: lane.y, width: layout.right - layout.left, height: 0 }),
      palette.hairline,
      0.75,
    ),
    text('Kind of event', { x: 0, y: lane.labelY - 12, width: 110, height: 15 }, lane.label, 12, false, palette.muted),
  ]);
  const ticks = layout.ticks.flatMap(({ x: at, label }) => [
    straight(id(), 'Tick', put({ x: at, y: layout.bottom, width: 0, height: 6 }), palette.hairline, 0.75),
    ...(label
      ? [text('Year', { x: at + 4, y: layout.bottom + 4, width: 40, height: 15 }, label, 12, false, palette.muted)]
      : []),
  ]);
  const description = `${spec.description} Drawn in shapes that can be moved, without a workbook.`;
  const shapes = [...lanes, ...ticks, ...restructuring(), ...layout.marks.flatMap(event)];
  return [group({ id: id(), name: spec.title.join(', '), description }, box, shapes)];

  function restructuring(): Xml[] {
    if (layout.restructuring === null || !spec.restructuring) return [];
    const width = textWidth(spec.restructuring.label, 12) + 4;
    const at = Math.min(Math.max(layout.restructuring - width / 2, 0), box.width - width);
    const line = { x: layout.restructuring, y: 16, width: 0, height: layout.bottom - 16 };
    return [
      straight(id(), 'Restructuring', put(line), palette.ink, 1.25),
      text('Restructuring date', { x: at, y: 0, width, height: 15 }, spec.restructuring.label, 12, true, palette.ink),
    ];
  }

  function event({ mark, style, box: own, at, span }: (typeof layout.marks)[number]): Xml[] {
    const stem = { x: at.x, y: own.y + own.height, width: 0, height: Math.max(0, at.y - own.y - own.height) };
    const when = span && { x: span.from, y: at.y, width: span.to - span.from, height: 0 };
    const isDot = style === 'dot';
    return [
      ...(when ? [straight(id(), 'Its time', put(when), palette.muted, 2.5)] : []),
      ...(stem.height > 0 ? [straight(id(), 'Stem', put(stem), palette.muted, 0.75)] : []),
      shape({
        id: id(),
        name: `Event ${mark.number}: ${mark.label}`.slice(0, 120),
        box: put(own),
        geometry: 'ellipse',
        fill: isDot ? palette.muted : palette.paper,
        stroke: isDot ? null : { colour: palette.muted, width: 0.75 },
        ...(!isDot && { text: centred({ text: String(mark.number), size: 10, bold: false, colour: palette.ink }) }),
      }),
    ];
  }
}
