import { createHash } from 'node:crypto';
import { describeSlide } from '@/components/slides/describe-slide';
import type { LaidSlide } from '@/components/slides/laid-slide';
import { layDeck } from '@/components/slides/lay-deck';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { choicesFor } from '@/lib/briefings/choices';
import type { Deck } from '@/lib/briefings/deck';
import { pointsAUnit } from '@/lib/briefings/page-sizes';
import { prepareDeck } from '@/lib/briefings/prepare-deck';
import type { ListedSlide, SlideList } from '@/lib/briefings/slide-list';
import { viewOf } from '@/lib/briefings/view-of';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../../../refusal';
import { kept } from './kept';

/** A briefing's slides with every part at its place. */
export function laySlides(content: BriefingContent, record: CompanyRecord) {
  const day = today();
  return kept(record, ['slides', content, day], () => {
    const known = viewed(record, viewOf(content));
    const { deck, left } = prepareDeck(content, known, day);
    return { known, deck, left, laid: layDeck(deck) };
  });
}

/** What a briefing comes to, for the page and its editor. */
export function listSlides(content: BriefingContent, record: CompanyRecord): SlideList {
  const { known, deck, left, laid } = laySlides(content, record);
  const choices = kept(record, ['choices', viewOf(content)], () => choicesFor(known));
  return kept(record, ['list', content, today()], () => {
    return { slides: laid.map((slide) => listed(slide, content.theme)), left, messages: messagesOf(deck), choices };
  });
}

function listed(slide: ReturnType<typeof layDeck>[number], theme: string): ListedSlide {
  const { number, title, itemId } = slide;
  const pixels = (units: number) => Math.round((units * pointsAUnit * 96) / 72);
  const size = { width: pixels(slide.width), height: pixels(slide.height) };
  return { number, title, itemId, description: describeSlide(slide), ...size, mark: markOf(slide, theme) };
}

/** Equal for slides that look the same; notes are not drawn. */
export function markOf({ notes: _, ...drawn }: LaidSlide, theme: string): string {
  const hash = createHash('sha256').update(theme).update(JSON.stringify(drawn));
  return hash.digest('base64url').slice(0, 22);
}

function messagesOf({ slides }: Deck): Record<string, string> {
  const told = slides.flatMap((slide): [string, string][] => {
    const message = slide.kind === 'chart' ? slide.spec.message : 'message' in slide ? slide.message : null;
    return slide.itemId && message ? [[slide.itemId, message]] : [];
  });
  return Object.fromEntries(told);
}
