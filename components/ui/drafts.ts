import { useEffect } from 'react';

const prefix = 'turnaround-draft ';

/** What this browser keeps under a name of what was typed and not stored; null where there is nothing that can be read. */
export function readDraft<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Keeps it, or forgets it (null). Storage can be full or switched off; what is on the screen stays. */
export function writeDraft(name: string, draft: object | null): void {
  try {
    if (draft) localStorage.setItem(prefix + name, JSON.stringify(draft));
    else localStorage.removeItem(prefix + name);
  } catch {}
}

/** Forgets all of them: who signs out leaves nothing in the browser for the next one. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {}
}

/** Asks before the page is left with something that is not stored. */
export function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
