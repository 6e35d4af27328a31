import type { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { edgeValues } from '@/tests/support/figures';

export type EdgeResult = { readonly value: Decimal; readonly attained: boolean };

/** What an operation gives for the values at, or a hair inside, the ends of two figures. */
export function edgeResults(a: Figure, b: Figure, exact: (x: Decimal, y: Decimal) => Decimal): EdgeResult[] {
  return edgeValues(a).flatMap((x) =>
    edgeValues(b).map((y) => ({ value: exact(x.value, y.value), attained: x.attained && y.attained })),
  );
}

/** The result reaches no further than its edges do, and each end is closed exactly when an edge attains it. */
export function expectTight(result: Figure, edges: readonly EdgeResult[]): void {
  expectEnd(result.low, result.lowOpen, edges, (value, end) => value.minus(end));
  expectEnd(result.high, result.highOpen, edges, (value, end) => value.minus(end).negated());
}

function expectEnd(
  end: string | null,
  open: boolean,
  edges: readonly EdgeResult[],
  inside: (value: Decimal, end: string) => Decimal,
): void {
  const nearest = edges.map(({ value }) => inside(value, end ?? '0')).reduce((a, b) => (a.lt(b) ? a : b));
  expect(nearest.lt(end === null ? '-1e9' : '1e-3')).toBe(true);
  if (end === null) return;
  const attains = ({ value, attained }: EdgeResult) =>
    attained && inside(value, end).abs().lte(value.abs().times('1e-36'));
  expect(edges.some(attains)).toBe(!open);
}
