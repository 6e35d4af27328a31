import type { ChartSpec, Mark, RowChartSpec, RowMark, TimeChartSpec, TimelineSpec } from '@/lib/charts/spec';

/** The marks that a reader may have to be told about, in the order in which they are told. */
const words = {
  certain: ['Solid', 'this much is certain.'],
  bracket: ['Tint up to a bracket', 'possible, no further than the bracket.'],
  arrow: ['Tint and an arrow', 'possible, and on without a known limit.'],
  about: ['~', 'the source says “about”. No tolerance is invented for it.'],
  zero: ['Stroke on the zero line', 'none, as reported: not a gap.'],
  forecast: ['Hatched', 'a forecast, not an outcome.'],
  claim: ['Dotted edge', 'a claim, said by the company without a filing.'],
  plan: ['Outline', 'a plan, what was sought.'],
  missing: ['Dotted box', 'named by a source, but not how much.'],
  gap: ['Dotted line with words', 'a time for which no value is known. A gap is never a zero.'],
  before: ['Grey', 'before the restructuring.'],
  after: ['Blue', 'after the restructuring.'],
  change: ['Dark grey', 'a movement between before and after.'],
  connector: ['Thin line from row to row', 'where one step ends the next begins.'],
  residual: ['Dashed edge', 'what no reported movement explains.'],
  line: ['Upright line', 'the day the restructuring was announced.'],
  reference: ['Line across', 'the level that the values are read against; a note names it.'],
  event: ['Numbered circle', 'an event, told by its number below.'],
  span: ['Bar behind a circle', 'the date is known only to its month or year.'],
  conflict: ['Sources differ', 'others report another value; its passport has them side by side.'],
} as const satisfies Record<string, readonly [lead: string, meaning: string]>;

export type HelpMark = keyof typeof words;

export type Help = {
  readonly mark: HelpMark;
  /** The colours in which this chart has it first. */
  readonly side: RowMark['side'];
  /** What one sees. */
  readonly lead: string;
  /** What it means. */
  readonly meaning: string;
};

type AnyValue = Mark | RowMark;
type Seen = Partial<Record<HelpMark, RowMark['side'] | undefined>>;

/** What each mark that this chart has means, and no other. */
export function readingHelp(spec: ChartSpec): Help[] {
  const seen =
    spec.shape === 'timeline' ? seenInTimeline(spec) : spec.shape === 'rows' ? seenInRows(spec) : seenOverTime(spec);
  return (Object.keys(words) as HelpMark[]).flatMap((mark) => {
    const side = seen[mark];
    return side ? [{ mark, side, lead: words[mark][0], meaning: words[mark][1] }] : [];
  });
}

function seenOverTime({ marks, gaps, restructuring, events, reference }: TimeChartSpec): Seen {
  const isZero = (mark: Mark) => mark.certainTo === 0 && mark.possibleTo === 0 && mark.end === 'none';
  return {
    ...seenAtValues(marks),
    certain: first(marks, (mark) => mark.certainTo !== 0 && isOutcome(mark)),
    zero: first(marks, (mark) => mark.figure !== null && isZero(mark)),
    gap: any(gaps.length > 0),
    ...(restructuring && sidesOf(marks)),
    line: any(restructuring !== null),
    reference: any(reference !== undefined),
    event: any(events.length > 0),
  };
}

function seenInRows({ marks }: RowChartSpec): Seen {
  const isZero = ({ certain }: RowMark) => certain !== null && certain.from === certain.to;
  const sides = sidesOf(marks);
  const joined = marks.some(({ kind }, index) => kind !== 'value' && (marks[index + 1]?.kind ?? 'value') !== 'value');
  return {
    ...seenAtValues(marks),
    certain: first(marks, (mark) => mark.certain !== null && !isZero(mark) && isOutcome(mark)),
    zero: first(marks, (mark) => isZero(mark)),
    ...(sides.before && sides.after && sides),
    connector: any(joined),
    residual: first(marks, ({ kind, possible }) => kind === 'residual' && possible !== null),
  };
}

function seenInTimeline({ marks, restructuring }: TimelineSpec): Seen {
  return {
    event: any(marks.length > 0),
    span: any(marks.some(({ on }) => on.start !== on.end)),
    line: any(restructuring !== null),
  };
}

function seenAtValues(marks: readonly AnyValue[]): Seen {
  return {
    bracket: first(marks, ({ end }) => end === 'bracket'),
    arrow: first(marks, ({ end }) => end === 'arrow'),
    about: first(marks, ({ figure }) => figure?.approximate === true),
    forecast: first(marks, ({ scenario, figure }) => scenario === 'forecast' && figure !== null),
    claim: first(marks, ({ scenario, figure }) => scenario === 'claim' && figure !== null),
    plan: first(marks, ({ scenario, figure }) => scenario === 'plan' && figure !== null),
    missing: first(marks, ({ figure }) => figure === null),
    conflict: first(marks, ({ conflict }) => conflict),
  };
}

function sidesOf(marks: readonly AnyValue[]): Seen {
  return {
    before: first(marks, ({ side }) => side === 'before'),
    after: first(marks, ({ side }) => side === 'after'),
    change: first(marks, ({ side }) => side === 'change'),
  };
}

/** Forecasts and plans are drawn open, not solid. */
function isOutcome({ scenario }: AnyValue): boolean {
  return scenario === 'actual' || scenario === 'claim';
}

function first<M extends AnyValue>(marks: readonly M[], test: (mark: M) => boolean): RowMark['side'] | undefined {
  return marks.find(test)?.side;
}

/** Marks that have the colour of no side. */
function any(isThere: boolean): RowMark['side'] | undefined {
  return isThere ? 'change' : undefined;
}
