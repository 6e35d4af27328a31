import { exactly } from '@/lib/figures/make';
import type { Line } from '@/lib/imports/filings/definitions';
import { type DerivedQuarter, derivedQuarters } from '@/lib/imports/filings/derived-quarters';
import type { FiledValue, Filing } from '@/lib/imports/filings/filed-value';
import { calendarName, spanOf } from '@/lib/imports/filings/fiscal-periods';
import { type Histories, type History, historiesOf } from '@/lib/imports/filings/history';
import type { Roundings } from '@/lib/imports/filings/rounding';
import { eachRounded, filedAmount, listed } from '@/lib/imports/filings/words';
import { yearBeforeStands } from '@/lib/imports/filings/year-before';
import type { ProposedFact, Rejected } from '@/lib/imports/proposed';
import type { Period } from '@/lib/turnaround/case';

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

export type ProposedLine = {
  readonly facts: readonly ProposedFact[];
  readonly rejected: readonly Rejected[];
  /** Values that a fact was made of, that repeat one, and that are only steps to a quarter. */
  readonly told: number;
  readonly repeated: number;
  readonly steps: number;
};

/** The facts of one metric in one unit, with what they replace, in the order of their periods. */
export function proposeLine(line: Line, context: LineContext): ProposedLine {
  const histories = historiesOf(line.values, { tags: line.definition.tags, rounding: context.rounding });
  const all = [...histories.byPeriod.values()];
  const told = all.filter(([value]) => precisionOf(value) !== null);
  const reported = told.flatMap((history) => reportedFacts(history, { line, context, histories }));
  const derived = derivedQuarters(all, context.rounding).map((quarter) => derivedFact(quarter, line, context));
  const order = ({ period, knownAt }: ProposedFact) => `${period.end}/${period.start}/${knownAt}`;
  const facts = [...reported, ...derived].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  const steps = all.filter((history) => !told.includes(history)).reduce((sum, { length }) => sum + length, 0);
  const repeated = line.values.length - reported.length - steps - histories.rejected.length;
  return { facts, rejected: histories.rejected, told: reported.length, repeated, steps };
}

type Here = { readonly line: Line; readonly context: LineContext; readonly histories: Histories };

function reportedFacts(history: History, { line, context, histories }: Here): ProposedFact[] {
  return history.map((value, index) => {
    const earlier = history[index - 1];
    const { filing } = value;
    const key = keyOf(value, line, context);
    const unlike = earlier && yearBeforeStands(histories.byPeriod, value);
    const lost = histories.contested.get(value);
    return {
      ...factOf(value, line, context, filing),
      key: earlier ? restatedKey(key, filing) : key,
      reported: filedAmount(value.value, line.unit, context.rounding(value)),
      note: noteOf(line, context, unlike && notLikeForLike),
      knownAt: filing.filed,
      derived: false,
      restates: earlier
        ? {
            key: index === 1 ? key : restatedKey(key, earlier.filing),
            reason: `Restated in ${context.titles.get(filing.accn) ?? filing.accn}`,
          }
        : null,
      flags: lost ? [sameDayFlag(lost)] : [],
    };
  });
}

const notLikeForLike = 'The same period of the year before was not restated: the two are not like for like.';

function sameDayFlag({ value, filing }: FiledValue) {
  return {
    kind: 'same-day',
    sentence: `Filing ${filing.accn} of the same day says ${value}; the higher number counts.`,
  };
}

function derivedFact(quarter: DerivedQuarter, line: Line, context: LineContext): ProposedFact {
  const { longer, less, knownAt } = quarter;
  const rounding = context.rounding(longer);
  const amount = (value: string) => filedAmount(value, line.unit, rounding);
  const rounded = eachRounded(line.unit, rounding);
  return {
    ...factOf({ ...longer, start: quarter.start, value: quarter.value }, line, context, longer.filing),
    key: keyOf(quarter, line, context),
    reported: `derived: ${amount(longer.value)} less ${listed(less.map(({ value }) => amount(value)))}`,
    note: noteOf(line, context, `${[howDerived(quarter), rounded].filter((part) => part).join(', ')}.`),
    knownAt,
    derived: true,
    restates: null,
    flags: [],
  };
}

function howDerived({ less }: DerivedQuarter): string {
  if (less.length > 1) return 'Year less its first three quarters, which had been restated by then';
  const [{ start, end }] = less;
  const span = start && spanOf(start, end);
  if (span === 'quarter') return 'Six months less three';
  return span === 'half' ? 'Nine months less six' : 'Year less nine months';
}

type Untold = 'key' | 'reported' | 'note' | 'knownAt' | 'derived' | 'restates' | 'flags';

function factOf(value: FiledValue, line: Line, context: LineContext, filing: Filing): Omit<ProposedFact, Untold> {
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
    sourceKey: context.sourceKeys.get(filing.accn) ?? filing.accn,
    locator: `${value.taxonomy}:${value.tag}${value.label ? `, “${value.label}”` : ''}`,
  };
}

function periodOf(value: FiledValue): Period {
  const { start, end } = value;
  if (start === null) return { type: 'instant', start: end, end, precision: 'day' };
  return { type: 'duration', start, end, precision: precisionOf(value) ?? 'quarter' };
}

/** Null for half a year, nine months and stubs, which are only steps to a quarter. */
function precisionOf({ start, end }: Pick<FiledValue, 'start' | 'end'>): 'day' | 'quarter' | 'year' | null {
  if (start === null) return 'day';
  const span = spanOf(start, end);
  return span === 'quarter' || span === 'year' ? span : null;
}

function noteOf({ definition }: Line, { company }: LineContext, own: string | false | undefined): string | null {
  return [own, definition.note?.replace('{company}', company)].filter((note) => note).join(' ') || null;
}

/** `revenue-2020`, `revenue-2020-q2`, `cash-2020-06-30`, `revenue-quarter-2023-10-29-to-2024-02-03`. */
function keyOf(at: Pick<FiledValue, 'start' | 'end'>, { metric, unit }: Line, { manyUnits }: LineContext): string {
  const parts = [metric, periodName(at), manyUnits ? unit.toLowerCase() : null];
  return parts.filter((part) => part !== null).join('-');
}

function periodName({ start, end }: Pick<FiledValue, 'start' | 'end'>): string {
  if (start === null) return end;
  const span = spanOf(start, end) ?? 'quarter';
  return calendarName({ start, end }, span) ?? `${span}-${start}-to-${end}`;
}

function restatedKey(key: string, { filed }: Filing): string {
  return `${key}-restated-${filed}`;
}
