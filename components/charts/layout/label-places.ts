import { type Box, round } from './box';
import type { Line, Wording } from './label-lines';

/** Something that wants a label at its end. */
export type LabelWish = {
  readonly id: string;
  /** From the best wording to the shortest. */
  readonly wordings: readonly Wording[];
  /** What the label stands at: its sides, its end, and where it begins. */
  readonly at: { readonly x: number; readonly width: number; readonly end: number; readonly start: number };
  /** -1: the label stands above the end; 1: below. */
  readonly outward: -1 | 1;
  /** How much it matters when there is not room for all. */
  readonly weight: number;
};

export type PlacedLabel = {
  readonly id: string;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly Line[];
  /** A line from the end to a label that stands off. */
  readonly leader: { readonly x: number; readonly from: number; readonly to: number } | null;
  /** How far it is from the best place in the best words. */
  readonly cost: number;
};

const gap = 5;
const step = 7;
const costOfShorter = 30;

/**
 * Every place a label may take, the best first: near its end and in full words. One that stands off is tied
 * to its end by a line.
 * @param farthest how far it may stand off
 */
export function labelPlaces(
  wish: LabelWish,
  wordings: readonly Wording[],
  field: Box,
  farthest: number,
): PlacedLabel[] {
  return wordings
    .flatMap((wording, index) => {
      const found = beside(wish, wording, index * costOfShorter);
      for (let off = 0; off <= farthest; off += step)
        found.push(...beyond(wish, wording, index * costOfShorter, off, field));
      return found.filter(({ box }) => isInside(box, field));
    })
    .sort((one, other) => one.cost - other.cost);
}

/** Above or below the end: centred, flush with a side, or as far aside as the field asks. */
function beyond(wish: LabelWish, wording: Wording, base: number, off: number, field: Box): PlacedLabel[] {
  const { at, outward } = wish;
  const middle = at.x + at.width / 2;
  const y = outward < 0 ? at.end - gap - off - wording.height : at.end + gap + off;
  const centred = middle - wording.width / 2;
  const inField = Math.min(Math.max(centred, field.x), field.x + field.width - wording.width);
  const leader = {
    x: round(middle),
    from: round(at.end + outward * 2),
    to: round(outward < 0 ? y + wording.height + 1 : y - 1),
  };
  const places = [
    { x: centred, anchor: 'middle' as const, cost: 0 },
    { x: inField, anchor: 'middle' as const, cost: 3 },
    { x: Math.max(at.x, field.x), anchor: 'start' as const, cost: 5 },
    { x: Math.min(at.x + at.width, field.x + field.width) - wording.width, anchor: 'end' as const, cost: 5 },
  ];
  const standsOff = off > 0 ? 4 + off * 0.5 : 0;
  return places.map(({ x, anchor, cost }) => ({
    ...placed(wish, wording, x, y, anchor),
    leader: off > 0 ? leader : null,
    cost: base + cost + standsOff,
  }));
}

/** To the right or left of a bar that is tall enough, level with its end. */
function beside(wish: LabelWish, wording: Wording, base: number): PlacedLabel[] {
  const { at, outward } = wish;
  if (Math.abs(at.end - at.start) < wording.height) return [];
  const y = outward < 0 ? at.end : at.end - wording.height;
  return [
    { ...placed(wish, wording, at.x + at.width + gap + 3, y, 'start'), cost: base + 14 },
    { ...placed(wish, wording, at.x - gap - 3 - wording.width, y, 'end'), cost: base + 18 },
  ];
}

function placed(
  { id }: LabelWish,
  { lines, width, height }: Wording,
  x: number,
  y: number,
  anchor: PlacedLabel['anchor'],
) {
  return { id, lines, anchor, box: { x: round(x), y: round(y), width, height }, leader: null };
}

function isInside(box: Box, field: Box): boolean {
  const across = box.x >= field.x && box.x + box.width <= field.x + field.width;
  return across && box.y >= field.y && box.y + box.height <= field.y + field.height;
}
