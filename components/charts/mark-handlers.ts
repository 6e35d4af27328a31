import type { KeyboardEvent } from 'react';

/** How marks answer: one is in the tab order, the arrow keys move between them. */
export type MarkHandlers = {
  /** The mark that is pointed at or focused. */
  readonly active: string | null;
  /** The mark that the Tab key reaches. */
  readonly reachable: string | null;
  onActive(id: string | null): void;
  onKey(key: string, from: Element): void;
};

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'];

/** What makes a mark answer to pointer, focus and arrow keys. */
export function answersTo(handlers: MarkHandlers, id: string) {
  return {
    tabIndex: handlers.reachable === id ? 0 : -1,
    onPointerEnter: () => handlers.onActive(id),
    onPointerLeave: () => handlers.onActive(null),
    onFocus: () => handlers.onActive(id),
    onBlur: () => handlers.onActive(null),
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      if (!keys.includes(event.key)) return;
      event.preventDefault();
      handlers.onKey(event.key, event.currentTarget);
    },
  };
}
