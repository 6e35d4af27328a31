import { v4 } from 'uuid';
import type { Draft } from '@/lib/briefings/editing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';

/** A revision that a person works from. */
export type Base = { readonly id: string; readonly revision: number };

/** A submit that can be tried again: the server stores it once. */
export type Attempt = { readonly address: string; readonly body: string };

export type Answer =
  | { readonly kind: 'saved'; readonly briefing: SavedBriefing }
  | { readonly kind: 'conflict'; readonly theirs: SavedBriefing }
  | { readonly kind: 'refused'; readonly sentence: string }
  /** Nobody knows whether it was stored: the same attempt must be tried again. */
  | { readonly kind: 'unknown' };

const pauses = [0, 1_000, 3_000];

export function attempt(company: string, base: Base | null, draft: Draft, deleted: boolean): Attempt {
  const briefings = `/api/v1/companies/${encodeURIComponent(company)}/briefings`;
  const next = base && { from: base.revision, deleted };
  const body = JSON.stringify({ key: v4(), ...draft, ...next });
  return { address: base ? `${briefings}/${base.id}` : briefings, body };
}

/** Hands in an attempt, again after a pause where no answer comes. */
export async function send(made: Attempt): Promise<Answer> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await sendOnce(made);
    if (answer.kind !== 'unknown') return answer;
  }
  return { kind: 'unknown' };
}

async function sendOnce({ address, body }: Attempt): Promise<Answer> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(15_000) });
    if (response.status >= 500) return { kind: 'unknown' };
    const { briefing, theirs, detail } = await response.json();
    if (response.ok) return { kind: 'saved', briefing };
    return theirs ? { kind: 'conflict', theirs } : { kind: 'refused', sentence: String(detail) };
  } catch {
    return { kind: 'unknown' };
  }
}
