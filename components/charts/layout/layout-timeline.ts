import type { EventMark, TimelineSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import type { Margins } from './chart-margins';
import { tickRow } from './chart-margins';
import { restructuringSize } from './place-restructuring';
import { type PlacedTick, placeTicks } from './place-ticks';
import { spread } from './spread';
import { textWidth } from './text-width';

export type PlacedMark = {
  readonly mark: EventMark;
  readonly x: number;
  readonly y: number;
  /** Where its date begins and ends on the axis. */
  readonly from: number;
  readonly to: number;
  /** Small where a lane has too many for numbers. */
  readonly radius: number;
};

export type TimelineLayout = {
  readonly lanes: readonly { readonly label: string; readonly y: number; readonly labelY: number }[];
  readonly marks: readonly PlacedMark[];
  readonly ticks: readonly PlacedTick[];
  readonly restructuring: number | null;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
};

type Size = { readonly width: number; readonly height: number };

const head = 20;
const radius = 9;
const dot = 4;
const side = 1;

/** As wide as a chart over time, so that one axis serves both; the lanes' names stand above their lines. */
export const timelineMargins: Margins = { top: head, bottom: tickRow, left: side, right: side };

/** Places events in their lanes; those of nearly one date stand side by side, in two rows where they must. */
export function layoutTimeline(spec: TimelineSpec, x: (day: number) => number, size: Size): TimelineLayout {
  const { left, top } = timelineMargins;
  const bottom = size.height - tickRow;
  const laneHeight = (bottom - top) / Math.max(1, spec.lanes.length);
  const lanes = spec.lanes.map(({ label }, index) => {
    const start = top + index * laneHeight;
    return { label, y: start + laneHeight * 0.66, labelY: start + 12 };
  });
  const marks = spec.lanes.flatMap(({ kind }, index) =>
    placeLane(
      spec.marks.filter((mark) => mark.kind === kind),
      lanes[index]?.y ?? 0,
      { x, left: left + radius, right: size.width - radius - 1, rowGap: Math.min(20, laneHeight / 2.4) },
    ),
  );
  return {
    lanes,
    marks,
    ticks: placeTicks(spec.time.ticks, x, size.width).filter((tick) => tick.x >= left),
    restructuring: spec.restructuring && inside(x(dayNumber(spec.restructuring.on) + 0.5), left, size.width),
    top,
    bottom,
    left,
  };
}

function inside(place: number, left: number, right: number): number | null {
  return place >= left && place <= right ? place : null;
}

type Lane = { x: (day: number) => number; left: number; right: number; rowGap: number };

const apart = 2 * radius + 3;
const farthest = 24;

function placeLane(marks: readonly EventMark[], y: number, { x, left, right, rowGap }: Lane): PlacedMark[] {
  const dates = marks
    .map((mark) => ({ mark, from: x(dayNumber(mark.on.start)), to: x(dayNumber(mark.on.end) + 1) }))
    .map((placed) => ({ ...placed, centre: (placed.from + placed.to) / 2 }))
    .filter(({ from, to }) => to >= left - radius && from <= right + radius)
    .sort((one, other) => one.centre - other.centre || one.mark.number - other.mark.number);
  const crowded = dates.length * apart > 1.6 * (right - left);
  if (crowded) return dates.map(({ mark, from, to, centre }) => ({ mark, from, to, x: centre, y, radius: dot }));
  const single = spread(
    dates.map(({ centre }) => centre),
    apart,
    left,
    right,
  );
  const fits = dates.every(({ centre }, index) => Math.abs((single[index] ?? centre) - centre) <= farthest);
  if (fits) return dates.map(({ mark, from, to }, index) => ({ mark, from, to, x: single[index] ?? 0, y, radius }));
  return [0, 1].flatMap((row) => {
    const some = dates.filter((_, index) => index % 2 === row);
    const places = spread(
      some.map(({ centre }) => centre),
      apart,
      left,
      right,
    );
    const at = y + (row === 0 ? -rowGap / 2 : rowGap / 2);
    return some.map(({ mark, from, to }, index) => ({ mark, from, to, x: places[index] ?? 0, y: at, radius }));
  });
}

/** Where the restructuring's date is written: over its line, inside the drawing. */
export function labelPlace(label: string, x: number, width: number): number {
  const wide = textWidth(label, restructuringSize);
  return Math.min(Math.max(0, x - wide / 2), Math.max(0, width - wide));
}
