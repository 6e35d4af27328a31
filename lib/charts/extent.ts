import { Decimal } from 'decimal.js';
import type { Figure } from '@/lib/figures/figure';

/** How a figure reaches from zero: certain, then possible, then how it ends. Places on the drawing, in units. */
export type Extent = {
  readonly certainTo: number;
  readonly possibleTo: number;
  readonly end: 'none' | 'bracket' | 'arrow';
};

const arrowShare = 0.22;

/**
 * What is certain of a figure is solid from zero, what is possible a tint beyond it (docs/notation.md, 3).
 * @param reach the largest bound on the chart: an arrow goes on for a share of it
 */
export function extentOf(figure: Figure, reach: number): Extent {
  const low = numberOf(figure.low);
  const high = numberOf(figure.high);
  const further = Math.max(reach, 1) * arrowShare;
  if (low !== null && low === high) return { certainTo: low, possibleTo: low, end: 'none' };
  if (low !== null && low >= 0) {
    return high === null
      ? { certainTo: low, possibleTo: low + further, end: 'arrow' }
      : { certainTo: low, possibleTo: high, end: 'bracket' };
  }
  if (high !== null && high <= 0) {
    return low === null
      ? { certainTo: high, possibleTo: high - further, end: 'arrow' }
      : { certainTo: high, possibleTo: low, end: 'bracket' };
  }
  // It reaches across zero: nothing is certain, the side with a bound shows how far it may go.
  return high === null
    ? { certainTo: 0, possibleTo: further, end: 'arrow' }
    : { certainTo: 0, possibleTo: high, end: 'bracket' };
}

/** The largest distance of a bound from zero. */
export function reachOf(figures: readonly Figure[]): number {
  const bounds = figures.flatMap(({ low, high }) => [numberOf(low), numberOf(high)]);
  return Math.max(0, ...bounds.map((bound) => Math.abs(bound ?? 0)));
}

function numberOf(bound: string | null): number | null {
  return bound === null ? null : new Decimal(bound).toNumber();
}
