import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { v4 } from 'uuid';

export type Said = { readonly failed: boolean; readonly sentence: string };

type Order = { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly address: string; readonly body?: object };

const unreachable = 'The server does not answer. Look again in a moment whether it was done.';

/**
 * Sends a change and shows the page anew once it is made. `send` answers what the server said, or null where it refused;
 * the sentence then stands in `said`.
 */
export function useSend() {
  const router = useRouter();
  const [said, setSaid] = useState<Said | null>(null);
  const [isSending, setSending] = useState(false);
  const [isShowing, startShowing] = useTransition();

  async function send<Answer>(order: Order, done: string): Promise<Answer | null> {
    if (isSending) return null;
    setSending(true);
    setSaid(null);
    const answer = await ask(order);
    setSending(false);
    setSaid({ failed: !answer.ok, sentence: answer.ok ? done : answer.sentence });
    if (answer.ok) startShowing(() => router.refresh());
    return answer.ok ? (answer.value as Answer) : null;
  }

  return { send, said, isBusy: isSending || isShowing };
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly sentence: string };

async function ask({ method, address, body }: Order): Promise<Answer> {
  try {
    const headers = { 'Idempotency-Key': v4(), ...(body && { 'Content-Type': 'application/json' }) };
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(address, { ...sent, signal: AbortSignal.timeout(15_000) });
    const value = await response.json();
    return response.ok ? { ok: true, value } : { ok: false, sentence: String(value.detail) };
  } catch {
    return { ok: false, sentence: unreachable };
  }
}
