import type { Proposed, ProposedEvent, ProposedFact, ProposedSource, Rejected } from '@/lib/imports/proposed';
import type { ListFormat } from './settle-columns';

/** What becomes of one row of a list: exactly one of the three. */
export type ListOutcome = {
  readonly row: number;
  readonly sheet: string | null;
  /** Whom the row names; null where it names nobody. */
  readonly name: string | null;
} & (
  | { readonly kind: 'proposed'; readonly proposed: readonly (ProposedFact | ProposedEvent)[] }
  | { readonly kind: 'refused'; readonly rejected: Rejected }
  /** Nothing that a company could be told by: a heading, a total, a repeat. The words name many of its kind. */
  | { readonly kind: 'aside'; readonly words: string }
);

/** All rows of a list by what becomes of them. */
export type ReadList = {
  readonly format: ListFormat;
  readonly source: ProposedSource;
  readonly outcomes: readonly ListOutcome[];
  /** What the list does not show of how it writes days and shares, and a person must say. */
  readonly asks: { readonly dateOrder: boolean; readonly shares: boolean };
};

/** What an outcome proposes or refuses. */
export function proposedBy(outcome: ListOutcome): readonly Proposed[] {
  if (outcome.kind === 'proposed') return outcome.proposed;
  return outcome.kind === 'refused' ? [outcome.rejected] : [];
}
