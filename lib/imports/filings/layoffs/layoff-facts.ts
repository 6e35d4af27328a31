import type { Reported } from '@/lib/figures/figure';
import type { Hold, Place, ProposedFact } from '@/lib/imports/proposed';
import type { Span } from '../lists/day-tokens';

type Shared = Pick<
  ProposedFact,
  'scenario' | 'dateBasis' | 'members' | 'note' | 'sourceKey' | 'locator' | 'flags' | 'restates'
>;

/** What a row of a list tells of one lay-off, as read. */
export type LayoffFact = Shared & {
  readonly hold?: Hold | null;
  readonly key: string;
  readonly measure: keyof typeof measures;
  readonly place: Place;
  readonly value: Reported;
  readonly reported: string;
  /** When people leave: a day, or somewhere between two. */
  readonly period: Span;
  readonly known: Span;
};

const measures = {
  people: { metric: 'headcount-reduction', unit: 'people' },
  share: { metric: 'headcount-reduction-share', unit: 'ratio' },
} as const;

/** How many were laid off, or which share of the staff, as a fact. */
export function layoffFact({ measure, period, known, key, ...rest }: LayoffFact): ProposedFact {
  return {
    kind: 'fact',
    ...rest,
    ...measures[measure],
    key: measure === 'share' ? `${key}-share` : key,
    period: { type: 'instant', ...period },
    derived: false,
    knownAt: known.end,
    knownPrecision: known.precision,
  };
}
