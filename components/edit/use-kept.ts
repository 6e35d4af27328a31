import { useEffect, useState } from 'react';
import { readDraft, useLeaveWarning, writeDraft } from '@/components/ui/drafts';

type Kept<T> = { readonly at: string; readonly draft: T };

/**
 * Keeps what was typed and not stored in this browser, and warns before the page is left. `found` is that of an earlier
 * visit, until the person has decided on it.
 */
export function useKept<T>(name: string, now: T, isChanged: boolean, fits: (draft: unknown) => boolean) {
  const key = `edit ${name}`;
  const [found, setFound] = useState<Kept<T> | null>(null);
  const [isRead, setRead] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens
  useEffect(() => {
    const kept = readDraft<Kept<T>>(key);
    if (kept && fits(kept.draft) && JSON.stringify(kept.draft) !== JSON.stringify(now)) setFound(kept);
    setRead(true);
  }, []);

  useEffect(() => {
    if (!isRead) return;
    if (isChanged) writeDraft(key, { at: new Date().toISOString(), draft: now });
    else if (!found) writeDraft(key, null);
  }, [isRead, isChanged, found, key, now]);

  useLeaveWarning(isChanged);

  return { found, decide: () => setFound(null), forget: () => writeDraft(key, null) };
}
