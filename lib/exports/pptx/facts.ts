import type { AnyMark, ChartSpec } from '@/lib/charts/spec';
import type { Figure, MissingReason } from '@/lib/figures/figure';
import type { Cell } from './native-chart';

export const factHeads = [
  'Label',
  'Low',
  'High',
  'Low open',
  'High open',
  'Approximate',
  'Missing',
  'Unit',
  'Scenario',
  'Period',
  'Of which',
  'Sources',
  'Source titles',
  'Fact ids',
] as const;

type Told = AnyMark & {
  readonly figure: Figure | null;
  readonly missing: MissingReason | null;
  readonly scenario: string;
};

/** What the data sheet says of a mark, in the order of the heads: its bounds and where it is from. */
export function factRow(spec: ChartSpec, mark: Told, period: string | null, member: string | null): Cell[] {
  const { label, figure, missing, scenario, sources, factIds } = mark;
  const titles = spec.sources.filter(({ number }) => sources.includes(number)).map(({ title }) => title);
  return [
    label,
    amount(figure?.low ?? null),
    amount(figure?.high ?? null),
    figure?.lowOpen ?? null,
    figure?.highOpen ?? null,
    figure?.approximate ?? null,
    missing,
    spec.unit,
    scenario,
    period,
    member,
    sources.join(', '),
    titles.join('; '),
    factIds.join(' '),
  ];
}

/** A number, to the fifteen digits that a spreadsheet holds; the text of it where that would lose whole units. */
function amount(decimal: string | null): Cell {
  if (decimal === null) return null;
  const number = Number(decimal);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : decimal;
}
