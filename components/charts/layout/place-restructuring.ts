import { eventRadius, type PlacedEvent } from './place-events';
import { textWidth } from './text-width';

export const restructuringSize = 12;

const apart = 5;
const farthest = 40;

/** The left end of the restructuring's label in a row of its own: over its line, inside the drawing. */
export function overLine(label: string, x: number, width: number): number {
  const wide = textWidth(label, restructuringSize);
  return Math.min(Math.max(0, x - wide / 2), Math.max(0, width - wide));
}

/**
 * The left end of the label in the row of the events, beside its line and clear of their circles; null when
 * there is no such place near the line.
 */
export function besideLine(label: string, x: number, width: number, events: readonly PlacedEvent[]): number | null {
  const wide = textWidth(label, restructuringSize);
  const circles = events.map(({ centre }) => ({
    from: centre - eventRadius - apart,
    to: centre + eventRadius + apart,
  }));
  const places = [x + apart, x - apart - wide, ...circles.flatMap(({ from, to }) => [to, from - wide])];
  const free = places
    .filter((from) => from >= 0 && from + wide <= width)
    .filter((from) => from > x || from + wide < x)
    .filter((from) => circles.every((circle) => from >= circle.to || from + wide <= circle.from))
    .map((from) => ({ from, off: from > x ? from - x : x - from - wide }))
    .sort((one, other) => one.off - other.off)[0];
  return free && free.off <= farthest ? free.from : null;
}
