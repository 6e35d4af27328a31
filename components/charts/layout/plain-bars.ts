import type { Bar } from './place-bars';

/** From this many marks on, bars without anything of their own to say are drawn as one, and few are labelled. */
const many = 60;

/** The bars to label: all of a chart; of a dense one the first, the last, the highest and the lowest. */
export function toLabel(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length < many) return bars;
  const inTime = [...bars].sort((one, other) => one.x - other.x);
  const byEnd = [...bars].sort((one, other) => one.possible - other.possible);
  const bounded = bars.filter(({ mark }) => mark.end !== 'none' || mark.figure === null);
  return [...new Set([inTime[0], inTime.at(-1), byEnd[0], byEnd.at(-1), ...bounded])].filter(
    (bar) => bar !== undefined,
  );
}

/**
 * Bars of a dense chart that are exact actuals without a label: drawn one by one they would be hundreds of shapes
 * that say nothing. The others keep a shape of their own.
 */
export function splitPlain(bars: readonly Bar[], labelled: (id: string) => boolean): { plain: Bar[]; own: Bar[] } {
  if (bars.length < many) return { plain: [], own: [...bars] };
  const isPlain = ({ mark }: Bar) =>
    mark.scenario === 'actual' && mark.figure !== null && mark.end === 'none' && !mark.conflict && !labelled(mark.id);
  return { plain: bars.filter(isPlain), own: bars.filter((bar) => !isPlain(bar)) };
}
