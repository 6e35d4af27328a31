import type { LaidSlide } from '@/components/slides/laid-slide';
import { layDeck } from '@/components/slides/lay-deck';
import type { BriefingContent } from '@/lib/briefings/briefing';
import type { Deck } from '@/lib/briefings/deck';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import { type LeftOut, prepareDeck } from '@/lib/briefings/prepare-deck';
import { viewOf } from '@/lib/briefings/view-of';
import { readBriefing } from '@/lib/data/read-briefing';
import { readCompany } from '@/lib/data/read-company';
import type { CompanyCase, CompanyRecord } from '@/lib/turnaround/case';
import { viewed } from '@/lib/turnaround/view';
import type { WantedBriefing } from './briefing-request';

/** A briefing with everything that its files are made from. */
export type Briefed = {
  readonly known: CompanyCase;
  readonly content: BriefingContent;
  readonly deck: Deck;
  readonly slides: readonly (LaidSlide & { readonly itemId: string | null })[];
  readonly left: readonly LeftOut[];
};

/** A company's saved or first briefing, ready to be drawn and written; or one sentence on what is not there. */
export async function loadBriefed(
  slug: string,
  wanted: WantedBriefing,
): Promise<Briefed | { readonly missing: string }> {
  const record = await readCompany(slug);
  if (!record) return { missing: 'There is no public company at this address.' };
  if (wanted.kind === 'first') return briefed(record, firstBriefing(viewed(record, wanted.view)));
  const saved = await readBriefing(record.company.id, wanted.id, wanted.revision);
  if (!saved || saved.deleted) return { missing: `${record.company.name} has no such briefing.` };
  return briefed(record, saved.content);
}

/** A briefing's content filled in and laid out. */
export function briefed(record: CompanyRecord, content: BriefingContent): Briefed {
  const known = viewed(record, viewOf(content));
  const { deck, left } = prepareDeck(content, known);
  return { known, content, deck, slides: layDeck(deck), left };
}
