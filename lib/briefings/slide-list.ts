import type { Choices } from '@/lib/briefings/choices';
import type { LeftOut } from '@/lib/briefings/prepare-deck';

/** A slide as a list shows it; its picture is asked for by its number. */
export type ListedSlide = {
  readonly number: number;
  readonly title: string;
  /** The item that it shows; null for title, contents and sources. */
  readonly itemId: string | null;
  /** What it shows, in words. */
  readonly description: string;
  /** Of its picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Slides of one mark look the same. */
  readonly mark: string;
};

/** What a briefing comes to: its slides, and the items that have none with the reason. */
export type SlideList = {
  readonly slides: readonly ListedSlide[];
  readonly left: readonly LeftOut[];
  /** The message that each item's slide shows, by the item's id. */
  readonly messages: Readonly<Record<string, string>>;
  /** What can be added, as known on the briefing's day. */
  readonly choices: Choices;
};
