import type { BriefingContent, BriefingItem } from '@/lib/briefings/briefing';
import { citedSentences } from '@/lib/briefings/cited-sentences';
import type { Deck, Slide } from '@/lib/briefings/deck';
import { type BriefingTable, comparisonTable, eventTable, factTable, indicatorTable } from '@/lib/briefings/tables';
import { prepareChart } from '@/lib/charts/prepare';
import { chartSource } from '@/lib/charts/sources';
import type { ChartSource } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';

/** A deck, and the items that have nothing to show, each with one sentence why. */
export type PreparedDeck = { readonly deck: Deck; readonly left: readonly LeftOut[] };

export type LeftOut = { readonly itemId: string; readonly reason: string };

/**
 * A briefing's content filled in from what is known of its company: title, contents, an item a slide, the sources of
 * all at the end.
 * @param known in the view of the content: its date, tiers and language of numbers
 */
export function prepareDeck(content: BriefingContent, known: CompanyCase): PreparedDeck {
  const prepared = content.items.map((item) => ({ item, slide: slideOf(item, known) }));
  const slides = prepared.flatMap(({ slide }) => (typeof slide === 'string' ? [] : slide));
  const left = prepared.flatMap(({ item, slide }) =>
    typeof slide === 'string' ? { itemId: item.id, reason: slide } : [],
  );
  const title = { kind: 'title', title: content.title, lines: titleLines(known), ...alone } as const;
  const contents = { kind: 'contents', title: 'Contents', ...alone } as const;
  const entries = sourcesOf(known, slides.flatMap(numbersOn));
  const sources = { kind: 'sources', title: 'Sources', entries, ...alone } as const;
  const deck = {
    version: 1,
    company: { slug: known.company.slug, name: known.company.name },
    title: content.title,
    page: content.page,
    theme: content.theme,
    asKnownOn: known.asKnownOn,
    without: known.without,
    slides: [title, ...(slides.length > 2 ? [contents] : []), ...slides, ...(entries.length > 0 ? [sources] : [])],
  } as const;
  return { deck, left };
}

const alone = { notes: null, itemId: null } as const;

function titleLines(known: CompanyCase): string[] {
  const restructuring = known.restructurings.at(-1);
  const latest = known.facts
    .map(({ knownAt }) => knownAt)
    .sort()
    .at(-1);
  // Not the day of printing: the same facts are the same file on every day.
  const when = known.asKnownOn
    ? `As known on ${dayLabel(known.asKnownOn)}`
    : latest && `Figures known by ${dayLabel(latest)}`;
  return [
    known.company.name,
    ...(restructuring ? [`${restructuring.name}, announced ${dayLabel(restructuring.announcedOn)}`] : []),
    ...(when ? [when] : []),
    ...(known.without.length > 0 ? [`Without ${known.without.join(' and ')} sources`] : []),
  ];
}

/** An item's slide, or one sentence on why there is none. */
function slideOf(item: BriefingItem, known: CompanyCase): Slide | string {
  const common = { itemId: item.id, notes: item.notes.trim() || null };
  const message = item.message.trim() || null;
  if (item.kind === 'chart' || item.kind === 'facts') {
    const prepared = prepareChart(item.chart, known);
    if (!prepared.ok) return prepared.reason;
    const { spec } = prepared;
    if (item.kind === 'facts') return tableSlide(known, factTable(spec), message ?? spec.message, common);
    return { kind: 'chart', title: spec.title[1], spec: { ...spec, message: message ?? spec.message }, ...common };
  }
  if (item.kind === 'sentences') {
    const sentences = citedSentences(known);
    if (sentences.length === 0) return `The facts of ${known.company.name} support no sentence yet.`;
    const sources = sourcesOf(
      known,
      sentences.flatMap((sentence) => sentence.sources),
    );
    return { kind: 'sentences', title: 'What the figures say', message, sentences, sources, ...common };
  }
  const table = tableOf(item, known);
  return typeof table === 'string' ? table : tableSlide(known, table, message, common);
}

function tableOf(
  item: Extract<BriefingItem, { kind: 'comparison' | 'indicators' | 'events' }>,
  known: CompanyCase,
): BriefingTable | string {
  const name = known.company.name;
  if (item.kind === 'comparison')
    return comparisonTable(known) ?? `No restructuring of ${name} is known, so there is no before and after.`;
  if (item.kind === 'indicators')
    return indicatorTable(known, item.keys) ?? `None of these indicators can be computed for ${name}.`;
  return eventTable(known) ?? `No event of ${name} is known.`;
}

function tableSlide(
  known: CompanyCase,
  { sources, ...table }: BriefingTable,
  message: string | null,
  common: { readonly itemId: string; readonly notes: string | null },
): Slide {
  return { kind: 'table', ...table, message, sources: sourcesOf(known, sources), ...common };
}

function numbersOn(slide: Slide): number[] {
  if (slide.kind === 'chart') return slide.spec.sources.map(({ number }) => number);
  return slide.kind === 'table' || slide.kind === 'sentences' ? slide.sources.map(({ number }) => number) : [];
}

function sourcesOf(known: CompanyCase, numbers: readonly number[]): ChartSource[] {
  const wanted = new Set(numbers);
  return known.sources.filter(({ number }) => wanted.has(number)).map(chartSource);
}
