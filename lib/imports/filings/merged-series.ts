import type { Line, Series } from '@/lib/imports/filings/definitions';
import type { LineContext } from '@/lib/imports/filings/fact-parts';
import { mostMoved } from '@/lib/imports/filings/fiscal-periods';
import { type ProposedPeriod, proposeLine } from '@/lib/imports/filings/proposed-line';
import type { ProposedFact } from '@/lib/imports/proposed';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { dayNumber } from '@/lib/turnaround/period';

/** Values under a definition that the series did not need. */
export type LeftDefinition = {
  readonly metric: MetricKey;
  readonly tags: readonly string[];
  readonly values: number;
  /** The first and the last year. */
  readonly from: string;
  readonly to: string;
};

export type MergedSeries = {
  readonly facts: readonly ProposedFact[];
  readonly told: number;
  readonly held: number;
  readonly repeated: number;
  readonly steps: number;
  readonly left: readonly LeftDefinition[];
};

/**
 * One series of several definitions: the first says all it can, the next ones continue it where it says nothing, behind
 * a marked break. A part of a metric never stands beside the whole of it unless a person chooses it.
 */
export function mergeSeries(series: Series, context: LineContext): MergedSeries {
  const [first, ...others] = series;
  const taken = proposeLine(first, context);
  const left: LeftDefinition[] = [];
  let repeats = repeatedIn(taken);
  for (const line of others) {
    const periods = proposeLine(line, context);
    const isFresh = freshBeside(taken);
    const mayContinue = first.definition.isPart !== true;
    const fresh = mayContinue ? periods.filter((period) => !period.isStep && isFresh(period)) : [];
    const rest = periods.filter((period) => !fresh.includes(period));
    repeats += repeatedIn(fresh);
    taken.push(...fresh.map((period) => ({ ...period, ...continued(period, line, first) })));
    const values = rest.reduce((sum, period) => sum + period.values, 0);
    if (values > 0) left.push(leftOf(line, rest, values));
  }
  const facts = taken.flatMap((period) => period.facts);
  const order = ({ period, knownAt }: ProposedFact) => `${period.end}/${period.start}/${knownAt}`;
  return {
    facts: facts.sort((one, other) => (order(one) < order(other) ? -1 : 1)),
    told: sumOf(taken, 'told'),
    held: sumOf(taken, 'held'),
    repeated: repeats,
    steps: sumOf(
      taken.filter(({ isStep }) => isStep),
      'values',
    ),
    left,
  };
}

function sumOf(periods: readonly ProposedPeriod[], key: 'told' | 'held' | 'values'): number {
  return periods.reduce((sum, period) => sum + period[key], 0);
}

function repeatedIn(periods: readonly ProposedPeriod[]): number {
  const counted = periods.filter(({ isStep }) => !isStep);
  return sumOf(counted, 'values') - sumOf(counted, 'told') - sumOf(counted, 'held');
}

/** Finds periods that none of those taken says, their ends moved by up to a week; odd lengths also overlap none. */
function freshBeside(taken: readonly ProposedPeriod[]): (period: ProposedPeriod) => boolean {
  const told = taken.filter(({ facts }) => facts.some(({ hold }) => !hold));
  const ends = new Set(told.flatMap(({ span, start, end }) => around(`${start === null ? 'day' : span}`, end)));
  const spans = told.flatMap(({ start, end }) => (start === null ? [] : [{ start, end }]));
  return ({ start, end, span }) => {
    if (ends.has(`${start === null ? 'day' : span}/${dayNumber(end)}`)) return false;
    if (start === null || span === 'quarter' || span === 'year') return true;
    return !spans.some((other) => other.start <= end && other.end >= start);
  };
}

function around(kind: string, end: string): string[] {
  return Array.from({ length: 2 * mostMoved + 1 }, (_, at) => `${kind}/${dayNumber(end) - mostMoved + at}`);
}

/** The facts of a period under another definition than the series: marked, or held back where they are only a part. */
function continued({ facts, told, held }: ProposedPeriod, { metric, definition }: Line, first: Line) {
  const tags = listTags(definition.tags);
  const name = catalogue[metric].name;
  if (definition.isPart && !first.definition.isPart) {
    const sentence = `Only a part of ${name.toLowerCase()} is given here, elsewhere the whole: beside each other they would look like a rise or a fall.`;
    const hold = { code: 'part-beside-whole', sentence };
    const alone = facts.map((fact) => ({ ...fact, restates: null, hold: fact.hold ?? hold }));
    return { facts: alone, told: 0, held: told + held };
  }
  const sentence = `${name} is given under another definition here (${tags}) than in the rest of the series (${listTags(first.definition.tags)}).`;
  const flag = { kind: 'other-definition', sentence };
  const note = `Break in the series: ${sentence}`;
  const marked = facts.map((fact) => ({
    ...fact,
    // Another definition may hold the same period back.
    ...(fact.hold && fact.key && { key: `${fact.key}-${tags.toLowerCase()}` }),
    note: [fact.note, note].filter((part) => part).join(' '),
    flags: [...(fact.flags ?? []), flag],
  }));
  return { facts: marked, told, held };
}

/** The tags as a person finds them in a filing. */
function listTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/^[^:]*:/, '')).join(', ');
}

function leftOf({ metric, definition }: Line, periods: readonly ProposedPeriod[], values: number): LeftDefinition {
  const years = periods.map(({ end }) => end.slice(0, 4)).sort();
  return { metric, tags: definition.tags, values, from: years[0] ?? '', to: years.at(-1) ?? '' };
}
