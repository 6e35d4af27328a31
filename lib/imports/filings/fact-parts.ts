import { exactly } from '@/lib/figures/make';
import type { Line } from '@/lib/imports/filings/definitions';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { calendarName, spanOf } from '@/lib/imports/filings/fiscal-periods';
import type { Roundings } from '@/lib/imports/filings/rounding';
import type { ProposedFact } from '@/lib/imports/proposed';
import type { Period } from '@/lib/turnaround/case';

/** What the facts of a line share with those of the company's other lines. */
export type LineContext = {
  readonly rounding: Roundings;
  /** The company as notes call it. */
  readonly company: string;
  /** Filing number to the key of its source. */
  readonly sourceKeys: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  /** Whether the metric is told in several units, so that keys must name theirs. */
  readonly manyUnits: boolean;
};

type Untold = 'key' | 'reported' | 'note' | 'knownAt' | 'derived' | 'restates' | 'flags';

/** What a filed value gives a fact, but for its words and what it replaces. */
export function factOf(value: FiledValue, line: Line, context: LineContext): Omit<ProposedFact, Untold> {
  return {
    kind: 'fact',
    place: value.place,
    metric: line.metric,
    members: [],
    period: periodOf(value),
    value: { kind: 'figure', figure: exactly(value.value) },
    unit: line.unit,
    scenario: 'actual',
    dateBasis: value.dateBasis,
    knownPrecision: 'day',
    sourceKey: context.sourceKeys.get(value.filing.accn) ?? value.filing.accn,
    locator: `${value.taxonomy}:${value.tag}${value.label ? `, “${value.label}”` : ''}`,
  };
}

function periodOf(value: FiledValue): Period {
  const { start, end } = value;
  if (start === null) return { type: 'instant', start: end, end, precision: 'day' };
  return { type: 'duration', start, end, precision: precisionOf(value) ?? 'quarter' };
}

/** Null for half a year, nine months and stubs, which are only steps to a quarter. */
export function precisionOf({ start, end }: Pick<FiledValue, 'start' | 'end'>): 'day' | 'quarter' | 'year' | null {
  if (start === null) return 'day';
  const span = spanOf(start, end);
  return span === 'quarter' || span === 'year' ? span : null;
}

export function noteOf({ definition }: Line, { company }: LineContext, own: string | false | undefined): string | null {
  return [own, definition.note?.replace('{company}', company)].filter((note) => note).join(' ') || null;
}

/** `revenue-2020`, `revenue-2020-q2`, `cash-2020-06-30`, `revenue-quarter-2023-10-29-to-2024-02-03`. */
export function keyOf(
  at: Pick<FiledValue, 'start' | 'end'>,
  { metric, unit }: Line,
  { manyUnits }: LineContext,
): string {
  const parts = [metric, periodName(at), manyUnits ? unit.toLowerCase() : null];
  return parts.filter((part) => part !== null).join('-');
}

function periodName({ start, end }: Pick<FiledValue, 'start' | 'end'>): string {
  if (start === null) return end;
  const span = spanOf(start, end) ?? 'quarter';
  return calendarName({ start, end }, span) ?? `${span}-${start}-to-${end}`;
}
