import { placeWords } from '@/lib/imports/place';
import type { ProposedFact } from '@/lib/imports/proposed';
import type { ReadCell } from './read-cells';

/** Cells of which no two give the same fact; how many only repeat another. */
export type WithoutDoubles = { readonly cells: readonly ReadCell[]; readonly repeated: number };

/**
 * Two cells of one figure: with the same value one is enough; with different values neither is certain, and both are held
 * back for a person to choose.
 */
export function withoutDoubles(cells: readonly ReadCell[]): WithoutDoubles {
  const byFigure = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    if (cell.result.kind !== 'fact') continue;
    const key = figureKey(cell.result);
    const same = byFigure.get(key);
    if (same) same.push(cell);
    else byFigure.set(key, [cell]);
  }
  const dropped = new Set<ReadCell>();
  const held = new Map<ReadCell, string>();
  for (const same of byFigure.values()) {
    const [first, ...others] = same;
    if (!first || others.length === 0) continue;
    if (others.every((one) => writtenValue(one) === writtenValue(first)))
      for (const other of others) dropped.add(other);
    else for (const one of same) held.set(one, sentenceOf(one, same));
  }
  const kept = cells.filter((cell) => !dropped.has(cell)).map((cell) => withHold(cell, held.get(cell)));
  return { cells: kept, repeated: dropped.size };
}

/** What a figure is of, as text: two facts with the same key tell of one figure. */
function figureKey({ metric, members, period, unit, scenario, sourceKey }: ProposedFact): string {
  return JSON.stringify([metric, members, period.type, period.start, period.end, unit, scenario, sourceKey]);
}

function writtenValue({ result }: ReadCell): string {
  return result.kind === 'fact' ? JSON.stringify(result.value) : '';
}

function sentenceOf(cell: ReadCell, same: readonly ReadCell[]): string {
  const other = same.find((one) => one !== cell && writtenValue(one) !== writtenValue(cell)) ?? same[0];
  return `${other ? placeWords(other.result.place) : 'Another cell'} gives the same figure with another value, ${other?.cell.text.trim()}.`;
}

function withHold(cell: ReadCell, sentence: string | undefined): ReadCell {
  if (sentence === undefined || cell.result.kind !== 'fact') return cell;
  return { ...cell, result: { ...cell.result, hold: { code: 'cells-differ', sentence } } };
}
