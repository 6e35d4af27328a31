import type { Deck, Slide } from '@/lib/briefings/deck';
import { pageSizes } from '@/lib/briefings/page-sizes';
import { dayLabel } from '@/lib/turnaround/period';
import type { LaidSlide, SlidePart } from './laid-slide';
import { layOpening, layPages, type PageBox } from './lay-pages';
import { oneLine } from './paragraphs';

const margin = { side: 32, top: 26, bottom: 38 };

/**
 * Every slide of a deck with its parts at their places, and the item of the briefing it shows. What does not fit a
 * slide goes on to the next; contents name the pages on which things stand.
 */
export function layDeck(deck: Deck): (LaidSlide & { readonly itemId: string | null })[] {
  const whole = pageSizes[deck.page];
  const box: PageBox = {
    x: margin.side,
    y: margin.top,
    width: whole.width - 2 * margin.side,
    height: whole.height - margin.top - margin.bottom,
    whole,
  };
  const before = deck.slides.filter(({ kind }) => kind === 'title' || kind === 'contents').length;
  const placed = paginated(deck.slides, box, before);
  const entries = placed.filter(({ first }) => first).map(({ slide, number }) => ({ number, title: slide.title }));
  const opening = deck.slides.slice(0, before).map((slide, index) => {
    return { slide, number: index + 1, parts: layOpening(slide, entries, box) };
  });
  return [...opening, ...placed].map(({ slide, number, parts }) => ({
    number,
    ...whole,
    title: slide.title,
    notes: slide.notes,
    itemId: slide.itemId,
    parts: slide.kind === 'title' ? parts : [...parts, ...furniture(deck, number, box)],
  }));
}

type Placed = { slide: Slide; number: number; first: boolean; parts: readonly SlidePart[] };

function paginated(slides: readonly Slide[], box: PageBox, before: number): Placed[] {
  let number = before;
  return slides.slice(before).flatMap((slide) =>
    layPages(slide, box).map((parts, index): Placed => {
      number += 1;
      return { slide, number, first: index === 0, parts };
    }),
  );
}

/** Below every slide: whose it is and as known on which day at the left, its number at the right. */
function furniture(deck: Deck, number: number, box: PageBox): SlidePart[] {
  const y = box.whole.height - 26;
  const quiet = { size: 9, quiet: true } as const;
  const said = [
    deck.company.name,
    ...(deck.title.includes(deck.company.name) ? [] : [deck.title]),
    ...(deck.asKnownOn ? [`as known on ${dayLabel(deck.asKnownOn)}`] : []),
    ...(deck.without.length > 0 ? [`without ${deck.without.join(' and ')} sources`] : []),
  ].join(' · ');
  const text = { kind: 'text', role: 'furniture', y, height: 12 } as const;
  return [
    { kind: 'rule', x: box.x, y: y - 5, width: box.width },
    { ...text, x: box.x, width: box.width - 60, align: 'left', paragraphs: [oneLine(said, box.width - 60, quiet)] },
    { ...text, x: box.x + box.width - 50, width: 50, align: 'right', paragraphs: [oneLine(String(number), 50, quiet)] },
  ];
}
