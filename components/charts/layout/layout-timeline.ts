import type { EventMark, TimelineSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { type Box, round } from './box';
import { tickRow, timeDomain } from './chart-margins';
import { packLane } from './pack-lane';
import { type PlacedTick, placeTicks } from './place-ticks';
import {
  eventSize,
  eventsOf,
  eventWidth,
  middleDay,
  nameSize,
  roomOf,
  rowPitch,
  stem,
  type TimelineFrame,
} from './timeline-frame';

export type PlacedMark = {
  readonly mark: EventMark;
  readonly style: 'circle' | 'number' | 'dot';
  /** What its circle, number or dot covers. */
  readonly box: Box;
  /** The middle of its date, on the lane's line. */
  readonly at: { readonly x: number; readonly y: number };
  /** Its date, where it is known only to a month or a year that is long enough to be seen. */
  readonly span: { readonly from: number; readonly to: number } | null;
};

export type TimelineLayout = {
  readonly marks: readonly PlacedMark[];
  readonly ticks: readonly PlacedTick[];
  readonly restructuring: number | null;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
};

type Size = { readonly width: number; readonly height: number };

const dotSize = 7;
const leastSpan = 12;

/** Places the events in their lanes. `x` is the place of a day on the axis. */
export function layoutTimeline(
  spec: TimelineSpec,
  x: (day: number) => number,
  frame: TimelineFrame,
  { width, height }: Size,
): TimelineLayout {
  const { left, right } = frame.margins;
  const [from, to] = timeDomain(spec.time);
  const inAxis = (place: number, edge = 0) => Math.min(Math.max(place, left + edge), width - right - edge);
  const marks = frame.lanes.flatMap((lane) => {
    const events = eventsOf(spec, lane.kind);
    const room = roomOf(events, lane.label, frame.margins, frame.beside, width);
    const places = events.map((mark) => inAxis(x(middleDay(mark)), dotSize / 2));
    const packed = lane.rows > 0 ? packLane(places, room, lane.rows) : [];
    return events.map((mark, index): PlacedMark => {
      const at = { x: places[index] ?? left, y: lane.y };
      const [start, end] = [inAxis(x(dayNumber(mark.on.start))), inAxis(x(dayNumber(mark.on.end) + 1))];
      const span = end - start > leastSpan ? { from: start, to: end } : null;
      const { row, centre } = packed[index] ?? { row: 0, centre: at.x };
      const style = lane.rows === 0 ? 'dot' : frame.hasCircles ? 'circle' : 'number';
      return { mark, style, at, span, box: boxOf(mark, style, { centre, row, y: lane.y }, frame.onLine) };
    });
  });
  const day = spec.restructuring && dayNumber(spec.restructuring.on) + 0.5;
  return {
    marks,
    ticks: placeTicks(spec.time.ticks, x, width).filter((tick) => tick.x >= left - 0.5),
    restructuring: day !== null && day >= from && day <= to ? x(day) : null,
    left,
    right: width - right,
    bottom: height - tickRow,
  };
}

type Place = { readonly centre: number; readonly row: number; readonly y: number };

function boxOf({ number }: EventMark, style: PlacedMark['style'], { centre, row, y }: Place, onLine: boolean): Box {
  const [width, height] =
    style === 'dot' ? [dotSize, dotSize] : [eventWidth(number), style === 'number' ? nameSize : eventSize];
  const lift = style === 'dot' ? 0 : onLine ? row * (eventSize + 1) : stem + eventSize / 2 + row * rowPitch;
  return { x: round(centre - width / 2), y: round(y - lift - height / 2), width, height };
}
