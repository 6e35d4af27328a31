import type { Line } from '@/lib/imports/filings/definitions';
import { derivedFacts } from '@/lib/imports/filings/derived-facts';
import { derivedQuarters } from '@/lib/imports/filings/derived-quarters';
import { type LineContext, precisionOf } from '@/lib/imports/filings/fact-parts';
import { type History, historiesOf } from '@/lib/imports/filings/history';
import { periodIndex } from '@/lib/imports/filings/period-index';
import { reportedFacts } from '@/lib/imports/filings/reported-facts';
import type { ProposedFact, Rejected } from '@/lib/imports/proposed';

export type ProposedLine = {
  readonly facts: readonly ProposedFact[];
  readonly rejected: readonly Rejected[];
  /** Values that a fact was made of, that repeat one, and that are only steps to a quarter. */
  readonly told: number;
  readonly repeated: number;
  readonly steps: number;
};

/** The facts of one metric in one unit, with what they replace, in the order of their periods. */
export function proposeLine(line: Line, context: LineContext): ProposedLine {
  const histories = historiesOf(line.values, { tags: line.definition.tags, rounding: context.rounding });
  const all = [...histories.byPeriod.values()];
  const told = all.filter(([value]) => precisionOf(value) !== null);
  const toldOf = periodIndex(told);
  const derivedKeys = new Map<History | null, string>();
  const derived = derivedQuarters(all, toldOf, context.rounding).flatMap((quarter) => {
    const facts = derivedFacts(quarter, line, context);
    derivedKeys.set(toldOf(quarter[0].start, quarter[0].end), facts.at(-1)?.key ?? '');
    return facts;
  });
  const reported = told.flatMap((history) =>
    reportedFacts(history, { line, context, histories, toldOf, derivedKey: derivedKeys.get(history) ?? null }),
  );
  const order = ({ period, knownAt }: ProposedFact) => `${period.end}/${period.start}/${knownAt}`;
  const facts = [...reported, ...derived].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  const steps = all.filter((history) => !told.includes(history)).reduce((sum, { length }) => sum + length, 0);
  const repeated = line.values.length - reported.length - steps - histories.rejected.length;
  return { facts, rejected: histories.rejected, told: reported.length, repeated, steps };
}
