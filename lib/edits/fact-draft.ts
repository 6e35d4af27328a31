import type { EditContext } from '@/lib/edits/context';
import { knownText, periodText } from '@/lib/edits/period-text';
import { emptySource, type SourceDraft } from '@/lib/edits/source-draft';
import { valueText } from '@/lib/edits/value-text';
import type { Fact, Precision, Scenario } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';

/** A figure as a person types it. */
export type FactDraft = {
  readonly metric: MetricKey | '';
  readonly members: readonly { readonly dimension: string; readonly name: string }[];
  readonly period: string;
  /** On a date (instant) or over a period; the metric's own where it is left open. */
  readonly basis: 'instant' | 'duration' | '';
  /** Left open, it is read from the period. */
  readonly precision: Precision | '';
  readonly years: 'calendar' | 'fiscal';
  readonly value: string;
  /** A currency; people and ratios need none. */
  readonly unit: string;
  /** The words of the source; the value as typed where they are left out. */
  readonly reported: string;
  readonly scenario: Scenario;
  readonly inferred: boolean;
  readonly derived: boolean;
  /** The id of a source of the company, or `new`. */
  readonly source: string;
  readonly newSource: SourceDraft;
  readonly locator: string;
  /** Since when the world could know it; when its source was published where it is left out. */
  readonly knownOn: string;
  readonly note: string;
};

export function emptyFact({ currency, sources }: Pick<EditContext, 'currency' | 'sources'>): FactDraft {
  return {
    metric: '',
    members: [],
    period: '',
    basis: '',
    precision: '',
    years: 'fiscal',
    value: '',
    unit: currency,
    reported: '',
    scenario: 'actual',
    inferred: false,
    derived: false,
    source: sources.length === 0 ? 'new' : '',
    newSource: emptySource,
    locator: '',
    knownOn: '',
    note: '',
  };
}

/** A recorded figure as a person would type it; read, it is the same figure. */
export function factDraftOf(fact: Fact, context: EditContext): FactDraft {
  const years = { years: 'fiscal', fiscalYearEnd: context.fiscalYearEnd } as const;
  const { metric, members, period, value, reported, unit, scenario, citation } = fact;
  const text = periodText(period, years);
  return {
    metric,
    members: members.map(({ dimension, name }) => ({ dimension, name })),
    period: text,
    basis: period.type,
    precision: period.precision,
    years: 'fiscal',
    value: valueText(value, { metric, unit, locale: context.locale }),
    unit: catalogue[metric].unitKind === 'money' ? unit : context.currency,
    reported,
    scenario,
    inferred: fact.dateBasis === 'inferred',
    derived: fact.derived,
    source: citation.sourceId,
    newSource: emptySource,
    locator: citation.locator ?? '',
    knownOn: knownText(fact.knownAt, fact.knownPrecision),
    note: fact.note ?? '',
  };
}
