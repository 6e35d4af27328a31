import type { Reported } from '@/lib/figures/figure';
import type { Locale } from '@/lib/figures/units';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import type { Portfolio } from '@/lib/turnaround/portfolio';

/** An ISO 8601 calendar date, `YYYY-MM-DD`. Never a `Date`: a day has no time zone. */
export type IsoDate = string;

export const precisions = ['day', 'month', 'quarter', 'year'] as const;
export type Precision = (typeof precisions)[number];

/**
 * An instant (balance-sheet date) or a duration. An instant known only to its month runs from the
 * first to the last day of that month: it lies somewhere in it. Both ends are included.
 */
export type Period = {
  readonly type: 'instant' | 'duration';
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: Precision;
};

export const scenarios = ['actual', 'claim', 'forecast', 'plan'] as const;
export type Scenario = (typeof scenarios)[number];

/** From the strongest to the weakest. */
export const tiers = ['primary', 'press', 'relay', 'compiled'] as const;
export type Tier = (typeof tiers)[number];

export type Company = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly legalName: string | null;
  readonly registeredNumber: string | null;
  readonly headquarters: readonly string[];
  readonly founded: string | null;
  readonly sector: string | null;
  /** ISO 4217. */
  readonly currency: string;
  /** `MM-DD`. */
  readonly fiscalYearEnd: string;
};

export type Restructuring = {
  readonly id: string;
  readonly name: string;
  readonly announcedOn: IsoDate;
  readonly startedOn: IsoDate | null;
  readonly beforeFrom: IsoDate | null;
  readonly beforeUntil: IsoDate;
  readonly afterFrom: IsoDate;
  readonly afterUntil: IsoDate | null;
  readonly note: string | null;
};

export type Source = {
  readonly id: string;
  /** The source's number within its company: the same on every page and in every file. */
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  /** Date as precisely as it is known: `2023`, `2023-11` or `2023-11-09`. */
  readonly publishedOn: string | null;
  readonly tier: Tier;
  readonly kind: string;
  readonly url: string | null;
  readonly note: string | null;
  /** Links that the source itself cites. */
  readonly cites: readonly string[];
};

/** A place in a source. */
export type Citation = { readonly sourceId: string; readonly locator: string | null };

/** A value's place on a dimension: creditor AWS, round Seed. */
export type Member = { readonly dimension: string; readonly name: string; readonly note: string | null };

export type Fact = {
  readonly id: string;
  readonly metric: MetricKey;
  /** At most one member a dimension, sorted by dimension. Empty for the company's total. */
  readonly members: readonly Member[];
  readonly period: Period;
  readonly value: Reported;
  /** The words of the source. */
  readonly reported: string;
  /** ISO 4217 code, `people` or `ratio`. */
  readonly unit: string;
  readonly scenario: Scenario;
  readonly dateBasis: 'stated' | 'inferred';
  /** True when the value was computed from other facts (Q4 as year less nine months). */
  readonly derived: boolean;
  readonly note: string | null;
  /** The day by which the world could know it. */
  readonly knownAt: IsoDate;
  /** How precisely `knownAt` is known; a month stands as its last day. */
  readonly knownPrecision: Precision;
  /** ISO 8601 instant in UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** With what it came: a built-in case, an imported file, or by hand. Unknown when left out. */
  readonly recordedAs?: 'case' | 'import' | 'edit';
  readonly citation: Citation;
  readonly alsoReportedBy: readonly Citation[];
  /** Of a sum of periods, what was added, oldest first. Such a fact is recorded nowhere. */
  readonly parts?: readonly Fact[];
};

export type Event = {
  readonly id: string;
  /** The event's number in the company's order of time. */
  readonly number: number;
  readonly on: { readonly start: IsoDate; readonly end: IsoDate; readonly precision: Precision };
  readonly kind: string;
  readonly title: string;
  readonly note: string | null;
  readonly citation: Citation;
  /** Facts that the event moved. */
  readonly factIds: readonly string[];
  /** Why it looks unusual, and who confirmed it; left out where nothing of it does. */
  readonly flags?: readonly Omit<FactFlag, 'factId'>[];
};

/** Facts that contradict each other, set down by a person; rule-based conflicts are computed. */
export type RecordedConflict = {
  readonly id: string;
  readonly key: string;
  readonly note: string;
  readonly factIds: readonly string[];
  readonly preferredFactId: string | null;
  readonly preferredReason: string | null;
};

/** A later fact takes an earlier one's place; without a later one, the earlier is withdrawn. */
export type Restatement = {
  readonly id: string;
  readonly earlierFactId: string;
  readonly laterFactId: string | null;
  readonly reason: string;
  readonly knownAt: IsoDate;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Why a fact looks unusual, and who confirmed it all the same; null while nobody has. A restated fact needs no answer. */
export type FactFlag = {
  readonly factId: string;
  readonly kind: string;
  readonly sentence: string;
  readonly answer: { readonly by: string; readonly at: string; readonly reason: string } | null;
};

/** All that is known of one company, as known on a date: plain data, ready for calculation. */
export type CompanyCase = Portfolio & {
  readonly company: Company;
  readonly restructurings: readonly Restructuring[];
  /** Current facts: known by the date, and not superseded by a restatement known by then. */
  readonly facts: readonly Fact[];
  /** Facts known by the date that a restatement known by then has replaced. */
  readonly superseded: readonly Fact[];
  readonly restatements: readonly Restatement[];
  readonly conflicts: readonly RecordedConflict[];
  readonly flags: readonly FactFlag[];
  readonly events: readonly Event[];
  readonly sources: readonly Source[];
  /** The date asked for; null means "today". */
  readonly asKnownOn: IsoDate | null;
  /** Tiers of sources that are left out; usually none. */
  readonly without: readonly Tier[];
  /** How numbers are printed for the reader. */
  readonly locale: Locale;
  /** The basis of comparison that was asked for, as written; null for the longest that both sides have. */
  readonly basis: string | null;
};

/** All that is recorded of one company, current or not: what a case "as known on" a date is made of. */
export type CompanyRecord = Omit<CompanyCase, 'superseded' | 'asKnownOn' | 'without' | 'locale' | 'basis'> & {
  /** Set where it holds only what was known by this day: no view of it is of a later one. */
  readonly until?: IsoDate;
};
