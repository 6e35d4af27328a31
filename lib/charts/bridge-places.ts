import { Decimal } from 'decimal.js';
import { extentOf, reachOf } from '@/lib/charts/extent';
import type { RowMark } from '@/lib/charts/spec';
import type { Figure } from '@/lib/figures/figure';
import type { Bridge } from '@/lib/turnaround/bridge';
import { hasFigure } from '@/lib/turnaround/series';

/** Where a row's bar lies on the value axis. */
export type Place = Pick<RowMark, 'certain' | 'possible' | 'end' | 'begins' | 'reaches'>;

/** A level or a value: from zero, certain and then possible. */
export function fromZero(figure: Figure | null, reach: number): Place {
  return stepFrom(0, figure, reach);
}

/** A change of the level `at`: what is certain of it moves the level, what is possible goes on from there. */
export function stepFrom(at: number, change: Figure | null, reach: number): Place {
  if (!change) return { certain: null, possible: null, end: 'none', begins: at, reaches: at };
  const { certainTo, possibleTo, end } = extentOf(change, reach);
  const isExact = certainTo === possibleTo && end === 'none';
  return {
    certain: certainTo === 0 && !isExact ? null : { from: at, to: at + certainTo },
    possible: isExact ? null : { from: at + certainTo, to: at + possibleTo },
    end,
    begins: at,
    reaches: at + certainTo,
  };
}

/**
 * What is left between where the movements surely led and the closing. Where it may be nothing, all of it is only
 * possible: a tint up to the closing.
 */
export function residualFrom(at: number, closing: number, residual: Figure, reach: number): Place {
  const mayBeNothing =
    (residual.low === null || new Decimal(residual.low).lte(0)) &&
    (residual.high === null || new Decimal(residual.high).gte(0));
  if (!mayBeNothing) return { ...stepFrom(at, residual, reach), reaches: closing };
  if (at !== closing) {
    const possible = { from: at, to: closing };
    return { certain: null, possible, end: 'bracket', begins: at, reaches: closing };
  }
  const isNothing = residual.low === '0' && residual.high === '0';
  return { ...stepFrom(at, isNothing ? null : residual, reach), reaches: closing };
}

/** The largest distance that a bridge's bounds span. */
export function reachOfBridge({ opening, closing, movements, subtotal }: Bridge): number {
  const levels = [opening?.fact, closing.fact].flatMap((fact) => (fact && hasFigure(fact) ? fact.value.figure : []));
  return reachOf([
    ...levels,
    ...movements.flatMap(({ change }) => change ?? []),
    ...(subtotal ? [subtotal.figure] : []),
  ]);
}
