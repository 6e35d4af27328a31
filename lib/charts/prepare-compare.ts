import { gapOf, gapsOf } from '@/lib/charts/gaps';
import { indexChart } from '@/lib/charts/index-chart';
import { comparisonMessage } from '@/lib/charts/message';
import { type MonthSpan, monthAxis, monthSpan } from '@/lib/charts/month-axis';
import { describe, prepareTimeChart, valueRange } from '@/lib/charts/prepare-time-chart';
import type { Gap, GapReason, Mark, TimeAxis, TimeChartSpec, ValueAxis } from '@/lib/charts/spec';
import { unitName } from '@/lib/figures/units';
import { indexOf } from '@/lib/turnaround/aligned';
import type { CompanyCase, IsoDate, Restructuring } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { addDays, dayLabel, dayNumber, kindOf } from '@/lib/turnaround/period';

export const compareWays = ['absolute', 'index'] as const;
export type CompareWay = (typeof compareWays)[number];

export type CompareRequest = {
  readonly metric: MetricKey;
  readonly as: CompareWay;
  /** Nothing is missing yet of a period that ends later. */
  readonly today: IsoDate;
};

/** One company's chart among the others, or one sentence on why it has none. */
export type ComparePart =
  | { readonly known: CompanyCase; readonly spec: TimeChartSpec }
  | { readonly known: CompanyCase; readonly spec: null; readonly reason: string };

export type PreparedComparison = {
  /** In the order in which the companies were asked for. */
  readonly parts: readonly ComparePart[];
  /** "Revenue, US dollars"; without the unit where it differs. */
  readonly heading: string;
  /** What is to be said of all charts together. */
  readonly notes: readonly string[];
};

type Draft = { readonly known: CompanyCase; readonly restructuring: Restructuring; readonly spec: TimeChartSpec };
type NoDraft = { readonly known: CompanyCase; readonly reason: string };

/** Shorter than this, an end of the axis is not worth a word. */
const shortest = 45;

/** A bar lower than this share of the common scale cannot be told from none. */
const visible = 0.02;

/**
 * Small multiples of one metric: a chart a company, all with the same months before and after the restructuring
 * and, where the unit is the same, one scale of values.
 */
export function prepareComparison(cases: readonly CompanyCase[], request: CompareRequest): PreparedComparison {
  const drafts = cases.map((known) => draft(known, request));
  const drawn = drafts.filter((each) => 'spec' in each);
  const span = monthSpan(
    drawn.map(({ restructuring, spec }) => ({
      origin: restructuring.announcedOn,
      dates: spec.marks.flatMap(({ period }) => [period.start, period.end]),
    })),
  );
  const aligned = drawn.map((each) => align(each, span, request));
  const oneUnit = new Set(aligned.map(({ unit }) => unit)).size < 2;
  const common = commonRange(aligned.map(({ value }) => value));
  const scaled = oneUnit ? aligned.map((spec, at) => withScale(spec, common, request, drawn[at])) : aligned;
  const shared = sharedFootnotes(scaled);
  const parts = drafts.map((each): ComparePart => {
    if (!('spec' in each)) return { ...each, spec: null };
    const spec = scaled.find(({ company }) => company.slug === each.known.company.slug);
    if (!spec) throw new Error(`${each.known.company.slug} was not aligned.`);
    return { known: each.known, spec: { ...spec, footnotes: spec.footnotes.filter((note) => !shared.includes(note)) } };
  });
  const unit = scaled[0] && oneUnit && request.as === 'absolute' ? `, ${unitName(scaled[0].unit)}` : '';
  const base = request.as === 'index' ? ', the last before the restructuring = 100' : '';
  const heading = `${catalogue[request.metric].name}${unit}${base}`;
  return { parts, heading, notes: drawn.length === 0 ? [] : [...commonNotes(scaled, span, oneUnit), ...shared] };
}

function draft(known: CompanyCase, { metric, as }: CompareRequest): Draft | NoDraft {
  const restructuring = known.restructurings.at(-1);
  const { name } = catalogue[metric];
  const facts = known.facts.filter((fact) => fact.metric === metric);
  const until = known.asKnownOn ? ` by ${dayLabel(known.asKnownOn)}` : '';
  if (!restructuring) return { known, reason: `No restructuring was announced${until}, so there is no month 0.` };
  if (facts.length === 0) return { known, reason: `No ${name.toLowerCase()} was known${until}.` };
  const common = { name: `compare-${metric}-${known.company.slug}`, what: name, eventKinds: [] };
  if (as === 'absolute') {
    const spec = prepareTimeChart(known, { ...common, facts, message: comparisonMessage(known, metric) });
    return { known, restructuring, spec };
  }
  const index = indexChart(known, metric, restructuring);
  if (!index.ok) return { known, reason: index.reason };
  const spec = prepareTimeChart(known, { ...common, ...index.chart });
  const footnotes = [...index.footnotes, ...spec.footnotes];
  return { known, restructuring, spec: { ...spec, footnotes, reference: { value: 100, label: 'Line across: 100' } } };
}

/** The chart on the common months: only what lies in them is drawn, the rest stands in its table. */
function align({ known, restructuring, spec }: Draft, span: MonthSpan, { today }: CompareRequest): TimeChartSpec {
  const time = monthAxis(restructuring.announcedOn, span);
  const marks = spec.marks.filter(({ period }) => period.start >= time.from && period.end <= time.to);
  const gaps = gapsIn(marks, time, known.asKnownOn ?? today, spec.gaps[0]?.reason ?? 'not collected');
  const left = spec.marks.length - marks.length;
  const what = `${known.company.name}: ${spec.title[1]}, from ${span.before} months before its restructuring to ${span.after} after.`;
  return {
    ...spec,
    time,
    marks,
    gaps,
    value: valueRange(marks),
    description: describe(what, marks, gaps),
    events: [],
    restructuring: { on: restructuring.announcedOn, label: dayLabel(restructuring.announcedOn) },
    footnotes: left === 0 ? spec.footnotes : [...spec.footnotes, outside(left)],
  };
}

function outside(count: number): string {
  return `${count} ${count === 1 ? 'value' : 'values'} outside these months ${count === 1 ? 'stands' : 'stand'} in the table.`;
}

/** Gaps between flows, and the two ends of the axis: before the first that is recorded, and after the day of the view. */
function gapsIn(marks: readonly Mark[], time: TimeAxis, until: IsoDate, reason: GapReason): Gap[] {
  const flows = marks.filter(({ period }) => period.type === 'duration');
  const first = flows.map(({ period }) => period.start).sort()[0];
  const isLong = (from: IsoDate, to: IsoDate) => dayNumber(to) - dayNumber(from) >= shortest;
  const unrecorded: Gap[] =
    first && isLong(time.from, first) ? [gapOf(time.from, addDays(first, -1), 'not collected')] : [];
  const future: Gap[] =
    until < time.to && isLong(until, time.to) ? [gapOf(addDays(until, 1), time.to, 'not yet reported')] : [];
  return [...unrecorded, ...gapsOf(flows, until < time.to ? until : time.to, reason), ...future];
}

function commonRange(ranges: readonly ValueAxis[]): ValueAxis {
  return { min: Math.min(0, ...ranges.map(({ min }) => min)), max: Math.max(0, ...ranges.map(({ max }) => max)) };
}

function withScale(spec: TimeChartSpec, value: ValueAxis, { as, metric }: CompareRequest, from?: Draft): TimeChartSpec {
  const reach = ({ min, max }: ValueAxis) => Math.max(-min, max);
  if (as === 'index' || reach(spec.value) >= reach(value) * visible) return { ...spec, value };
  const index = from && indexOf(from.known, metric).ok ? ' The index shows their course.' : '';
  const note = `At one scale with the others its values are too small to see.${index}`;
  return { ...spec, value, footnotes: [note, ...spec.footnotes] };
}

function sharedFootnotes(specs: readonly TimeChartSpec[]): string[] {
  const [first, ...others] = specs;
  if (!first || others.length === 0) return [];
  return first.footnotes.filter((note) => others.every(({ footnotes }) => footnotes.includes(note)));
}

function commonNotes(specs: readonly TimeChartSpec[], { before, after }: MonthSpan, oneUnit: boolean): string[] {
  const flows = specs.flatMap(({ marks }) => marks).filter(({ period }) => period.type === 'duration');
  const kinds = new Set(flows.map(({ period }) => kindOf(period)));
  return [
    `Every chart runs from ${before} months before the restructuring to ${after} months after it.`,
    specs.length < 2
      ? ''
      : oneUnit
        ? 'All at one scale.'
        : 'In different currencies, each at a scale of its own: heights compare only within a company.',
    kinds.size > 1 ? 'A wider bar is a longer period: heights compare only between bars of one width.' : '',
  ].filter(Boolean);
}
