import { useRef, useState } from 'react';
import { v4 } from 'uuid';
import type { EditAnswer } from '@/lib/edits/answer';
import { type Attempt, sendEdits } from './send-edits';

/** What became of the last submit. */
export type Sending =
  | { readonly kind: 'idle' | 'sending' }
  /** Stored, but by an earlier try: what was changed since is not. */
  | { readonly kind: 'stored-earlier'; readonly ids: readonly string[] }
  | EditAnswer;

/**
 * Hands in what a person wants to store. One whose answer was lost is asked for again before anything else is sent,
 * under its own key, so that nothing is saved twice and nobody meets a conflict with a change of their own.
 */
export function useSending(address: string) {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const pending = useRef<{ readonly made: Attempt; readonly says: string } | null>(null);
  const busy = useRef(false);

  async function hand(made: Attempt, says: string): Promise<EditAnswer> {
    pending.current = { made, says };
    const answer = await sendEdits(made);
    if (answer.kind !== 'unknown') pending.current = null;
    return answer;
  }

  async function trySending(submit: object): Promise<Sending> {
    const says = JSON.stringify(submit);
    const lost = pending.current;
    const earlier = lost && (await hand(lost.made, lost.says));
    if (earlier && (earlier.kind === 'unknown' || lost.says === says)) return earlier;
    if (earlier?.kind === 'stored') return { kind: 'stored-earlier', ids: earlier.ids };
    return hand({ address, body: JSON.stringify({ key: v4(), ...submit }) }, says);
  }

  async function send(submit: object): Promise<Sending> {
    if (busy.current) return { kind: 'sending' };
    busy.current = true;
    setSending({ kind: 'sending' });
    const became = await trySending(submit);
    busy.current = false;
    setSending(became);
    return became;
  }

  return { sending, send, settle: () => setSending({ kind: 'idle' }) };
}

/** The sentence on a submit that was not stored, or not yet. */
export function sendingSentence(sending: Sending): string {
  switch (sending.kind) {
    case 'sending':
      return 'Storing …';
    case 'unknown':
      return 'The server does not answer. Nothing is lost: what you typed is kept in this browser; save again in a moment.';
    case 'stored-earlier':
      return 'Your first try was saved after all. What you changed since is not; check it and save again.';
    case 'overtaken':
      return 'Not saved: somebody changed this since you opened it. Decide above.';
    case 'refused':
      return sending.fields.length > 0 ? 'Not saved: see what is wrong above.' : sending.sentence;
    default:
      return '';
  }
}
