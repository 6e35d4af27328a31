import type { Bar } from './place-bars';

/** From this many marks on, bars without anything of their own to say are drawn as one. */
const many = 60;

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
