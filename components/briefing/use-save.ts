import { useRef, useState } from 'react';
import { timeLabel } from '@/components/ui/time-label';
import type { Draft } from '@/lib/briefings/editing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import { type Attempt, attempt, type Base, send } from './submit';

/** What became of the last save, in words. */
export type Saving =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved' | 'failed'; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly theirs: SavedBriefing };

type Pending = { readonly made: Attempt; readonly of: string | null; readonly draft: Draft };

const unreachable =
  'The server does not answer. Nothing is lost: your changes are kept in this browser; save again in a moment.';

/**
 * Saves a draft. One whose answer was lost is asked for again before the next, so that a person never meets a
 * conflict with a save of their own.
 */
export function useSave(company: string, onStored: (stored: SavedBriefing, draft: Draft) => void) {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const pending = useRef<Pending | null>(null);
  const busy = useRef(false);

  async function hand(handed: Pending) {
    pending.current = handed;
    const answer = await send(handed.made);
    if (answer.kind !== 'unknown') pending.current = null;
    if (answer.kind === 'saved') onStored(answer.briefing, handed.draft);
    return answer;
  }

  async function trySaving(draft: Draft, base: Base | null, deleted: boolean): Promise<Saving> {
    const lost = pending.current;
    const earlier = lost && (await hand(lost));
    if (earlier?.kind === 'unknown') return { kind: 'failed', sentence: unreachable };
    const isNext = earlier?.kind === 'saved' && lost?.of === (base?.id ?? null);
    const made = attempt(company, isNext ? earlier.briefing : base, draft, deleted);
    const answer = await hand({ made, of: base?.id ?? null, draft });
    if (answer.kind === 'conflict') return answer;
    if (answer.kind === 'unknown') return { kind: 'failed', sentence: unreachable };
    if (answer.kind === 'refused') return { kind: 'failed', sentence: answer.sentence };
    return { kind: 'saved', sentence: savedSentence(answer.briefing) };
  }

  async function save(draft: Draft, base: Base | null, deleted = false) {
    if (busy.current) return;
    busy.current = true;
    setSaving({ kind: 'saving' });
    setSaving(await trySaving(draft, base, deleted));
    busy.current = false;
  }

  return { saving, save, settle: () => setSaving({ kind: 'idle' }) };
}

function savedSentence({ name, revision, savedAt, deleted }: SavedBriefing): string {
  if (deleted) return `“${name}” was deleted. Its revisions are kept; it can be brought back.`;
  return `Saved as “${name}”, revision ${revision}, ${timeLabel(savedAt)}.`;
}
