import type { Reported } from '@/lib/figures/figure';
import type { IsoDate, Period, Precision, Scenario, Tier } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** A place in a file: what a person is told to look at. */
export type Place = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly path: string | null;
};

/** A source as an import names it; `key` is unique within the import. */
export type ProposedSource = {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly tier: Tier;
  readonly kind: string;
  readonly url: string | null;
  readonly note: string | null;
};

/** A fact that a file proposes. Nothing is stored before a person confirms. */
export type ProposedFact = {
  readonly kind: 'fact';
  readonly place: Place;
  readonly metric: MetricKey;
  readonly members: readonly { readonly dimension: string; readonly name: string }[];
  readonly period: Period;
  readonly value: Reported;
  readonly reported: string;
  readonly unit: string;
  readonly scenario: Scenario;
  readonly dateBasis: 'stated' | 'inferred';
  readonly derived: boolean;
  readonly note: string | null;
  readonly knownAt: IsoDate;
  readonly knownPrecision: Precision;
  readonly sourceKey: string;
  readonly locator: string | null;
};

export type ProposedEvent = {
  readonly kind: 'event';
  readonly place: Place;
  readonly on: { readonly start: IsoDate; readonly end: IsoDate; readonly precision: Precision };
  readonly eventKind: string;
  readonly title: string;
  readonly note: string | null;
  readonly sourceKey: string;
  readonly locator: string | null;
};

/** A cell or row that is not taken, and why: what was read, what was expected. */
export type Rejected = {
  readonly kind: 'rejected';
  readonly place: Place;
  readonly read: string;
  readonly expected: string;
  readonly sentence: string;
};

export type Proposed = ProposedFact | ProposedEvent | Rejected;
