import { fromZero } from '@/lib/charts/bridge-places';
import { reachOf } from '@/lib/charts/extent';
import { frameOf } from '@/lib/charts/frame';
import { describeRows, rangeOfRows } from '@/lib/charts/rows';
import { chartSource } from '@/lib/charts/sources';
import type { ChartTableRow, RowChartSpec, RowMark } from '@/lib/charts/spec';
import type { Figure, MissingReason } from '@/lib/figures/figure';
import { formatBare, formatMissing, speakFigure } from '@/lib/figures/format';
import { unitName } from '@/lib/figures/units';
import type { CompanyCase, IsoDate, Period, Scenario } from '@/lib/turnaround/case';

/** One value of a chart of rows. */
export type ValueRow = Pick<RowMark, 'id' | 'factIds' | 'name' | 'detail' | 'side' | 'sources' | 'conflict'> & {
  /** `subtotal` for what is added up from the rows above it. */
  readonly kind: 'value' | 'subtotal';
  readonly scenario: Scenario;
  readonly figure: Figure | null;
  readonly missing: MissingReason | null;
  readonly period: Period | null;
  readonly periodLabel: string;
  readonly knownAt: IsoDate | null;
  /** The words of the source, or how it was computed. */
  readonly reported: string;
  readonly note: string | null;
  /** `detail` as it is said; the same when left out. */
  readonly saidDetail?: string | null;
};

type Values = {
  readonly name: string;
  readonly what: string;
  /** The third line of the title. */
  readonly when: string;
  readonly unit: string;
  readonly message: string | null;
  readonly footnotes: readonly string[];
  readonly rows: readonly ValueRow[];
};

/** Values of one unit, one below the other, each from zero. */
export function prepareValues(known: CompanyCase, values: Values): RowChartSpec {
  const { unit, rows } = values;
  const reach = reachOf(rows.flatMap(({ figure }) => figure ?? []));
  const marks = rows.map((row) => markOf(known, row, unit, reach));
  const numbers = new Set(rows.flatMap(({ sources }) => sources));
  return {
    ...frameOf(known),
    shape: 'rows',
    name: values.name,
    title: [known.company.name, `${values.what}, ${unitName(unit)}`, values.when],
    message: values.message,
    description: describeRows(`${known.company.name}: ${values.what}.`, marks),
    unit,
    value: rangeOfRows(marks),
    marks,
    events: [],
    footnotes: values.footnotes,
    sources: known.sources.filter(({ number }) => numbers.has(number)).map(chartSource),
    table: {
      caption: `${known.company.name}: ${values.what}, ${values.when}`,
      rows: rows.map((row) => tableRow(known, row, unit)),
    },
  };
}

function markOf(known: CompanyCase, row: ValueRow, unit: string, reach: number): RowMark {
  const { id, factIds, kind, name, detail, side, scenario, figure, missing, sources, conflict } = row;
  const said = figure ? speakFigure(figure, { unit }) : (missing ?? 'not disclosed');
  return {
    ...{ id, factIds, kind, name, detail, side, scenario, figure, missing, sources, conflict },
    ...fromZero(figure, reach),
    label: labelOf(known, row, unit),
    spoken: `${name}: ${[said, row.saidDetail ?? detail, scenario].filter(Boolean).join(', ')}`,
  };
}

function labelOf({ locale }: CompanyCase, { figure, missing }: ValueRow, unit: string): string {
  return figure ? formatBare(figure, { unit, locale }) : formatMissing(missing ?? 'not disclosed');
}

function tableRow(known: CompanyCase, row: ValueRow, unit: string): ChartTableRow {
  const { factIds, period, periodLabel, name, figure, missing, scenario, reported, sources, knownAt, note } = row;
  return {
    ...{ factIds, period, periodLabel, figure, missing, unit, scenario, reported, sources, knownAt, note },
    member: name,
    value: labelOf(known, row, unit),
  };
}
