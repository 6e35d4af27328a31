import type { TimeAxis } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { textWidth } from './text-width';

export type PlacedTick = { readonly x: number; readonly label: string | null };

export const tickSize = 12;
const indent = 4;
const apart = 8;

/** Where each tick of time stands; a label that would touch the next one or the edge is left out. */
export function placeTicks(ticks: TimeAxis['ticks'], x: (day: number) => number, right: number): PlacedTick[] {
  let reached = Number.NEGATIVE_INFINITY;
  return ticks.map(({ on, label }) => {
    const place = x(dayNumber(on));
    const end = place + indent + textWidth(label, tickSize);
    if (place + indent < reached + apart || end > right) return { x: place, label: null };
    reached = end;
    return { x: place, label };
  });
}
