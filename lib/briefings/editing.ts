import type { BriefingContent, BriefingItem } from '@/lib/briefings/briefing';
import type { IndicatorKey } from '@/lib/turnaround/indicators/indicator';

/** What a person works on: a briefing's content and the name it is to be saved under. */
export type Draft = { readonly name: string; readonly content: BriefingContent };

/** A draft with the way back and forth. */
export type Editing = {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
  /** The field that was typed in last: what is typed in one field is one step back. */
  readonly field: string | null;
};

type Settings = Omit<BriefingContent, 'items'>;

export type Edit =
  | { readonly kind: 'add'; readonly item: BriefingItem }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly to: number }
  | { readonly kind: 'write'; readonly id: string; readonly part: 'message' | 'notes'; readonly text: string }
  | { readonly kind: 'choose'; readonly id: string; readonly keys: readonly IndicatorKey[] }
  | { readonly kind: 'set'; readonly settings: Partial<Settings> }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'open'; readonly draft: Draft }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const mostSteps = 100;

export function startEditing(draft: Draft): Editing {
  return { past: [], now: draft, future: [], field: null };
}

/** The state after an edit; the same object where the edit changes nothing. */
export function edit(state: Editing, change: Edit): Editing {
  if (change.kind === 'undo') return back(state);
  if (change.kind === 'redo') return forth(state);
  const now = changed(state.now, change);
  if (now === state.now) return state;
  const field = fieldOf(change);
  const past = field !== null && field === state.field ? state.past : [...state.past, state.now].slice(-mostSteps);
  return { past, now, future: [], field };
}

function back({ past, now, future, field }: Editing): Editing {
  const last = past.at(-1);
  return last
    ? { past: past.slice(0, -1), now: last, future: [now, ...future], field: null }
    : { past, now, future, field };
}

function forth({ past, now, future, field }: Editing): Editing {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest, field: null } : { past, now, future, field };
}

function fieldOf(change: Edit): string | null {
  if (change.kind === 'write') return `${change.part} ${change.id}`;
  if (change.kind === 'name') return 'name';
  return change.kind === 'set' && 'title' in change.settings ? 'title' : null;
}

type Content = Exclude<Edit, { kind: 'undo' } | { kind: 'redo' }>;

function changed(draft: Draft, change: Content): Draft {
  if (change.kind === 'open') return change.draft;
  if (change.kind === 'name') return { ...draft, name: change.name };
  if (change.kind === 'set') return { ...draft, content: { ...draft.content, ...change.settings } };
  const { items } = draft.content;
  const next = changedItems(items, change);
  return next === items ? draft : { ...draft, content: { ...draft.content, items: [...next] } };
}

function changedItems(
  items: readonly BriefingItem[],
  change: Exclude<Content, { kind: 'name' } | { kind: 'set' } | { kind: 'open' }>,
): readonly BriefingItem[] {
  if (change.kind === 'add') return [...items, change.item];
  const at = items.findIndex(({ id }) => id === change.id);
  const item = items[at];
  if (!item) return items;
  if (change.kind === 'remove') return items.filter(({ id }) => id !== change.id);
  if (change.kind === 'move') return moved(items, at, change.to);
  if (change.kind === 'write') return items.with(at, { ...item, [change.part]: change.text });
  return item.kind === 'indicators' ? items.with(at, { ...item, keys: [...change.keys] }) : items;
}

function moved(items: readonly BriefingItem[], from: number, to: number): readonly BriefingItem[] {
  const place = Math.max(0, Math.min(to, items.length - 1));
  const item = items[from];
  return place === from || !item ? items : items.toSpliced(from, 1).toSpliced(place, 0, item);
}

/** Whether two drafts say the same; a database gives the parts of an object in an order of its own. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [ones, others] = [Object.entries(one), new Map(Object.entries(other))];
  return ones.length === others.size && ones.every(([key, value]) => isSame(value, others.get(key)));
}
