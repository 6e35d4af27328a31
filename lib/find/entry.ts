/** The kinds of place, in the order in which they stand when none fits better than another. */
export const groups = ['Pages', 'Companies', 'Metrics', 'Charts'] as const;

/** A place that a reader can go to. */
export type Entry = {
  readonly group: (typeof groups)[number];
  readonly title: string;
  /** Small, beside the title: whose it is, or what. */
  readonly detail: string;
  readonly href: string;
};
