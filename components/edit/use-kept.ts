import { useEffect, useState } from 'react';

type Kept<T> = { readonly at: string; readonly draft: T };

/**
 * Keeps what was typed and not stored in this browser, and warns before the page is left. `found` is that of an earlier
 * visit, until the person has decided on it.
 */
export function useKept<T>(name: string, now: T, isChanged: boolean, fits: (draft: unknown) => boolean) {
  const key = `turnaround-edit ${name}`;
  const [found, setFound] = useState<Kept<T> | null>(null);
  const [isRead, setRead] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens
  useEffect(() => {
    const kept = read<T>(key);
    if (kept && fits(kept.draft) && JSON.stringify(kept.draft) !== JSON.stringify(now)) setFound(kept);
    setRead(true);
  }, []);

  useEffect(() => {
    if (!isRead) return;
    if (isChanged) write(key, { at: new Date().toISOString(), draft: now });
    else if (!found) write(key, null);
  }, [isRead, isChanged, found, key, now]);

  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isChanged]);

  return { found, decide: () => setFound(null), forget: () => write(key, null) };
}

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

/** Storage can be full or switched off; what is on the screen stays. */
function write(key: string, kept: object | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {}
}
