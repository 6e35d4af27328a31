import { chooseEvents } from '@/lib/charts/events';
import { extentOf, reachOf } from '@/lib/charts/extent';
import { footnotesOf, unitFootnotes } from '@/lib/charts/footnotes';
import { gapsOf } from '@/lib/charts/gaps';
import { sourceNumbers, sourcesOf } from '@/lib/charts/sources';
import type { ChartSpec, ChartTableRow, Gap, Mark } from '@/lib/charts/spec';
import { timeAxis } from '@/lib/charts/time-axis';
import { label, scenarioWords, tellsLosses } from '@/lib/charts/words';
import { formatMissing, speakFigure } from '@/lib/figures/format';
import { unitName } from '@/lib/figures/units';
import type { CompanyCase, Fact, Restructuring } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { type Standing, standings } from '@/lib/turnaround/conflicts';
import { addDays, dayLabel, monthLabel, periodLabel } from '@/lib/turnaround/period';

export type TimeChart = {
  /** Its name in addresses. */
  readonly name: string;
  /** What it shows, for the title. */
  readonly what: string;
  /** Every current fact of the chart, contested and missing ones too. */
  readonly facts: readonly Fact[];
  readonly message: string | null;
  /** Kinds of event that tell most here, the most telling first. */
  readonly eventKinds: readonly string[];
};

/** How long after the restructuring a chart goes on, so that "nothing disclosed since" can be seen. */
const aftermath = 200;

/** Facts over time become a chart: everything is decided here, nothing in the drawing. */
export function prepareTimeChart(known: CompanyCase, chart: TimeChart): ChartSpec {
  const restructuring = known.restructurings.at(-1) ?? null;
  const standing = standings(known);
  const facts = [...chart.facts].sort(byTime);
  const unit = unitOf(known, facts);
  const drawn = facts.filter((fact) => fact.unit === unit && standing.get(fact.id)?.preferred);
  const time = timeAxis(datesOf(drawn, restructuring));
  const reach = reachOf(drawn.flatMap((fact) => (fact.value.kind === 'figure' ? fact.value.figure : [])));
  const marks = drawn.map((fact) => markOf(known, fact, restructuring, standing, reach));
  const gaps = gapsOf(drawn, time.to, known.asKnownOn);
  const title = titleOf(known, chart, drawn, unit);
  return {
    version: 1,
    name: chart.name,
    company: { slug: known.company.slug, name: known.company.name },
    title,
    message: chart.message,
    description: describe(chart, title, marks, gaps),
    unit,
    time,
    value: valueRange(marks),
    marks,
    gaps,
    restructuring: restructuring && {
      on: restructuring.announcedOn,
      label: dayLabel(restructuring.announcedOn),
    },
    events: chooseEvents({
      known,
      time,
      kinds: chart.eventKinds,
      factIds: facts.map(({ id }) => id),
      around: restructuring?.announcedOn ?? null,
    }),
    footnotes: [...lineFootnotes(restructuring), ...footnotesOf(known, facts, standing), ...unitFootnotes(facts, unit)],
    sources: sourcesOf(known, facts),
    table: {
      caption: `${known.company.name}: ${chart.what}, ${title[2]}`,
      rows: facts.map((fact) => rowOf(known, fact)),
    },
    asKnownOn: known.asKnownOn,
  };
}

/** One scale has one unit: the company's currency where a fact is in it, else the unit of the first. */
function unitOf({ company }: CompanyCase, facts: readonly Fact[]): string {
  return facts.some(({ unit }) => unit === company.currency) ? company.currency : (facts[0]?.unit ?? company.currency);
}

/** What the upright line stands for. */
function lineFootnotes(restructuring: Restructuring | null): string[] {
  return restructuring
    ? [`Upright line: ${restructuring.name}, announced on ${dayLabel(restructuring.announcedOn)}.`]
    : [];
}

function byTime(one: Fact, other: Fact): number {
  const order = (fact: Fact) => `${fact.period.start}/${fact.period.end}/${fact.id}`;
  return order(one) < order(other) ? -1 : 1;
}

function datesOf(facts: readonly Fact[], restructuring: Restructuring | null): string[] {
  const periods = facts.flatMap(({ period }) => [period.start, period.end]);
  return restructuring
    ? [...periods, restructuring.announcedOn, addDays(restructuring.announcedOn, aftermath)]
    : periods;
}

function titleOf(known: CompanyCase, chart: TimeChart, facts: readonly Fact[], unit: string): ChartSpec['title'] {
  const labels = [...new Set(facts.map(({ period }) => periodLabel(period)))];
  const when = labels.length > 1 ? `${labels[0]} to ${labels.at(-1)}` : (labels[0] ?? '');
  return [
    known.company.name,
    `${chart.what}, ${unitName(unit)}`,
    `${when}, ${scenarioWords(facts.map(({ scenario }) => scenario))}`,
  ];
}

function markOf(
  known: CompanyCase,
  fact: Fact,
  restructuring: Restructuring | null,
  standing: ReadonlyMap<string, Standing>,
  reach: number,
): Mark {
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  const extent = figure ? extentOf(figure, reach) : { certainTo: 0, possibleTo: 0, end: 'none' as const };
  const missing = fact.value.kind === 'missing' ? fact.value.reason : null;
  return {
    factId: fact.id,
    period: fact.period,
    periodLabel: periodLabel(fact.period),
    member: memberName(fact),
    side: restructuring && fact.period.end >= restructuring.afterFrom ? 'after' : 'before',
    scenario: fact.scenario,
    figure,
    missing,
    ...extent,
    label: figure ? label(fact, figure) : formatMissing(missing ?? 'not disclosed'),
    spoken: spoken(fact),
    sources: sourceNumbers(known, fact),
    conflict: standing.get(fact.id)?.conflict != null,
  };
}

function memberName(fact: Fact): string | null {
  return fact.members.length === 0 ? null : fact.members.map(({ name }) => name).join(', ');
}

/** "AWS: 7 million US dollars, Aug 2023, actual". */
function spoken(fact: Fact): string {
  const metric = catalogue[fact.metric];
  const value =
    fact.value.kind === 'figure'
      ? speakFigure(fact.value.figure, { unit: fact.unit, losses: tellsLosses(metric), floor: metric.floor })
      : fact.value.reason;
  const member = memberName(fact);
  return `${member ? `${member}: ` : ''}${value}, ${periodLabel(fact.period)}, ${fact.scenario}`;
}

function describe(chart: TimeChart, title: ChartSpec['title'], marks: readonly Mark[], gaps: readonly Gap[]): string {
  const missing = gaps.map(({ label, from, to }) => ` ${label} from ${monthLabel(from)} to ${monthLabel(to)}.`);
  return `${title[0]}: ${chart.what} over time. ${marks.map((mark) => mark.spoken).join('; ')}.${missing.join('')}`;
}

/** From zero to every end, with room for labels beyond them. */
function valueRange(marks: readonly Mark[]): ChartSpec['value'] {
  const ends = marks.flatMap(({ certainTo, possibleTo }) => [certainTo, possibleTo]);
  const [min, max] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return min === 0 && max === 0 ? { min: 0, max: 1 } : { min, max };
}

function rowOf(known: CompanyCase, fact: Fact): ChartTableRow {
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  const missing = fact.value.kind === 'missing' ? fact.value.reason : null;
  return {
    factId: fact.id,
    period: fact.period,
    periodLabel: periodLabel(fact.period),
    member: memberName(fact),
    value: figure ? label(fact, figure) : formatMissing(missing ?? 'not disclosed'),
    figure,
    missing,
    unit: fact.unit,
    scenario: fact.scenario,
    reported: fact.reported,
    sources: sourceNumbers(known, fact),
    knownAt: fact.knownAt,
    note: fact.note,
  };
}
