import { exactly } from '@/lib/figures/make';
import type { Line } from '@/lib/imports/filings/definitions';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { calendarName, spanOf } from '@/lib/imports/filings/fiscal-periods';
import type { Roundings } from '@/lib/imports/filings/rounding';
import type { Hold, ProposedFact } from '@/lib/imports/proposed';
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
  /** Values that do not fit others of their filing. */
  readonly holds: ReadonlyMap<FiledValue, Hold>;
};

type Untold = 'key' | 'reported' | 'note' | 'knownAt' | 'derived' | 'restates' | 'flags' | 'hold';

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
    locator: locatorOf(value),
  };
}

function locatorOf({ taxonomy, tag, label, parts }: FiledValue): string {
  if (parts) return parts.map((part) => `${part.taxonomy}:${part.tag}`).join(' + ');
  return `${taxonomy}:${tag}${label ? `, “${label}”` : ''}`;
}

function periodOf({ start, end }: FiledValue): Period {
  if (start === null) return { type: 'instant', start: end, end, precision: 'day' };
  const span = spanOf(start, end);
  return { type: 'duration', start, end, precision: span === 'quarter' || span === 'year' ? span : 'day' };
}

export function noteOf(
  { definition }: Line,
  { company }: LineContext,
  own: string | false | undefined,
  remark: string | null = null,
): string | null {
  const meaning = definition.note?.replace('{company}', company);
  return [own, meaning, remark].filter((note) => note).join(' ') || null;
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
  const span = spanOf(start, end);
  return (span && calendarName({ start, end }, span)) ?? `${span?.replace(' ', '-') ?? 'period'}-${start}-to-${end}`;
}
