import { byTime, drawnFacts } from '@/lib/charts/drawn-facts';
import { chooseEvents } from '@/lib/charts/events';
import { reachOf } from '@/lib/charts/extent';
import { footnotesOf } from '@/lib/charts/footnotes';
import { frameOf, lineFootnotes, restructuringLine } from '@/lib/charts/frame';
import { gapsOf, gapsWithin } from '@/lib/charts/gaps';
import { lastKnownDay } from '@/lib/charts/last-known-day';
import { factMark, factRow } from '@/lib/charts/marks';
import { areRolling, atTheirEnds, rollingFootnotes } from '@/lib/charts/rolling';
import { sourcesOf } from '@/lib/charts/sources';
import type { Gap, GapReason, Mark, TimeAxis, TimeChartSpec, ValueAxis } from '@/lib/charts/spec';
import { timeAxis } from '@/lib/charts/time-axis';
import { unitName } from '@/lib/figures/units';
import type { CompanyCase, Fact, IsoDate, Period } from '@/lib/turnaround/case';
import { standings } from '@/lib/turnaround/conflicts';
import { debtLabelOf } from '@/lib/turnaround/debt-bases';
import { isSearched } from '@/lib/turnaround/none-since';
import { addDays, dayNumber, monthLabel, periodLabel } from '@/lib/turnaround/period';
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

/** Facts over time become a chart: everything is decided here, nothing in the drawing. */
export function prepareTimeChart(known: CompanyCase, chart: TimeChart): TimeChartSpec {
  const { nameOf = memberName } = chart;
  const standing = standings(known);
  const facts = [...chart.facts].sort(byTime);
  const { unit, facts: drawn, notes } = drawnFacts(known, facts);
  const time = chart.time ?? timeAxis(datesOf(known, drawn));
  const reach = reachOf(drawn.flatMap((fact) => (fact.value.kind === 'figure' ? fact.value.figure : [])));
  const own = drawn.map((fact) => factMark(known, fact, reach, nameOf(fact)));
  const isRolling = areRolling(own);
  const marks = isRolling ? atTheirEnds(own) : own;
  const gaps = isRolling ? [] : gapsWithin(gapsOf(drawn, lastKnownDay(known), reasonOf(drawn)), time);
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
    restructuring: restructuringLine(known, time),
    events: chooseEvents({
      known,
      time,
      kinds: chart.eventKinds,
      factIds: facts.map(({ id }) => id),
      around: known.restructurings.at(-1)?.announcedOn ?? null,
    }),
    footnotes: [
      ...lineFootnotes(known, time),
      ...footnotesOf(known, facts, standing),
      ...(isRolling ? rollingFootnotes(own) : []),
      ...notes,
    ],
    sources: sourcesOf(known, facts),
    table: {
      caption: `${known.company.name}: ${chart.what}, ${title[2]}`,
      rows: chart.withRows === false ? [] : facts.map((fact) => factRow(known, fact, nameOf(fact))),
    },
  };
}

/** How long after the restructuring a chart goes on, so that "nothing disclosed since" can be seen. */
const aftermath = 200;
/** A restructuring farther from the values than they span, and than this, is named in the notes instead. */
const farAway = { few: 400, many: 92 };
const many = 8;

/**
 * The dates that a chart of these facts must hold: their own, the restructuring's where it is near, and some time after
 * it, as far as anything is known of that time.
 */
export function datesOf(known: CompanyCase, facts: readonly { period: Period }[]): string[] {
  const dates = facts.flatMap(({ period }) => [period.start, period.end]).sort();
  const announcedOn = known.restructurings.at(-1)?.announcedOn;
  const [first, last] = [dates[0], dates.at(-1)];
  if (announcedOn === undefined) return dates;
  if (first === undefined || last === undefined) return [announcedOn];
  const span = dayNumber(last) - dayNumber(first);
  const away = Math.max(dayNumber(first) - dayNumber(announcedOn), dayNumber(announcedOn) - dayNumber(last));
  if (away > Math.max(span, facts.length < many ? farAway.few : farAway.many)) return dates;
  const until = [addDays(announcedOn, aftermath), lastKnownDay(known) ?? announcedOn].sort()[0] as IsoDate;
  return [...dates, announcedOn, until];
}

/** Why nothing is recorded between these facts: a file that was imported says nothing of what the company disclosed. */
function reasonOf(facts: readonly Fact[]): GapReason {
  if (facts.every(({ recordedAs }) => recordedAs === 'import')) return 'not imported';
  return facts.every(isSearched) ? 'not disclosed' : 'not collected';
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
