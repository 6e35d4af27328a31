import { Decimal } from 'decimal.js';
import type { Figure } from '@/lib/figures/figure';

/** A figure on a row's own axis: shares of the width from 0 to 1. */
export type Span = {
  readonly from: number;
  readonly to: number;
  /** The side that has no bound and goes on. */
  readonly openEnd: 'none' | 'left' | 'right';
};

export type ComparisonScale = {
  /** Where zero is. */
  readonly zero: number;
  readonly before: Span | null;
  readonly after: Span | null;
};

const beyond = 0.15;

/**
 * Before and after of one metric on one axis that holds zero, for the small mark between them. An end
 * without a bound goes on to the edge. Null when neither side has a figure.
 */
export function prepareComparison(before: Figure | null, after: Figure | null): ComparisonScale | null {
  const figures = [before, after].filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  const bounds = figures
    .flatMap(({ low, high }) => [low, high])
    .flatMap((bound) => (bound === null ? [] : Number(bound)));
  const [least, most] = [Math.min(0, ...bounds), Math.max(0, ...bounds)];
  const room = (most - least || 1) * beyond;
  const min = figures.some(({ low }) => low === null) ? least - room : least;
  const max = figures.some(({ high }) => high === null) ? most + room : most;
  const place = (bound: string | null, edge: number) =>
    bound === null
      ? edge
      : new Decimal(bound)
          .minus(min)
          .div(max - min || 1)
          .toNumber();
  const span = (figure: Figure | null): Span | null =>
    figure && {
      from: place(figure.low, 0),
      to: place(figure.high, 1),
      openEnd: figure.low === null ? 'left' : figure.high === null ? 'right' : 'none',
    };
  return { zero: place('0', 0), before: span(before), after: span(after) };
}
