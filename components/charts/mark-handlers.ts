/** How marks answer: one is in the tab order, the arrow keys move between them. */
export type MarkHandlers = {
  /** The mark that is pointed at or focused. */
  readonly active: string | null;
  /** The mark that the Tab key reaches. */
  readonly reachable: string | null;
  onActive(factId: string | null): void;
  onKey(key: string, from: Element): void;
};
