import { columnOf, type Grid, type GridColumn, type GridRow, rowOf } from '@/lib/edits/grid';
import type { Pasted } from '@/lib/edits/grid-paste';
import type { Fact, Period } from '@/lib/turnaround/case';

/** What was typed into a grid and not stored: texts by cell, and rows and columns that were added for them. */
export type GridDraft = {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
};

/** A draft with the way back and forth. */
export type GridEditing = {
  readonly past: readonly GridDraft[];
  readonly now: GridDraft;
  readonly future: readonly GridDraft[];
};

export type GridEdit =
  | { readonly kind: 'write'; readonly texts: Readonly<Record<string, string | null>> }
  | { readonly kind: 'paste'; readonly pasted: Pasted }
  | { readonly kind: 'row'; readonly row: Omit<GridRow, 'key'> }
  | { readonly kind: 'column'; readonly period: Period }
  | { readonly kind: 'open'; readonly draft: GridDraft }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export const emptyDraft: GridDraft = { texts: {}, rows: [], columns: [] };

const mostSteps = 200;

export function startGrid(): GridEditing {
  return { past: [], now: emptyDraft, future: [] };
}

/** The state after an edit; a text of null is as if nothing had been typed. */
export function editGrid(state: GridEditing, change: GridEdit): GridEditing {
  const { past, now, future } = state;
  if (change.kind === 'undo') {
    const last = past.at(-1);
    return last ? { past: past.slice(0, -1), now: last, future: [now, ...future] } : state;
  }
  if (change.kind === 'redo') {
    const [next, ...rest] = future;
    return next ? { past: [...past, now], now: next, future: rest } : state;
  }
  return { past: [...past, now].slice(-mostSteps), now: changed(now, change), future: [] };
}

function changed(now: GridDraft, change: Exclude<GridEdit, { kind: 'undo' | 'redo' }>): GridDraft {
  if (change.kind === 'open') return change.draft;
  if (change.kind === 'row') return { ...now, rows: [...now.rows, rowOf(change.row)] };
  if (change.kind === 'column') return { ...now, columns: [...now.columns, columnOf(change.period)] };
  if (change.kind === 'paste') {
    const { texts, rows, columns } = change.pasted;
    return {
      texts: { ...now.texts, ...texts },
      rows: [...now.rows, ...rows],
      columns: [...now.columns, ...columns],
    };
  }
  const texts = Object.entries({ ...now.texts, ...change.texts }).filter(([, text]) => text !== null);
  return { ...now, texts: Object.fromEntries(texts) as GridDraft['texts'] };
}

/** The grid with the rows and columns that were added. */
export function withAdded(grid: Grid, { rows, columns }: GridDraft): Grid {
  const newRows = rows.filter(({ key }, at) => !grid.rows.some((row) => row.key === key) && firstOf(rows, key) === at);
  const newColumns = columns.filter(
    ({ key }, at) => !grid.columns.some((column) => column.key === key) && firstOf(columns, key) === at,
  );
  const when = ({ period }: GridColumn) => `${period.end} ${period.start}`;
  const all = [...grid.columns, ...newColumns].sort((one, other) => (when(one) < when(other) ? -1 : 1));
  return { ...grid, rows: [...grid.rows, ...newRows], columns: all };
}

function firstOf(list: readonly { readonly key: string }[], key: string): number {
  return list.findIndex((each) => each.key === key);
}

/** The figure of each cell: as the page came, or as somebody else's change was met since. */
export function factIn(grid: Grid, met: Readonly<Record<string, Fact | null>>, cell: string): Fact | null {
  return Object.hasOwn(met, cell) ? (met[cell] ?? null) : (grid.facts[cell] ?? null);
}
