import { spread } from './spread';

/** How far a mark may be nudged sideways from its date before one more row is better. */
const farthest = 9;

export type LaneRoom = {
  /** From one centre to the next. */
  readonly distance: number;
  readonly from: number;
  readonly to: number;
  /** Where the first centre may stand in the top row, which begins with the lane's name. */
  readonly topFrom: number;
};

/** A mark's row, counted from the bottom, and the middle of its place in it. */
export type Packed = { readonly row: number; readonly centre: number };

/** The fewest rows, up to `most`, in which every mark stands near its date. */
export function rowsNeeded(places: readonly number[], room: LaneRoom, most: number): number {
  for (let rows = 1; rows < most; rows++) if (assign(places, room, rows).off <= farthest) return rows;
  return most;
}

/** True when so many rows hold all marks without one on another. */
export function holds(places: readonly number[], room: LaneRoom, rows: number): boolean {
  const { of } = assign(places, room, rows);
  return Array.from({ length: rows }, (_, row) => of.filter((each) => each === row).length).every((count, row) => {
    const [from] = bounds(room, row === rows - 1);
    return (count - 1) * room.distance <= room.to - from;
  });
}

/**
 * Places marks in so many rows, each as near its date as the others allow.
 * @param places of their dates, in ascending order
 */
export function packLane(places: readonly number[], room: LaneRoom, rows: number): Packed[] {
  const { of } = assign(places, room, rows);
  const centres = Array.from({ length: rows }, (_, row) => {
    const [from, to] = bounds(room, row === rows - 1);
    return spread(
      places.filter((_place, index) => of[index] === row),
      room.distance,
      from,
      to,
    );
  });
  const taken = centres.map(() => 0);
  return places.map((place, index) => {
    const row = of[index] ?? 0;
    const at = taken[row] ?? 0;
    taken[row] = at + 1;
    return { row, centre: centres[row]?.[at] ?? place };
  });
}

function bounds({ from, to, topFrom }: LaneRoom, isTop: boolean): [number, number] {
  return [isTop ? Math.min(to, Math.max(from, topFrom)) : from, to];
}

/** Each mark in the lowest row where it stands near its date, or else in the row where it stands nearest. */
function assign(places: readonly number[], room: LaneRoom, rows: number): { of: number[]; off: number } {
  const next = Array.from({ length: rows }, (_, row) => bounds(room, row === rows - 1)[0]);
  let off = 0;
  const of = places.map((date) => {
    const place = Math.min(date, room.to);
    const nudges = next.map((free) => Math.max(0, free - place));
    const near = nudges.findIndex((nudge) => nudge <= farthest && place + nudge <= room.to);
    const row = near === -1 ? nudges.indexOf(Math.min(...nudges)) : near;
    const nudge = nudges[row] ?? 0;
    // Beyond the right edge there is no place: the row's others are moved to the left.
    off = Math.max(off, place + nudge > room.to ? nudge + 1 + farthest : nudge);
    next[row] = place + nudge + room.distance;
    return row;
  });
  return { of, off };
}
