import { Decimal } from 'decimal.js';
import type { CaseFile } from '../case-file';
import { isWholePeriod } from '../whole-period';
import type { Filing, Row } from './filings';
import { type History, historiesOf, yearBeforeStands } from './history';
import { metricOfTag } from './metrics';
import { type DerivedQuarter, derivedQuarters } from './quarters';
import { filingTitle, sourceKey } from './sources';
import { listed, millions } from './words';

type Fact = CaseFile['facts'][number];
type Restatement = CaseFile['restatements'][number];

/** What the filings say, as entries of a case file, and the filings that they cite, in the order of filing. */
export type FiledFacts = {
  readonly facts: readonly Fact[];
  readonly restatements: readonly Restatement[];
  readonly filings: readonly Filing[];
};

type Cited = { readonly fact: Fact; readonly filing: Filing };

/**
 * Quarters, years and days at the end of a quarter, metric by metric. The first filing that gives a value
 * makes the fact; one that repeats it adds nothing, one that really differs restates it.
 */
export function filedFacts(rowsOfTag: ReadonlyMap<string, readonly Row[]>): FiledFacts {
  const metrics = Object.keys(metricOfTag).map((tag) => factsOfTag(tag, rowsOfTag.get(tag) ?? []));
  const cited = metrics.flatMap(({ facts }) => facts);
  const filings = new Map(cited.map(({ filing }) => [filing.accn, filing]));
  return {
    facts: cited.map(({ fact }) => fact),
    restatements: metrics.flatMap(({ restatements }) => restatements),
    filings: [...filings.values()].sort((one, other) => (one.filed < other.filed ? -1 : 1)),
  };
}

function factsOfTag(tag: string, rows: readonly Row[]): { facts: Cited[]; restatements: Restatement[] } {
  const histories = historiesOf(rows);
  const reported = [...histories.values()].filter(([row]) => precisionOf(row) !== null);
  const facts = [
    ...reported.flatMap((history) =>
      history.map((row) => reportedFact(tag, row, row === history[0] ? null : histories)),
    ),
    ...derivedQuarters(histories).map((quarter) => derivedFact(tag, quarter)),
  ];
  const order = ({ fact }: Cited) => `${fact.period.end}/${fact.period.start}/${fact.knownAt}`;
  return {
    facts: facts.sort((one, other) => (order(one) < order(other) ? -1 : 1)),
    restatements: reported.flatMap((history) => restatementsOf(tag, history)),
  };
}

/** Null for half a year and nine months, which are only steps to a quarter. */
function precisionOf({ start, end }: Pick<Row, 'start' | 'end'>): Fact['period']['precision'] | null {
  if (start === null) return 'day';
  return (['quarter', 'year'] as const).find((precision) => isWholePeriod(start, end, precision)) ?? null;
}

/** `histories` are given when the row restates another. */
function reportedFact(tag: string, row: Row, histories: ReadonlyMap<string, History> | null): Cited {
  const { filing } = row;
  const key = keyOf(tag, row);
  const unlike = histories && yearBeforeStands(histories, row);
  const fact = factOf(tag, row, {
    key: histories ? restatedKey(key, filing) : key,
    reported: millions(row.value),
    note: noteOf(unlike && 'The same period of the year before was not restated: the two are not like for like.', tag),
    knownAt: filing.filed,
    filing,
  });
  return { fact, filing };
}

function noteOf(own: string | false | null, tag: string): string | null {
  return [own, rule(tag).note].filter((note) => note).join(' ') || null;
}

function derivedFact(tag: string, quarter: DerivedQuarter): Cited {
  const { longer, less, knownAt } = quarter;
  const fact = factOf(tag, quarter, {
    key: keyOf(tag, quarter),
    reported: `derived: ${millions(longer.value)} less ${listed(less.map(({ value }) => millions(value)))}`,
    note: noteOf(`${howDerived(quarter)}, each rounded to $1 million.`, tag),
    knownAt,
    filing: longer.filing,
  });
  return { fact: { ...fact, derived: true }, filing: longer.filing };
}

function howDerived({ end, less }: DerivedQuarter): string {
  if (less.length > 1) return 'Year less its first three quarters, which had been restated by then';
  const steps = ['Six months less three', 'Nine months less six', 'Year less nine months'];
  return steps[Number(end.slice(5, 7)) / 3 - 2] ?? '';
}

type Telling = Pick<Fact, 'key' | 'reported' | 'note' | 'knownAt'> & { readonly filing: Filing };

function factOf(tag: string, at: Pick<Row, 'start' | 'end' | 'value'>, { filing, ...telling }: Telling): Fact {
  const value = new Decimal(at.value).toFixed();
  return {
    ...telling,
    metric: rule(tag).metric,
    members: [],
    low: value,
    high: value,
    lowOpen: false,
    highOpen: false,
    approximate: false,
    missing: null,
    unit: 'USD',
    period: {
      type: at.start === null ? 'instant' : 'duration',
      start: at.start ?? at.end,
      end: at.end,
      precision: precisionOf(at) ?? 'quarter',
    },
    scenario: 'actual',
    dateBasis: 'stated',
    derived: false,
    knownPrecision: 'day',
    source: sourceKey(filing),
    locator: `us-gaap:${tag}`,
    alsoReportedBy: [],
  };
}

function restatementsOf(tag: string, history: History): Restatement[] {
  return history.slice(1).flatMap((later, index) => {
    const earlier = history[index];
    if (!earlier) return [];
    const key = keyOf(tag, later);
    return {
      earlierFactKey: index === 0 ? key : restatedKey(key, earlier.filing),
      laterFactKey: restatedKey(key, later.filing),
      reason: `Restated in ${filingTitle(later.filing)}`,
      knownAt: later.filing.filed,
    };
  });
}

/** `revenue-2020`, `revenue-2020-q2`, `cash-2020-06-30`. */
function keyOf(tag: string, { start, end }: Pick<Row, 'start' | 'end'>): string {
  const { metric } = rule(tag);
  if (start === null) return `${metric}-${end}`;
  const year = end.slice(0, 4);
  return isWholePeriod(start, end, 'year') ? `${metric}-${year}` : `${metric}-${year}-q${Number(end.slice(5, 7)) / 3}`;
}

function restatedKey(key: string, { filed }: Filing): string {
  return `${key}-restated-${filed}`;
}

function rule(tag: string) {
  const known = metricOfTag[tag];
  if (!known) throw new Error(`No metric for ${tag}`);
  return known;
}
