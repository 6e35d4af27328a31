import { createHash } from 'node:crypto';
import { describeSlide } from '@/components/slides/describe-slide';
import type { LaidSlide } from '@/components/slides/laid-slide';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { choicesFor } from '@/lib/briefings/choices';
import type { Deck } from '@/lib/briefings/deck';
import { pointsAUnit } from '@/lib/briefings/page-sizes';
import type { ListedSlide, SlideList } from '@/lib/briefings/slide-list';
import { viewOf } from '@/lib/briefings/view-of';
import { type Briefed, briefed } from '@/lib/exports/briefed';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { kept } from './kept';

/** A briefing's slides with every part at its place. */
export function laySlides(content: BriefingContent, record: CompanyRecord): Briefed {
  return kept(record, ['slides', content], () => briefed(record, content));
}

/** What a briefing comes to, for the page and its editor. */
export function listSlides(content: BriefingContent, record: CompanyRecord): SlideList {
  const { known, deck, left, slides } = laySlides(content, record);
  const choices = kept(record, ['choices', viewOf(content)], () => choicesFor(known));
  return kept(record, ['list', content], () => {
    return { slides: slides.map((slide) => listed(slide, content.theme)), left, messages: messagesOf(deck), choices };
  });
}

function listed(slide: Briefed['slides'][number], theme: string): ListedSlide {
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
