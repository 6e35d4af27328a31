import type { Mark } from '@/lib/charts/spec';
import type { Scenario } from '@/lib/turnaround/case';
import { type Box, round } from './box';

/** Where a bar lies across the axis that it goes along. */
export type Strip = { readonly axis: 'x' | 'y'; readonly start: number; readonly thickness: number };

export type Outward = -1 | 1;

const room = { none: 0, bracket: 3, arrow: 14 } as const;
const claimRoom = 4;
const [bracketFoot, bracketOver] = [5, 1];
const [arrowFoot, arrowTip, widestHalf] = [3, 12, 9];

/** How far beyond a bar its bracket or arrow and the dotted edge of a claim reach. */
export function roomBeyond({ end, scenario }: { end: Mark['end']; scenario: Scenario }): number {
  return room[end] + (scenario === 'claim' ? claimRoom : 0);
}

/** The bar between two places along its axis. */
export function stripBox({ axis, start, thickness }: Strip, from: number, to: number): Box {
  const [along, length] = [round(Math.min(from, to)), round(Math.abs(to - from))];
  const [across, wide] = [round(start), round(thickness)];
  return axis === 'x'
    ? { x: along, y: across, width: length, height: wide }
    : { x: across, y: along, width: wide, height: length };
}

/** A bracket that closes a bar at a place. */
export function bracketPath({ axis, start, thickness }: Strip, at: number, outward: Outward): string {
  const [foot, end] = [round(at - outward * bracketFoot), round(at)];
  const [near, far] = [round(start - bracketOver), round(start + thickness + bracketOver)];
  return axis === 'x' ? `M${foot} ${near}H${end}V${far}H${foot}` : `M${near} ${foot}V${end}H${far}V${foot}`;
}

/** An arrow that leads on from a place. */
export function arrowPath({ axis, start, thickness }: Strip, at: number, outward: Outward): string {
  const middle = start + thickness / 2;
  const half = Math.min(widestHalf, thickness / 2);
  const [near, far] = [round(middle - half), round(middle + half)];
  const [foot, tip] = [round(at + outward * arrowFoot), round(at + outward * arrowTip)];
  return axis === 'x'
    ? `M${foot} ${near}V${far}L${tip} ${round(middle)}Z`
    : `M${near} ${foot}H${far}L${round(middle)} ${tip}Z`;
}
