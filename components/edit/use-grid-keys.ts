import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

type Place = { readonly row: number; readonly column: number };

type Plan = {
  rows: number;
  columns: number;
  /** What an empty or full cell is typed over with, and where the cursor goes then. */
  onWrite(at: Place, text: string): void;
  onClear(at: Place): void;
  onPaste(at: Place, text: string): void;
  onUndo(): void;
  onRedo(): void;
  textAt(at: Place): string;
};

const page = 10;

/** The keys of a grid: arrows move, Enter, F2 or typing edits, Escape gives up, Tab and Enter go on. One cell has the focus. */
export function useGridKeys(plan: Plan) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const wanted = useRef(false);
  // The input leaves the page with its last blur, which must not write again.
  const open = useRef(false);
  const active = { row: Math.min(at.row, plan.rows - 1), column: Math.min(at.column, plan.columns - 1) };

  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-at="${active.row},${active.column}"]`);
    const target = editing === null ? cell : cell?.querySelector('input');
    target?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function go(row: number, column: number) {
    wanted.current = true;
    open.current = false;
    setEditing(null);
    setAt({
      row: Math.max(0, Math.min(plan.rows - 1, row)),
      column: Math.max(0, Math.min(plan.columns - 1, column)),
    });
  }

  function begin(text: string) {
    wanted.current = true;
    open.current = true;
    setEditing(text);
  }

  function finish(down: number, right: number) {
    if (editing !== null) plan.onWrite(active, editing);
    go(active.row + down, active.column + right);
  }

  function whileEditing(event: KeyboardEvent) {
    if (event.key === 'Enter') finish(event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') finish(0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') go(active.row, active.column);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function whileMoving(event: KeyboardEvent) {
    const { row, column } = active;
    const all = event.ctrlKey || event.metaKey;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [all ? 0 : row - 1, column],
      ArrowDown: [all ? plan.rows - 1 : row + 1, column],
      ArrowLeft: [row, all ? 0 : column - 1],
      ArrowRight: [row, all ? plan.columns - 1 : column + 1],
      PageUp: [row - page, column],
      PageDown: [row + page, column],
      Home: [all ? 0 : row, 0],
      End: [all ? plan.rows - 1 : row, plan.columns - 1],
    };
    const move = moves[event.key];
    if (move) go(...move);
    else if (all && event.key.toLowerCase() === 'z') event.shiftKey ? plan.onRedo() : plan.onUndo();
    else if (all && event.key.toLowerCase() === 'y') plan.onRedo();
    else if (event.key === 'Enter' || event.key === 'F2') begin(plan.textAt(active));
    else if (event.key === 'Delete' || event.key === 'Backspace') plan.onClear(active);
    else if (event.key.length === 1 && !all && !event.altKey) begin(event.key);
    else return;
    event.preventDefault();
  }

  return {
    grid,
    active,
    editing,
    setEditing,
    /** A cell that was pressed. */
    choose: (place: Place) => go(place.row, place.column),
    begin,
    /** A cell that took the focus by itself is the one the keys are for. */
    focused: (place: Place) => {
      if (place.row !== active.row || place.column !== active.column) setAt(place);
    },
    leave: () => {
      if (editing !== null && open.current) plan.onWrite(active, editing);
      open.current = false;
      setEditing(null);
    },
    onKeyDown: (event: KeyboardEvent) => (editing === null ? whileMoving(event) : whileEditing(event)),
    onPaste: (event: ClipboardEvent) => {
      if (editing !== null) return;
      event.preventDefault();
      plan.onPaste(active, event.clipboardData.getData('text/plain'));
    },
    onCopy: (event: ClipboardEvent) => {
      if (editing !== null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', plan.textAt(active));
    },
  };
}
