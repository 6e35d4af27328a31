import { expect, test } from 'vitest';
import { exactly } from '@/lib/figures/make';
import { caseOf, fact } from '@/tests/support/facts';
import { shownBasis } from './shown-basis';

const windows = { name: 'The turn', announcedOn: '2024-01-01', beforeUntil: '2023-12-31', afterFrom: '2024-01-01' };
const suggested = { ...windows, reasons: [], factIds: [] };
const value = { value: { kind: 'figure', figure: exactly('10') } as const };
const year = (n: number) => {
  const period = { type: 'duration', start: `${n}-01-01`, end: `${n}-12-31`, precision: 'year' } as const;
  return fact({ id: String(n), period, ...value });
};

test('two years around a suggested restructuring would be shown as the last twelve months of both sides', () => {
  expect(shownBasis(caseOf([year(2023), year(2024)]), suggested)).toMatch(
    /^Shown on the basis “Last twelve months”: the twelve months .*\.$/,
  );
});
