import type { Figure, MissingReason } from '@/lib/figures/figure';
import type { Locale } from '@/lib/figures/units';
import type { IsoDate, Period, Scenario, Tier } from '@/lib/turnaround/case';

/**
 * Everything a chart shows, decided: plain JSON that the Recharts component of its shape draws, the files embed
 * and the JSON format hands out. Numbers here are places on the drawing; the exact figure stands beside each as
 * decimal strings.
 */
export type ChartSpec = TimeChartSpec | RowChartSpec | TimelineSpec;

/** What every chart has around its drawing. */
type Chart = {
  readonly version: 1;
  /** Name in addresses: `net-income`, `debt-bridge`. */
  readonly name: string;
  readonly company: { readonly slug: string; readonly name: string };
  /** Three lines: who; what, in which unit; when and which scenario. */
  readonly title: readonly [string, string, string];
  /** One sentence that the bounds support, or null. */
  readonly message: string | null;
  /** Accessible description: what is drawn, with bounds spoken. */
  readonly description: string;
  /** ISO 4217 code, `people`, `ratio`, `times`; of a timeline, `events`. */
  readonly unit: string;
  readonly events: readonly ChartEvent[];
  readonly footnotes: readonly string[];
  readonly sources: readonly ChartSource[];
  readonly table: ChartTable;
  readonly asKnownOn: IsoDate | null;
  readonly without: readonly Tier[];
  /** The basis of comparison that was asked for; null for the usual one. */
  readonly basis: string | null;
  /** Marks in the printed numbers; what is spoken stays English. */
  readonly locale: Locale;
};

/** Values over time: bars from zero, left to right. */
export type TimeChartSpec = Chart & {
  readonly shape: 'time';
  readonly time: TimeAxis;
  /** Range of the value axis in units; holds zero. */
  readonly value: ValueAxis;
  readonly marks: readonly Mark[];
  readonly gaps: readonly Gap[];
  readonly restructuring: RestructuringLine | null;
  /** A level that the values are read against: 100 of an index. None when left out. */
  readonly reference?: ReferenceLevel;
};

/** Values or the steps of a bridge one below the other, each a bar along one axis. */
export type RowChartSpec = Chart & {
  readonly shape: 'rows';
  /** Range of the value axis in units; holds zero. */
  readonly value: ValueAxis;
  readonly marks: readonly RowMark[];
};

/** Events on one axis of time, a lane a kind. */
export type TimelineSpec = Chart & {
  readonly shape: 'timeline';
  readonly time: TimeAxis;
  readonly lanes: readonly { readonly kind: string; readonly label: string }[];
  readonly marks: readonly EventMark[];
  readonly restructuring: RestructuringLine | null;
};

export type TimeAxis = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly ticks: readonly { readonly on: IsoDate; readonly label: string }[];
};

export type ValueAxis = { readonly min: number; readonly max: number };

export type RestructuringLine = { readonly on: IsoDate; readonly label: string };

export type ReferenceLevel = { readonly value: number; readonly label: string };

/** What every mark on a drawing has: a name of its own, words at it, words for a screen reader, where it is from. */
export type AnyMark = {
  /** Unique on the drawing: a fact's id where the mark is one fact. */
  readonly id: string;
  /** The facts it shows or is computed from. */
  readonly factIds: readonly string[];
  /** At the mark: `<$5M`, `$30M+ loss`, `~200`. */
  readonly label: string;
  /** For a screen reader: "less than 5 million US dollars, first quarter of 2024, actual". */
  readonly spoken: string;
  /** Source numbers. */
  readonly sources: readonly number[];
  /** True when another fact contradicts one of its facts. */
  readonly conflict: boolean;
};

/** One value over time. Two marks never share a fact. */
export type Mark = AnyMark & {
  readonly period: Period;
  /** "Q1 2024", "Apr 2024", "2023". */
  readonly periodLabel: string;
  /** Name of the member or series where a chart shows several ("Seed", "AWS"), else null. */
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
};

/**
 * One row: a value from zero, or a step of a bridge. Places are in units on the value axis.
 * `total` and `subtotal` stand on zero; a `movement` or `residual` begins where the row above ended, which a
 * thin connector shows; a `value` stands for itself, without connectors.
 */
export type RowMark = AnyMark & {
  readonly kind: 'value' | 'total' | 'subtotal' | 'movement' | 'residual';
  /** At the left: "Seed", "Laid off", "Not explained". */
  readonly name: string;
  /** Below the name, small: "17 Apr 2024", "May 2024, claim". */
  readonly detail: string | null;
  /** `change` is a movement of neither side: drawn in ink that is quiet. */
  readonly side: 'before' | 'after' | 'change';
  readonly scenario: Scenario;
  readonly figure: Figure | null;
  readonly missing: MissingReason | null;
  /** Solid: certain. From where the row begins to where it surely reaches; null when nothing is certain. */
  readonly certain: { readonly from: number; readonly to: number } | null;
  /** Tint: possible. From the certain end (or the beginning) on; null when the value is exact or missing. */
  readonly possible: { readonly from: number; readonly to: number } | null;
  /** How the possible end closes. */
  readonly end: 'none' | 'bracket' | 'arrow';
  /** Where the row's bar begins and where the next row's begins; the connector to the next row stands at `reaches`. */
  readonly begins: number;
  readonly reaches: number;
};

/** One event. `label` is its title. */
export type EventMark = AnyMark & {
  readonly number: number;
  readonly kind: string;
  readonly on: { readonly start: IsoDate; readonly end: IsoDate };
  readonly dateLabel: string;
};

/** Why a span of time has no value, as far as it is known; `not computed` where a formula refuses its inputs. */
export type GapReason = MissingReason | 'not imported' | 'not computed';

/** A span of time without a value, labelled. Never after the last day of which anything is known. */
export type Gap = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: GapReason;
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
  /** The facts behind the row: one, or the inputs of what was computed. */
  readonly factIds: readonly string[];
  /** Null where a row is no fact of one period: a residual, a sum. */
  readonly period: Period | null;
  readonly periodLabel: string;
  /** Whose or which part: a member, a step of a bridge, an event. */
  readonly member: string | null;
  /** `<$5M`, or the reason why there is none. */
  readonly value: string;
  readonly figure: Figure | null;
  readonly missing: MissingReason | null;
  readonly unit: string;
  readonly scenario: Scenario;
  /** The words of the source, or how it was computed. */
  readonly reported: string;
  readonly sources: readonly number[];
  readonly knownAt: IsoDate | null;
  readonly note: string | null;
};
