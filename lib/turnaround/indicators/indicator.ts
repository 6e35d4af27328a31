import type { Computed } from '@/lib/figures/figure';
import type { CompanyCase, Fact, Period, Scenario } from '@/lib/turnaround/case';

/** A value computed from facts, with all that is needed to ask where it is from. */
export type Indicator = {
  readonly key: IndicatorKey;
  /** The time it speaks of. */
  readonly period: Period;
  /** A figure in `unit`, or one sentence on why there is none. */
  readonly result: Computed;
  /** As units.ts reads it: `times`, `ratio`, `months`, `people`, `USD`, `USD/person`. */
  readonly unit: string;
  /** The natural minimum of the value, left unsaid as a low bound. */
  readonly floor: '0' | null;
  /** The facts it was computed from, in the order of the formula. */
  readonly inputs: readonly Fact[];
  /** What this value stands on: "quarter", "annualised, × 4; headcount of 17 Apr 2024". */
  readonly basis: string;
  /** That of its weakest input. */
  readonly scenario: Scenario;
  /** One sentence, only as far as the bounds allow; else null. */
  readonly sentence: string | null;
};

export const indicatorKeys = [
  'loss-to-revenue',
  'revenue-per-employee',
  'revenue-per-employee-annualised',
  'debt-to-revenue',
  'burn',
  'runway',
  'relief-to-new-money',
  'compute-share',
  'headcount-change',
  'cost-per-head',
  'operating-margin',
  'revenue-year-on-year',
  'revenue-twelve-months',
  'net-income-twelve-months',
  'free-cash-flow',
  'net-debt',
  'current-ratio',
  'interest-cover',
  'altman-z',
] as const;

export type IndicatorKey = (typeof indicatorKeys)[number];

/** What an indicator is and how it is computed. */
export type IndicatorDefinition = {
  readonly key: IndicatorKey;
  readonly name: string;
  readonly formula: string;
  /** The metrics that it needs. */
  readonly inputs: readonly string[];
  /** "times", "percent", "money a person". */
  readonly measured: string;
  readonly basis: string;
  /** When there is no result, in words. */
  readonly refuses: string;
  /** Every value that the facts allow, oldest first; a value without result says why. Empty without its first input. */
  readonly of: (known: CompanyCase) => Indicator[];
};
