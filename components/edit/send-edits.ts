import type { EditAnswer } from '@/lib/edits/answer';

/** A submit that can be tried again: the server stores it once. */
export type Attempt = { readonly address: string; readonly body: string };

const pauses = [0, 1_000, 3_000];

/** Hands in an attempt, again after a pause where no answer comes. */
export async function sendEdits(made: Attempt): Promise<EditAnswer> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await sendOnce(made);
    if (answer.kind !== 'unknown') return answer;
  }
  return { kind: 'unknown' };
}

async function sendOnce({ address, body }: Attempt): Promise<EditAnswer> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(20_000) });
    if (response.status >= 500) return { kind: 'unknown' };
    const { ids, overtaken, detail, fields = [] } = await response.json();
    if (response.ok) return { kind: 'stored', ids };
    return overtaken ? { kind: 'overtaken', found: overtaken } : { kind: 'refused', sentence: String(detail), fields };
  } catch {
    return { kind: 'unknown' };
  }
}
