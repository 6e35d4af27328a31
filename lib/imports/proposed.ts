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

/** The earlier fact of the same import that a fact replaces from the day it is known. */
export type Restates = { readonly key: string; readonly reason: string };

/** Why a person should look before confirming. */
export type Flag = { readonly kind: string; readonly sentence: string };

/**
 * Why a value is not saved unless a person chooses it: it cannot be read for certain, or does not fit the rest of its file.
 * `code` names the kind ("quarters-do-not-add-up"), in small letters and dashes: a person may decide for all of one kind.
 */
export type Hold = { readonly code: string; readonly sentence: string };

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
  /** Names the fact within its import, for `restates` and `factKeys`. */
  readonly key?: string;
  readonly restates?: Restates | null;
  readonly flags?: readonly Flag[];
  /** Held back: several held values of one figure known on one day are alternatives, of which a person may choose one. */
  readonly hold?: Hold | null;
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
  /** Facts of the same import that the event moved. */
  readonly factKeys?: readonly string[];
  readonly flags?: readonly Flag[];
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
