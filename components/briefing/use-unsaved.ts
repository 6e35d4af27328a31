import { useEffect, useRef, useState } from 'react';
import { readDraft, useLeaveWarning, writeDraft } from '@/components/ui/drafts';
import { type Draft, isSame } from '@/lib/briefings/editing';
import type { Base } from './submit';

/** Changes that were not saved, as this browser keeps them. */
export type Unsaved = { readonly revision: number | null; readonly at: string; readonly draft: Draft };

/**
 * Keeps unsaved changes in this browser, a draft a briefing, and warns before the page is left. `found` are those of
 * an earlier visit, until the person has decided on them.
 */
export function useUnsaved(company: string, base: Base | null, now: Draft, isChanged: boolean) {
  const key = `briefing ${company} ${base?.id ?? 'first'}`;
  const [found, setFound] = useState<Unsaved | null>(null);
  const [isRead, setRead] = useState(false);
  const revision = base?.revision ?? null;
  const last = useRef(key);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens
  useEffect(() => {
    const kept = read(key);
    if (kept && !isSame(kept.draft, now)) setFound(kept);
    setRead(true);
  }, []);

  useEffect(() => {
    if (!isRead) return;
    // What was unsaved of the one is saved as the other now.
    if (last.current !== key) writeDraft(last.current, null);
    last.current = key;
    if (isChanged) writeDraft(key, { revision, at: new Date().toISOString(), draft: now });
    else if (!found) writeDraft(key, null);
  }, [isRead, isChanged, found, key, revision, now]);

  useLeaveWarning(isChanged);

  return { found, decide: () => setFound(null) };
}

function read(key: string): Unsaved | null {
  const kept = readDraft<Unsaved>(key);
  const isWhole = Array.isArray(kept?.draft?.content?.items) && Array.isArray(kept.draft.content.without);
  return isWhole ? kept : null;
}
