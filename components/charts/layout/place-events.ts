import type { ChartEvent } from '@/lib/charts/spec';
import { spread } from './spread';

export const eventRadius = 9;
export const eventRow = 21;

/** A numbered circle, and the place in time that it stands for. */
export type PlacedEvent = {
  readonly event: ChartEvent;
  readonly x: number;
  readonly centre: number;
  readonly row: 0 | 1;
};

/** How far a circle may be nudged sideways before a second row is better. */
const farthest = 26;
const distance = 2 * eventRadius + 3;

/**
 * Circles in one row, nudged apart; in two rows when one would move them too far from their dates.
 * @param events in order of time, each with its place on the drawing
 */
export function placeEvents(events: readonly (readonly [ChartEvent, number])[], width: number): PlacedEvent[] {
  const single = row(events, 0, width);
  if (single.every(({ x, centre }) => Math.abs(x - centre) <= farthest)) return single;
  const [upper, lower] = [0, 1].map((rest) => events.filter((_, index) => index % 2 === rest));
  return [...row(upper ?? [], 0, width), ...row(lower ?? [], 1, width)];
}

function row(events: readonly (readonly [ChartEvent, number])[], index: 0 | 1, width: number): PlacedEvent[] {
  const places = events.map(([, x]) => x);
  const centres = spread(places, distance, eventRadius + 1, width - eventRadius - 1);
  return events.map(([event, x], at) => ({ event, x, centre: centres[at] ?? x, row: index }));
}
