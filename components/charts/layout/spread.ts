/**
 * Moves places apart until each is `distance` from the next, moving them as little as possible (least squares),
 * within `[from, to]` where there is room for all.
 * @param places in ascending order
 */
export function spread(places: readonly number[], distance: number, from: number, to: number): number[] {
  const room = to - from;
  const step = places.length > 1 ? Math.min(distance, room / (places.length - 1)) : distance;
  const blocks: { sum: number; count: number }[] = [];
  places.forEach((place, index) => {
    blocks.push({ sum: place - index * step, count: 1 });
    while (blocks.length > 1 && mean(blocks.at(-2)) > mean(blocks.at(-1))) {
      const last = blocks.pop();
      const before = blocks.at(-1);
      if (last && before) Object.assign(before, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const highest = to - (places.length - 1) * step;
  const starts = blocks.flatMap((block) => new Array<number>(block.count).fill(mean(block)));
  return starts.map((start, index) => Math.min(Math.max(start, from), Math.max(from, highest)) + index * step);
}

function mean(block: { sum: number; count: number } | undefined): number {
  return block ? block.sum / block.count : Number.NEGATIVE_INFINITY;
}
