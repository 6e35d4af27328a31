'use client';

import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { rank } from '@/lib/find/rank';
import styles from './palette.module.css';
import { PaletteList } from './palette-list';
import { useEntries } from './use-entries';

type Props = {
  /** What was typed while the palette was on its way. */
  typed: string;
  onGo(href: string): void;
  onClose(): void;
};

/** The way to any page, company, metric, chart, event, figure or source: a search field over a list, by keyboard or by touch. */
export function Palette({ typed, onGo, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [search, setSearch] = useState(typed);
  const [active, setActive] = useState(0);
  const { entries, state } = useEntries(search.trim());
  const found = rank(entries, search);
  const places = found.flatMap((group) => group.entries);
  const at = Math.min(active, places.length - 1);

  useEffect(() => dialog.current?.showModal(), []);

  function go(href: string) {
    dialog.current?.close();
    onGo(href);
  }

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.shiftKey || event.altKey) return;
    const last = Math.max(0, places.length - 1);
    const steps = new Map([
      ['ArrowDown', at < last ? at + 1 : 0],
      ['ArrowUp', at > 0 ? at - 1 : last],
      ['Home', 0],
      ['End', last],
    ]);
    const [step, chosen] = [steps.get(event.key), places[at]];
    if (step !== undefined) setActive(step);
    else if (event.key === 'Enter' && chosen) go(chosen.href);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pointer's way out beside Escape and the button
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Find a page, company, metric, chart, event, figure or source"
      onClose={onClose}
      onClick={(event: MouseEvent) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.head}>
        <input
          className={styles.search}
          role="combobox"
          aria-expanded={places.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={places.length > 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          aria-label="Find"
          placeholder="A page, metric, event, figure or source"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={80}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKey}
        />
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <p role="status" className={styles.status}>
        {told(state, places.length, search.trim())}
      </p>
      <PaletteList id={id} found={found} active={at} onActive={setActive} onGo={go} />
    </dialog>
  );
}

function told(state: 'asking' | 'ready' | 'failed', count: number, search: string): string {
  if (state === 'failed') return 'Not everything could be asked for. Close this and try again.';
  if (count > 0) return `${count} ${count === 1 ? 'place' : 'places'}`;
  return state === 'asking' ? 'Searching …' : `Nothing here is called “${search}”.`;
}
