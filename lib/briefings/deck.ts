import type { PageSize } from '@/lib/briefings/page-sizes';
import type { ChartSource, ChartSpec } from '@/lib/charts/spec';
import type { IsoDate, Tier } from '@/lib/turnaround/case';

/** A briefing with its facts filled in: plain JSON that is laid out once and then drawn or written by each format. */
export type Deck = {
  readonly version: 1;
  readonly company: { readonly slug: string; readonly name: string };
  readonly title: string;
  readonly page: PageSize;
  readonly theme: 'light' | 'dark';
  readonly asKnownOn: IsoDate | null;
  readonly without: readonly Tier[];
  /** In their order. One of them can take several pages. */
  readonly slides: readonly Slide[];
};

export type Slide = TitleSlide | ContentsSlide | ChartSlide | TableSlide | SentencesSlide | SourcesSlide;

type AnySlide = {
  /** In contents, outline and bookmarks. */
  readonly title: string;
  /** What the presenter says; never drawn. */
  readonly notes: string | null;
  /** The item of the briefing it comes from; null for title, contents and sources. */
  readonly itemId: string | null;
};

export type TitleSlide = AnySlide & { readonly kind: 'title'; readonly lines: readonly string[] };

/** The titles of the slides after it, with the pages on which they stand. */
export type ContentsSlide = AnySlide & { readonly kind: 'contents' };

/** One chart; its message is the briefing's own where one was written. */
export type ChartSlide = AnySlide & { readonly kind: 'chart'; readonly spec: ChartSpec };

export type TableSlide = AnySlide & {
  readonly kind: 'table';
  readonly message: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly footnotes: readonly string[];
  readonly sources: readonly ChartSource[];
};

/** `share` is the column's part of the table's width; shares add up to 1. */
export type TableColumn = { readonly label: string; readonly align: 'left' | 'right'; readonly share: number };

export type SentencesSlide = AnySlide & {
  readonly kind: 'sentences';
  readonly message: string | null;
  readonly sentences: readonly CitedSentence[];
  readonly sources: readonly ChartSource[];
};

export type CitedSentence = { readonly text: string; readonly sources: readonly number[] };

/** The sources of all slides. */
export type SourcesSlide = AnySlide & { readonly kind: 'sources'; readonly entries: readonly ChartSource[] };
