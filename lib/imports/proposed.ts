import type { Reported } from '@/lib/figures/figure';
import type { IsoDate, Period, Precision, Scenario, Tier } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** Where in a file something was read: what a person looks up to see it. */
export type Place = {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly path: string | null;
};

/** A document that the facts of an import name by its key. */
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

/** A fact as a reader found it. `restates` names the `key` of an earlier fact of the same import. */
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
  readonly key?: string;
  readonly restates?: { readonly key: string; readonly reason: string };
};

/** Something that happened on a date. */
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

/** A cell that could not be read as what it should be, in words for a person. */
export type Rejected = {
  readonly kind: 'rejected';
  readonly place: Place;
  readonly read: string;
  readonly expected: string;
  readonly sentence: string;
};

/** What a reader gives for each thing it finds in a file. */
export type Proposed = ProposedFact | ProposedEvent | Rejected;
