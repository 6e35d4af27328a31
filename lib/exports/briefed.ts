import type { LaidSlide } from '@/components/slides/laid-slide';
import { layDeck } from '@/components/slides/lay-deck';
import type { BriefingContent } from '@/lib/briefings/briefing';
import type { Deck } from '@/lib/briefings/deck';
import { type LeftOut, prepareDeck } from '@/lib/briefings/prepare-deck';
import { viewOf } from '@/lib/briefings/view-of';
import type { CompanyCase, CompanyRecord } from '@/lib/turnaround/case';
import { viewed } from '@/lib/turnaround/view';

/** A briefing with everything that its files are made from. */
export type Briefed = {
  readonly known: CompanyCase;
  readonly content: BriefingContent;
  readonly deck: Deck;
  readonly slides: readonly (LaidSlide & { readonly itemId: string | null })[];
  readonly left: readonly LeftOut[];
};

/** A briefing's content filled in and laid out. */
export function briefed(record: CompanyRecord, content: BriefingContent): Briefed {
  const known = viewed(record, viewOf(content));
  const { deck, left } = prepareDeck(content, known);
  return { known, content, deck, slides: layDeck(deck), left };
}
