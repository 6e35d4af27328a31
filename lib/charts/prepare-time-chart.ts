import { chooseEvents } from '@/lib/charts/events';
import { reachOf } from '@/lib/charts/extent';
import { footnotesOf, lengthFootnotes, unitFootnotes } from '@/lib/charts/footnotes';
import { frameOf, lineFootnotes, restructuringLine } from '@/lib/charts/frame';
import { gapsOf } from '@/lib/charts/gaps';
import { factMark, factRow } from '@/lib/charts/marks';
import { sourcesOf } from '@/lib/charts/sources';
import type { Gap, Mark, TimeAxis, TimeChartSpec, ValueAxis } from '@/lib/charts/spec';
import { timeAxis } from '@/lib/charts/time-axis';
import { unitName } from '@/lib/figures/units';
import type { CompanyCase, Fact, Period } from '@/lib/turnaround/case';
import { memberKey, standings } from '@/lib/turnaround/conflicts';
import { debtLabelOf } from '@/lib/turnaround/debt-bases';
import { addDays, lengthInDays, monthLabel, periodLabel } from '@/lib/turnaround/period';
import { memberName, scenarioWords } from '@/lib/turnaround/words';

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
  /** How a fact is named on the drawing; its member's name when left out. */
  readonly nameOf?: (fact: Fact) => string | null;
  /** False leaves the table's rows out, where they stand on a page of their own. */
  readonly withRows?: boolean;
  /** Axes that it shares with other charts; its own when left out. */
  readonly time?: TimeAxis;
  readonly value?: ValueAxis;
};

/** How long after the restructuring a chart goes on, so that "nothing disclosed since" can be seen. */
const aftermath = 200;

/** Facts over time become a chart: everything is decided here, nothing in the drawing. */
export function prepareTimeChart(known: CompanyCase, chart: TimeChart): TimeChartSpec {
  const { nameOf = memberName } = chart;
  const standing = standings(known);
  const facts = [...chart.facts].sort(byTime);
  const unit = unitOf(known, facts);
  const candidates = facts.filter((fact) => fact.unit === unit && standing.get(fact.id)?.preferred);
  const drawn = withoutWholes(candidates);
  const time = chart.time ?? timeAxis(datesOf(known, drawn));
  const reach = reachOf(drawn.flatMap((fact) => (fact.value.kind === 'figure' ? fact.value.figure : [])));
  const marks = drawn.map((fact) => factMark(known, fact, reach, nameOf(fact)));
  const gaps = gapsOf(drawn, time.to, known.asKnownOn);
  const title = titleOf(known, chart, drawn, unit);
  return {
    ...frameOf(known),
    shape: 'time',
    name: chart.name,
    title,
    message: chart.message,
    description: describe(`${title[0]}: ${chart.what} over time.`, marks, gaps),
    unit,
    time,
    value: chart.value ?? valueRange(marks),
    marks,
    gaps,
    restructuring: restructuringLine(known),
    events: chooseEvents({
      known,
      time,
      kinds: chart.eventKinds,
      factIds: facts.map(({ id }) => id),
      around: known.restructurings.at(-1)?.announcedOn ?? null,
    }),
    footnotes: [
      ...lineFootnotes(known),
      ...footnotesOf(known, facts, standing),
      ...lengthFootnotes(candidates.filter((fact) => !drawn.includes(fact))),
      ...unitFootnotes(known, facts, unit),
    ],
    sources: sourcesOf(known, facts),
    table: {
      caption: `${known.company.name}: ${chart.what}, ${title[2]}`,
      rows: chart.withRows === false ? [] : facts.map((fact) => factRow(known, fact, nameOf(fact))),
    },
  };
}

/** One scale has one unit: the company's currency where a fact is in it, else the unit of the first. */
function unitOf({ company }: CompanyCase, facts: readonly Fact[]): string {
  return facts.some(({ unit }) => unit === company.currency) ? company.currency : (facts[0]?.unit ?? company.currency);
}

/** A year is not drawn over its own quarters: a flow goes where shorter ones of its kind fill its time. */
function withoutWholes(facts: readonly Fact[]): Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.filter(({ period }) => period.type === 'duration')) {
    const key = `${fact.metric}/${memberKey(fact)}/${fact.scenario}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  const wholes = new Set([...groups.values()].flatMap((group) => group.filter((fact) => isFilled(fact, group))));
  return facts.filter((fact) => !wholes.has(fact));
}

/** A part without a figure fills nothing, unless the whole has none either. */
function isFilled({ period, value }: Fact, group: readonly Fact[]): boolean {
  const parts = group.filter(
    (other) =>
      (other.value.kind === 'figure' || value.kind === 'missing') &&
      other.period.start >= period.start &&
      other.period.end <= period.end &&
      lengthInDays(other.period) < lengthInDays(period),
  );
  let reached = period.start;
  for (const part of [...parts].sort(byTime)) {
    if (part.period.start > reached) return false;
    if (part.period.end >= reached) reached = addDays(part.period.end, 1);
  }
  return reached > period.end;
}

function byTime(one: Fact, other: Fact): number {
  const order = (fact: Fact) => `${fact.period.start}/${fact.period.end}/${fact.id}`;
  return order(one) < order(other) ? -1 : 1;
}

/** The dates that a chart of these facts must hold. */
export function datesOf({ restructurings }: CompanyCase, facts: readonly { period: Period }[]): string[] {
  const restructuring = restructurings.at(-1);
  const periods = facts.flatMap(({ period }) => [period.start, period.end]);
  return restructuring
    ? [...periods, restructuring.announcedOn, addDays(restructuring.announcedOn, aftermath)]
    : periods;
}

function titleOf(known: CompanyCase, chart: TimeChart, facts: readonly Fact[], unit: string): TimeChartSpec['title'] {
  const scenarios = scenarioWords(facts.map(({ scenario }) => scenario));
  return [
    known.company.name,
    `${chart.what}${basisWords(facts)}, ${unitName(unit)}`,
    `${spanWords(facts)}, ${scenarios}`,
  ];
}

/** What the debt of a chart counts, where its sources say: " (with the part due within a year, without leases)". */
function basisWords(facts: readonly Fact[]): string {
  const labels = [...new Set(facts.map(debtLabelOf))];
  if (labels.every((label) => label === null)) return '';
  return labels.length === 1 ? ` (${labels[0]})` : ' (of several definitions, see the notes)';
}

/** "Q1 2023 to Q4 2024". */
export function spanWords(facts: readonly { period: Period }[]): string {
  const labels = [...new Set(facts.map(({ period }) => periodLabel(period)))];
  return labels.length > 1 ? `${labels[0]} to ${labels.at(-1)}` : (labels[0] ?? '');
}

const mostSpoken = 24;

/** What is drawn, mark by mark; of very many the first and the last. */
export function describe(what: string, marks: readonly Mark[], gaps: readonly Gap[]): string {
  const missing = gaps.map(({ label, from, to }) => ` ${label} from ${monthLabel(from)} to ${monthLabel(to)}.`);
  const spoken = marks.map((mark) => mark.spoken);
  const some =
    spoken.length <= mostSpoken
      ? spoken.join('; ')
      : `${spoken.length} values, from ${spoken[0]} to ${spoken.at(-1)}; all of them stand in the table`;
  return `${what} ${some}.${missing.join('')}`;
}

/** From zero to every end, with room for labels beyond them. */
export function valueRange(marks: readonly Mark[]): ValueAxis {
  const ends = marks.flatMap(({ certainTo, possibleTo }) => [certainTo, possibleTo]);
  const [min, max] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return min === 0 && max === 0 ? { min: 0, max: 1 } : { min, max };
}
