import { chooseEvents } from '@/lib/charts/events';
import { extentOf, reachOf } from '@/lib/charts/extent';
import { boundFootnotes, scenarioFootnotes } from '@/lib/charts/footnotes';
import { frameOf, lineFootnotes, restructuringLine } from '@/lib/charts/frame';
import { gapsWithin } from '@/lib/charts/gaps';
import { indicatorGaps, type Refused, refusalFootnotes } from '@/lib/charts/indicator-gaps';
import { sideOf } from '@/lib/charts/marks';
import { datesOf, describe, spanWords, valueRange } from '@/lib/charts/prepare-time-chart';
import { areRolling, atTheirEnds, rollingFootnotes } from '@/lib/charts/rolling';
import { sourceNumbers, sourcesOf } from '@/lib/charts/sources';
import type { ChartTableRow, Mark, TimeAxis, TimeChartSpec } from '@/lib/charts/spec';
import { timeAxis } from '@/lib/charts/time-axis';
import type { Figure } from '@/lib/figures/figure';
import { formatBare, formatFigure, speakFigure } from '@/lib/figures/format';
import { unitName } from '@/lib/figures/units';
import type { CompanyCase } from '@/lib/turnaround/case';
import { standings } from '@/lib/turnaround/conflicts';
import { finest, indicatorDefinitions, indicatorsOf } from '@/lib/turnaround/indicators/all';
import type { Indicator, IndicatorKey } from '@/lib/turnaround/indicators/indicator';
import { periodLabel } from '@/lib/turnaround/period';
import { scenarioWords } from '@/lib/turnaround/words';

type Told = Indicator & { readonly result: { readonly ok: true; readonly figure: Figure } };

/** An indicator over time; null when the facts allow no value of it. */
export function prepareIndicator(known: CompanyCase, key: IndicatorKey): TimeChartSpec | null {
  const definition = indicatorDefinitions.find((each) => each.key === key);
  const all = finest(indicatorsOf(known, key));
  const values = all.filter((value): value is Told => value.result.ok);
  const [first] = values;
  if (!definition || !first) return null;
  const reach = reachOf(values.map(({ result }) => result.figure));
  const computed = values.map((value) => markOf(known, value, reach));
  const isRolling = areRolling(computed);
  const marks = isRolling ? atTheirEnds(computed) : computed;
  const time = timeAxis(datesOf(known, marks));
  const refused = all.filter((value): value is Refused => !value.result.ok && isWithin(value, time));
  const gaps = isRolling ? [] : gapsWithin(indicatorGaps(known, values, refused), time);
  const inputs = [...new Set(values.flatMap((value) => value.inputs))];
  const scenarios = scenarioWords(values.map(({ scenario }) => scenario));
  const title = [
    known.company.name,
    `${definition.name}, ${unitName(first.unit)}`,
    `${spanWords(values)}, ${scenarios}`,
  ] as const;
  return {
    ...frameOf(known),
    shape: 'time',
    name: key,
    title,
    message: values.at(-1)?.sentence ?? null,
    description: describe(`${title[0]}: ${definition.name} over time.`, marks, gaps),
    unit: first.unit,
    time,
    value: valueRange(marks),
    marks,
    gaps,
    restructuring: restructuringLine(known, time),
    events: chooseEvents({
      known,
      time,
      kinds: ['financing', 'leadership', 'layoff', 'statement'],
      factIds: inputs.map(({ id }) => id),
      around: known.restructurings.at(-1)?.announcedOn ?? null,
    }),
    footnotes: [
      `Computed: ${definition.formula}. ${definition.basis}`,
      ...(isRolling ? rollingFootnotes(computed) : []),
      ...refusalFootnotes(refused),
      ...lineFootnotes(known, time),
      ...scenarioFootnotes(inputs),
      ...boundFootnotes(values.map(({ result }) => result.figure)),
    ],
    sources: sourcesOf(known, inputs),
    table: {
      caption: `${title[0]}: ${definition.name}, ${title[2]}`,
      rows: values.map((value) => rowOf(known, value)),
    },
  };
}

function isWithin({ period }: Indicator, { from, to }: TimeAxis): boolean {
  return from <= period.start && period.end <= to;
}

function markOf(known: CompanyCase, value: Told, reach: number): Mark {
  const { period, result, unit, floor, scenario, inputs } = value;
  const standing = standings(known);
  return {
    id: `${value.key}-${period.start}-${period.end}`,
    factIds: inputs.map(({ id }) => id),
    period,
    periodLabel: periodLabel(period),
    member: null,
    side: sideOf(known, period),
    scenario,
    figure: result.figure,
    missing: null,
    ...extentOf(result.figure, reach),
    label: formatBare(result.figure, { unit, locale: known.locale, floor }),
    spoken: `${speakFigure(result.figure, { unit, floor })}, ${periodLabel(period)}, ${value.basis}, ${scenario}`,
    sources: sourcesIn(known, value),
    conflict: inputs.some(({ id }) => standing.get(id)?.conflict != null),
  };
}

function rowOf(known: CompanyCase, value: Told): ChartTableRow {
  const { period, result, unit, floor, scenario, inputs, basis } = value;
  return {
    factIds: inputs.map(({ id }) => id),
    period,
    periodLabel: periodLabel(period),
    member: null,
    value: formatFigure(result.figure, { unit, locale: known.locale, floor }),
    figure: result.figure,
    missing: null,
    unit,
    scenario,
    reported: `Computed: ${basis}`,
    sources: sourcesIn(known, value),
    knownAt:
      inputs
        .map(({ knownAt }) => knownAt)
        .sort()
        .at(-1) ?? null,
    note: null,
  };
}

function sourcesIn(known: CompanyCase, { inputs }: Indicator): number[] {
  return [...new Set(inputs.flatMap((fact) => sourceNumbers(known, fact)))].sort((one, other) => one - other);
}
