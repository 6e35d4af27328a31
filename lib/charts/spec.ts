import type { Figure, MissingReason } from '@/lib/figures/figure';
import type { IsoDate, Period, Scenario, Tier } from '@/lib/turnaround/case';

/**
 * Everything a chart shows, decided: plain JSON that the Recharts component draws, the files embed
 * and the JSON format hands out. Numbers here are places on the drawing; the exact figure stands
 * beside each as decimal strings.
 */
export type ChartSpec = {
  readonly version: 1;
  /** Name in addresses: `net-income`, `debt`. */
  readonly name: string;
  readonly company: { readonly slug: string; readonly name: string };
  /** Three lines: who; what, in which unit; when and which scenario. */
  readonly title: readonly [string, string, string];
  /** One sentence that the bounds support, or null. */
  readonly message: string | null;
  /** Accessible description: what is drawn, with bounds spoken. */
  readonly description: string;
  /** ISO 4217 code, `people` or `ratio`. */
  readonly unit: string;
  readonly time: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly ticks: readonly { readonly on: IsoDate; readonly label: string }[];
  };
  /** Range of the value axis in units; holds zero. */
  readonly value: { readonly min: number; readonly max: number };
  readonly marks: readonly Mark[];
  readonly gaps: readonly Gap[];
  readonly restructuring: { readonly on: IsoDate; readonly label: string } | null;
  readonly events: readonly ChartEvent[];
  readonly footnotes: readonly string[];
  readonly sources: readonly ChartSource[];
  readonly table: ChartTable;
  readonly asKnownOn: IsoDate | null;
};

/** One value on the drawing. Two marks never share a fact. */
export type Mark = {
  readonly factId: string;
  readonly period: Period;
  /** "Q1 2024", "Apr 2024", "2023". */
  readonly periodLabel: string;
  /** Name of the member where a chart shows several ("Seed", "AWS"), else null. */
  readonly member: string | null;
  readonly side: 'before' | 'after';
  readonly scenario: Scenario;
  /** Null when the value is missing: the mark is then a labelled gap at its place. */
  readonly figure: Figure | null;
  readonly missing: MissingReason | null;
  /** From zero to here the amount is certain: drawn solid. Zero when nothing is certain. */
  readonly certainTo: number;
  /** From `certainTo` to here it is possible: drawn as a tint. Equals `certainTo` when exact. */
  readonly possibleTo: number;
  /** How the possible end closes: `none` (exact), `bracket` (a bound), `arrow` (no bound: goes on). */
  readonly end: 'none' | 'bracket' | 'arrow';
  /** At the mark: `<$5M`, `$30M+ loss`, `~200`. */
  readonly label: string;
  /** For a screen reader: "less than 5 million US dollars, first quarter of 2024, actual". */
  readonly spoken: string;
  /** Source numbers. */
  readonly sources: readonly number[];
  /** True when another fact contradicts this one. */
  readonly conflict: boolean;
};

/** A span of time without a value, labelled. */
export type Gap = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: MissingReason;
  /** "Not disclosed". */
  readonly label: string;
};

export type ChartEvent = {
  readonly number: number;
  readonly on: IsoDate;
  readonly dateLabel: string;
  readonly title: string;
};

export type ChartSource = {
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly tier: Tier;
  readonly dateLabel: string | null;
  readonly url: string | null;
};

/** The chart's table twin: the same numbers and footnotes. */
export type ChartTable = { readonly caption: string; readonly rows: readonly ChartTableRow[] };

export type ChartTableRow = {
  readonly factId: string;
  readonly period: Period;
  readonly periodLabel: string;
  readonly member: string | null;
  /** `<$5M`, or the reason why there is none. */
  readonly value: string;
  readonly figure: Figure | null;
  readonly missing: MissingReason | null;
  readonly unit: string;
  readonly scenario: Scenario;
  readonly reported: string;
  readonly sources: readonly number[];
  readonly knownAt: IsoDate;
  readonly note: string | null;
};
