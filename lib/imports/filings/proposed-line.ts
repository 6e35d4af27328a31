import type { Line } from '@/lib/imports/filings/definitions';
import { derivedFacts } from '@/lib/imports/filings/derived-facts';
import { type DerivedHistory, derivedQuarters } from '@/lib/imports/filings/derived-quarters';
import type { LineContext } from '@/lib/imports/filings/fact-parts';
import { type Span, spanOf } from '@/lib/imports/filings/fiscal-periods';
import { type History, historiesOf, type PeriodHistory } from '@/lib/imports/filings/history';
import { type PeriodIndex, periodIndex } from '@/lib/imports/filings/period-index';
import { heldFact, reportedFacts } from '@/lib/imports/filings/reported-facts';
import type { ProposedFact } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { addDays, lengthInDays } from '@/lib/turnaround/period';

/** What becomes of all that was said of one period. */
export type ProposedPeriod = {
  readonly start: IsoDate | null;
  readonly end: IsoDate;
  /** Null for a day, and for a length that is none of a fiscal calendar. */
  readonly span: Span | null;
  readonly facts: readonly ProposedFact[];
  /** How many values speak of it, and how many of the facts are such values and not differences. */
  readonly values: number;
  readonly told: number;
  readonly held: number;
  /** Only a step to quarters, which say it better; or several years in one. */
  readonly isStep: boolean;
};

/** The facts of one metric in one unit under one definition, by period, with what they replace. */
export function proposeLine(line: Line, context: LineContext): ProposedPeriod[] {
  const { rounding, holds } = context;
  const periods = historiesOf(line.values, { tags: line.definition.tags, rounding, holds });
  const all = periods.flatMap(({ history }) => history ?? []);
  const histories = periods.flatMap(({ history }) => (history ? [history] : []));
  const toldOf = periodIndex(histories.filter(([value]) => isQuarterOrYear(value)));
  const { additive, floor } = catalogue[line.metric];
  const derived = derivedQuarters(additive ? histories : [], {
    toldOf,
    anyOf: periodIndex(histories),
    rounding,
    // Charges that were too high are taken back in a later quarter.
    isFloored: floor !== null && line.metric !== 'restructuring-charges',
  });
  const quarters = [...all, ...derived.map(([first]) => first)].filter(
    ({ start, end }) => start !== null && spanOf(start, end) === 'quarter',
  );
  const startsAt = new Map(quarters.map(({ start, end }) => [start, end]));
  const derivedOf = new Map(derived.map((each) => [toldOf(each[0].start, each[0].end), each]));
  const reported = periods.map((period) => proposePeriod(period, { line, context, toldOf, derivedOf, startsAt }));
  const untold = derived.filter(([{ start, end }]) => toldOf(start, end) === null);
  return [...reported, ...untold.map((history) => derivedPeriod(history, line, context))];
}

function isQuarterOrYear({ start, end }: { readonly start: IsoDate | null; readonly end: IsoDate }): boolean {
  const span = start === null ? null : spanOf(start, end);
  return start === null || span === 'quarter' || span === 'year';
}

type Around = {
  readonly line: Line;
  readonly context: LineContext;
  readonly toldOf: PeriodIndex;
  readonly derivedOf: ReadonlyMap<History | null, DerivedHistory>;
  readonly startsAt: ReadonlyMap<IsoDate | null, IsoDate>;
};

function proposePeriod(period: PeriodHistory, { line, context, toldOf, derivedOf, startsAt }: Around): ProposedPeriod {
  const { start, end, history, held, values } = period;
  const span = start === null ? null : spanOf(start, end);
  const isStep = start !== null && !isQuarterOrYear(period) && isExplained({ start, end }, startsAt);
  if (isStep) return { start, end, span, values, facts: [], told: 0, held: 0, isStep };
  const own = history ? derivedOf.get(history) : undefined;
  const earlier = own ? derivedFacts(own, line, context) : [];
  const last = own?.findLast(({ hold }) => hold === null);
  const replaced = last ? { last, key: earlier.findLast(({ hold }) => !hold)?.key ?? '' } : null;
  const told = history ? reportedFacts(history, { line, context, toldOf, derived: replaced }) : [];
  const doubted = held.map((each) => heldFact(each, line, context));
  const facts = [...earlier, ...told, ...doubted];
  return { start, end, span, values, facts, told: told.length, held: doubted.length, isStep };
}

function derivedPeriod(history: DerivedHistory, line: Line, context: LineContext): ProposedPeriod {
  const [{ start, end }] = history;
  const facts = derivedFacts(history, line, context);
  return { start, end, span: 'quarter', values: 0, facts, told: 0, held: 0, isStep: false };
}

const longestPeriod = 380;

/** Whether quarters say all of a longer period, or it is of more than a year: figures since a company was founded. */
function isExplained({ start, end }: { start: IsoDate; end: IsoDate }, startsAt: Around['startsAt']): boolean {
  if (lengthInDays({ start, end }) > longestPeriod) return true;
  let next = start;
  while (next <= end) {
    const reached = startsAt.get(next);
    if (reached === undefined || reached > end) return false;
    next = addDays(reached, 1);
  }
  return true;
}
