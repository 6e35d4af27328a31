import { type ComparisonScale, prepareComparison, type Span } from '@/lib/charts/prepare-comparison';
import type { Figure } from '@/lib/figures/figure';
import type { HeadlineRow, Side } from '@/lib/turnaround/before-after';
import { unlike } from '@/lib/turnaround/comparable';

/** The axis of one row of the comparison; null where there is no figure, or the two are not like for like. */
export function scaleOf({ before, after }: HeadlineRow): ComparisonScale | null {
  const canShareAxis = !before.fact || !after.fact || unlike(before.fact, after.fact) === null;
  return canShareAxis ? prepareComparison(figureOf(before), figureOf(after)) : null;
}

const words = {
  before: ['Grey', 'before the restructuring.'],
  after: ['Blue', 'after it.'],
  tick: ['Thick stroke', 'the figure, or a bound of it.'],
  range: ['Tint between two strokes', 'possible: the figure lies somewhere in it.'],
  open: ['Tint without a stroke at its end', 'possible, and on without a known limit.'],
  move: ['Line between them', 'from before to after.'],
  zero: ['Thin upright line', 'zero. Each row has a scale of its own.'],
} as const satisfies Record<string, readonly [lead: string, meaning: string]>;

export type ComparisonMark = keyof typeof words;

export type ComparisonHelp = {
  readonly mark: ComparisonMark;
  /** The colours in which the comparison has it first. */
  readonly side: 'before' | 'after';
  readonly lead: string;
  readonly meaning: string;
};

/** What each mark between before and after means, of those that these rows have. */
export function comparisonHelp(rows: readonly HeadlineRow[]): ComparisonHelp[] {
  const scales = rows.flatMap((row) => scaleOf(row) ?? []);
  const sideWith = (test: (span: Span) => boolean) =>
    (['before', 'after'] as const).find((side) => scales.some((scale) => scale[side] && test(scale[side])));
  const any = scales.length > 0 ? ('before' as const) : undefined;
  const seen = {
    before: scales.some(({ before }) => before) ? ('before' as const) : undefined,
    after: scales.some(({ after }) => after) ? ('after' as const) : undefined,
    tick: sideWith(() => true),
    range: sideWith(({ from, to, openEnd }) => openEnd === 'none' && to > from),
    open: sideWith(({ openEnd }) => openEnd !== 'none'),
    move: scales.some(({ before, after }) => before && after) ? any : undefined,
    zero: any,
  } satisfies Record<ComparisonMark, ComparisonHelp['side'] | undefined>;
  return (Object.keys(words) as ComparisonMark[]).flatMap((mark) => {
    const side = seen[mark];
    return side ? [{ mark, side, lead: words[mark][0], meaning: words[mark][1] }] : [];
  });
}

function figureOf(side: Side): Figure | null {
  return side.fact?.value.kind === 'figure' ? side.fact.value.figure : null;
}
