/** The kinds of place, in the order in which they stand when none fits better than another. */
export const groups = ['Pages', 'Companies', 'Metrics', 'Charts', 'Events', 'Figures', 'Sources'] as const;

/** A place that a reader can go to. */
export type Entry = {
  readonly group: (typeof groups)[number];
  readonly title: string;
  /** Small, beside the title: whose it is, or what. */
  readonly detail: string;
  readonly href: string;
  /** What others call it: found when one of these begins with the search. */
  readonly also?: readonly string[];
  /** Words about it that are searched and not shown. */
  readonly about?: string;
};
