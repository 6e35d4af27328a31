/** A place that a reader can go to. */
export type Entry = {
  readonly group: 'Pages' | 'Companies' | 'Metrics' | 'Charts';
  readonly title: string;
  /** Small, beside the title: whose it is, or what. */
  readonly detail: string;
  readonly href: string;
};
