'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Entry } from '@/lib/find/entry';
import styles from './palette.module.css';

/** The way to any page, company, metric or chart: a search field over a list, by keyboard or by touch. */
export function Palette({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const id = useId();
  const [search, setSearch] = useState('');
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [active, setActive] = useState(0);

  useEffect(() => dialog.current?.showModal(), []);

  useEffect(() => {
    const abort = new AbortController();
    find(search, abort.signal)
      .then((found) => {
        setEntries(found);
        setFailed(false);
        setActive(0);
      })
      .catch(() => !abort.signal.aborted && setFailed(true));
    return () => abort.abort();
  }, [search]);

  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function go(entry: Entry | undefined) {
    if (!entry) return;
    dialog.current?.close();
    router.push(entry.href);
  }

  const count = entries?.length ?? 0;
  const steps: Record<string, number> = {
    ArrowDown: Math.min(active + 1, count - 1),
    ArrowUp: Math.max(active - 1, 0),
  };

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Enter') go(entries?.[active]);
    else if (event.key in steps) setActive(steps[event.key] ?? active);
    else return;
    event.preventDefault();
  }

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label="Find a page, company, metric or chart" onClose={onClose}>
      <input
        className={styles.search}
        type="text"
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-label="Find"
        placeholder="A page, company, metric or chart"
        maxLength={80}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={onKey}
      />
      <p role="status" className={styles.status}>
        {failed ? 'The search could not be asked; try again.' : told(entries, search)}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Places" className={styles.list}>
        {entries?.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys, this is for pointer and touch
          <div
            key={`${entry.href} ${entry.title}`}
            id={`${id}-${index}`}
            data-index={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.entry}
            onClick={() => go(entry)}
            onPointerMove={() => setActive(index)}
          >
            <span>{entry.title}</span>
            <span className={styles.detail}>
              {[entry.group.slice(0, -1), entry.detail].filter(Boolean).join(' · ')}
            </span>
          </div>
        ))}
      </div>
    </dialog>
  );
}

function told(entries: readonly Entry[] | null, search: string): string {
  if (!entries) return 'Searching …';
  if (entries.length === 0) return `Nothing here is called “${search}”.`;
  return `${entries.length} ${entries.length === 1 ? 'place' : 'places'}`;
}

/** Asks for places, those of the company of this page first, in the view of this page. */
async function find(search: string, signal: AbortSignal): Promise<Entry[]> {
  const [, slug] = /^\/companies\/([^/]+)/.exec(window.location.pathname) ?? [];
  const here = new URLSearchParams(window.location.search);
  const query = new URLSearchParams({ q: search });
  if (slug) query.set('company', slug);
  for (const name of ['asKnownOn', 'without']) {
    const value = here.get(name);
    if (slug && value) query.set(name, value);
  }
  const answer = await fetch(`/find?${query}`, { signal });
  if (!answer.ok) throw new Error(`find answered ${answer.status}`);
  return (await answer.json()).entries;
}
