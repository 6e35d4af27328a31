import type { ChartSpec } from '@/lib/charts/spec';

/**
 * A slide with every part at its place, for all who draw or write one: the same places in the preview, the PDF and
 * the PowerPoint file. Lengths are drawing units (lib/briefings/page-sizes.ts), from the top left.
 */
export type LaidSlide = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly notes: string | null;
  readonly parts: readonly SlidePart[];
};

export type SlidePart = TextPart | ChartPart | TablePart | RulePart;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type TextPart = Box & {
  readonly kind: 'text';
  /** What it is to a reader: `title` is the slide's heading, `foot` stands below the content, `furniture` on every slide. */
  readonly role: 'title' | 'body' | 'foot' | 'furniture';
  readonly align: 'left' | 'right';
  readonly paragraphs: readonly Paragraph[];
};

/** Text as it is, and the lines it takes in its box. */
export type Paragraph = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly quiet: boolean;
  /** Space above, in units. */
  readonly above: number;
};

export type ChartPart = Box & { readonly kind: 'chart'; readonly spec: ChartSpec };

export type TablePart = Box & {
  readonly kind: 'table';
  readonly size: number;
  readonly columns: readonly { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }[];
  /** The first is the head. A cell has its text and the lines it takes. */
  readonly rows: readonly {
    readonly y: number;
    readonly height: number;
    readonly head: boolean;
    readonly cells: readonly { readonly text: string; readonly lines: readonly string[] }[];
  }[];
};

export type RulePart = { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number };
