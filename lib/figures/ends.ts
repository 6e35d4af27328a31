import type { Decimal } from 'decimal.js';
import { plainText, wide } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';

/** One end of an interval on the extended real line; an infinite end is always open. */
export type End = { readonly value: Decimal; readonly open: boolean };

/** The low end of a figure, minus infinity when it has none. */
export function lowEnd(figure: Figure): End {
  return { value: new wide.down(figure.low ?? '-Infinity'), open: figure.low === null || figure.lowOpen };
}

/** The high end of a figure, plus infinity when it has none. */
export function highEnd(figure: Figure): End {
  return { value: new wide.up(figure.high ?? 'Infinity'), open: figure.high === null || figure.highOpen };
}

/** The figure between two ends. */
export function fromEnds(low: End, high: End, approximate: boolean): Figure {
  const noLow = !low.value.isFinite();
  const noHigh = !high.value.isFinite();
  return {
    low: noLow ? null : plainText(low.value),
    high: noHigh ? null : plainText(high.value),
    lowOpen: !noLow && low.open,
    highOpen: !noHigh && high.open,
    approximate,
  };
}

/** Both ends of a figure, low first. */
export function bothEnds(figure: Figure): readonly [End, End] {
  return [lowEnd(figure), highEnd(figure)];
}

/** The lowest of some ends; closed when any of the lowest is. */
export function lowest(ends: readonly End[]): End {
  return ends.reduce((best, end) => (end.value.lt(best.value) || closes(end, best) ? end : best));
}

/** The highest of some ends; closed when any of the highest is. */
export function highest(ends: readonly End[]): End {
  return ends.reduce((best, end) => (end.value.gt(best.value) || closes(end, best) ? end : best));
}

function closes(end: End, best: End): boolean {
  return end.value.eq(best.value) && !end.open;
}
