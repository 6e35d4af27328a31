import type { AnyMark, ChartSpec, GapReason } from '@/lib/charts/spec';
import { boundCells, boundColumns, roundedFigure } from '@/lib/exports/workbook/bounds';
import type { Figure, MissingReason } from '@/lib/figures/figure';
import type { Cell, Column } from '@/lib/workbook/sheet';

const column = (label: string, width = 16): Column => ({ label, width });

export const factColumns: readonly Column[] = [
  column('Label'),
  ...boundColumns,
  column('Missing'),
  column('Unit', 8),
  column('Scenario', 10),
  column('Period'),
  column('Of which', 24),
  column('Sources'),
  column('Source titles', 60),
  column('Fact ids', 38),
];

type Told = AnyMark & {
  readonly figure: Figure | null;
  readonly missing: MissingReason | null;
  readonly scenario: string;
};

/** What the data sheet says of a mark, in the order of the columns: its bounds and where it is from. */
export function factRow(spec: ChartSpec, mark: Told, period: string | null, member: string | null): Cell[] {
  const { label, figure, missing, scenario, sources, factIds } = mark;
  const titles = spec.sources.filter(({ number }) => sources.includes(number)).map(({ title }) => title);
  return [
    label,
    ...boundCells(roundedFigure(figure)),
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

/** Of a span of time that has no value. */
export function gapRow(label: string, reason: GapReason): Cell[] {
  return [label, ...boundCells(null), reason];
}
