import { type Box, overlap } from './box';
import { type LabelWish, labelPlaces, type PlacedLabel } from './label-places';

const padding = 3;
const manyLabels = 14;
const costOfNone = 1000;

type Wanted = { readonly id: string; readonly places: readonly PlacedLabel[] };
type Placed = ReadonlyMap<string, PlacedLabel>;

/**
 * Places labels so that none lies on another, on a bar, on an obstacle or outside the field. The weightiest take
 * their best places first; then each in turn may take another's, when that one finds a place elsewhere and the whole
 * gets better. Where there are many, only the weightiest find room.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[], field: Box): PlacedLabel[] {
  const crowded = wishes.length > manyLabels;
  const wanted = [...wishes]
    .sort((one, other) => other.weight - one.weight || one.at.x - other.at.x)
    .map((wish): Wanted => ({ id: wish.id, places: freePlaces(wish, obstacles, field, crowded) }));
  let placed: Placed = new Map();
  for (const one of wanted) placed = withPlace(placed, one);
  if (crowded) return [...placed.values()];
  for (const one of [...wanted, ...wanted]) placed = withRoomFor(one, placed, wanted);
  return [...placed.values()];
}

function freePlaces(wish: LabelWish, obstacles: readonly Box[], field: Box, crowded: boolean): PlacedLabel[] {
  const wordings = crowded ? wish.wordings.slice(-1) : wish.wordings;
  const places = labelPlaces(wish, wordings, field, crowded ? 0 : field.height);
  return places.filter(({ box }) => !obstacles.some((obstacle) => overlap(box, obstacle)));
}

/** With the best place that nobody has yet, if there is one. */
function withPlace(placed: Placed, { id, places }: Wanted): Placed {
  const others = [...placed.values()].filter((other) => other.id !== id);
  const free = places.find((place) => others.every((other) => !touch(place, other)));
  const next = new Map(others.map((other) => [other.id, other]));
  return free ? next.set(id, free) : next;
}

/** The best of all ways to give one label another place and to find new ones for those who stood there. */
function withRoomFor(one: Wanted, placed: Placed, wanted: readonly Wanted[]): Placed {
  let best = placed;
  const others = [...placed.values()].filter(({ id }) => id !== one.id);
  const now = placed.get(one.id)?.cost ?? costOfNone;
  for (const place of one.places.filter(({ cost }) => cost < now)) {
    const moved = new Set(others.filter((other) => touch(place, other)).map(({ id }) => id));
    let next: Placed = new Map([...others.filter(({ id }) => !moved.has(id)), place].map((label) => [label.id, label]));
    for (const other of wanted.filter(({ id }) => moved.has(id))) next = withPlace(next, other);
    if (costOf(next, wanted) < costOf(best, wanted)) best = next;
  }
  return best;
}

function costOf(placed: Placed, wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { id }) => sum + (placed.get(id)?.cost ?? costOfNone), 0);
}

/** True when two labels, or the line of one and the other, come too near. */
function touch(one: PlacedLabel, other: PlacedLabel): boolean {
  const [room, line, otherLine] = [padded(one.box), leaderBox(one), leaderBox(other)];
  if (overlap(room, other.box)) return true;
  return (line !== null && overlap(line, padded(other.box))) || (otherLine !== null && overlap(otherLine, room));
}

function padded(box: Box): Box {
  return { x: box.x - padding, y: box.y - 1, width: box.width + 2 * padding, height: box.height + 2 };
}

function leaderBox({ leader }: PlacedLabel): Box | null {
  if (!leader) return null;
  return { x: leader.x - 1, y: Math.min(leader.from, leader.to), width: 2, height: Math.abs(leader.to - leader.from) };
}
