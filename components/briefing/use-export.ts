'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** What the server tells of a file that it makes (lib/exports/jobs.ts). */
type JobState = {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  readonly size: number | null;
};

/** An export as its page shows it. */
export type Export = { readonly name: string; readonly job: JobState } | { readonly problem: string } | null;

const pause = 400;
const away = 'The server does not answer. Try again in a moment.';
const gone = 'This file is no longer kept. Ask for it again.';

/**
 * One file at a time that the server makes in the background: asked for, watched, cancelled, and found again after
 * the page was loaded anew.
 * @param address where exports of this briefing are asked for
 * @param onReady called once with the address of the finished file
 */
export function useExport(address: string, onReady: (file: string) => void) {
  const [shown, setShown] = useState<Export>(null);
  const watching = useRef<string | null>(null);
  const ready = useRef(onReady);
  ready.current = onReady;

  const watch = useCallback(
    async (id: string, name: string, isNew: boolean) => {
      watching.current = id;
      while (watching.current === id) {
        const told = await ask(`${address}/${id}`, 'GET');
        if (watching.current !== id) return;
        if ('problem' in told) {
          remember(address, null);
          setShown(isNew ? told : null);
          return;
        }
        setShown({ name, job: told });
        if (told.state === 'ready' && isNew) ready.current(`${address}/${id}/file`);
        if (told.state !== 'running' && told.state !== 'waiting') {
          if (told.state !== 'ready') remember(address, null);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    [address],
  );

  useEffect(() => {
    const left = remembered(address);
    if (left) void watch(left.id, left.name, left.isUnderWay);
    return () => {
      watching.current = null;
    };
  }, [address, watch]);

  async function start(query: string, name: string): Promise<void> {
    watching.current = null;
    setShown(null);
    const told = await ask(`${address}${query}`, 'POST');
    if ('problem' in told) return setShown(told);
    remember(address, { id: told.id, name, isUnderWay: true });
    await watch(told.id, name, true);
    if (remembered(address)?.id === told.id) remember(address, { id: told.id, name, isUnderWay: false });
  }

  async function cancel(id: string): Promise<void> {
    watching.current = null;
    remember(address, null);
    const told = await ask(`${address}/${id}`, 'DELETE');
    setShown('problem' in told ? told : null);
  }

  return { shown, start, cancel };
}

async function ask(address: string, method: 'GET' | 'POST' | 'DELETE'): Promise<JobState | { problem: string }> {
  try {
    const answer = await fetch(address, { method, cache: 'no-store' });
    const told = (await answer.json()) as JobState & { detail?: string };
    if (answer.ok) return told;
    return { problem: answer.status === 404 ? gone : (told.detail ?? away) };
  } catch {
    return { problem: away };
  }
}

type Left = { readonly id: string; readonly name: string; readonly isUnderWay: boolean };

function remember(address: string, left: Left | null): void {
  try {
    if (left) sessionStorage.setItem(`export ${address}`, JSON.stringify(left));
    else sessionStorage.removeItem(`export ${address}`);
  } catch {
    // Without storage a reload forgets the file; nothing else depends on it.
  }
}

function remembered(address: string): Left | null {
  try {
    return JSON.parse(sessionStorage.getItem(`export ${address}`) ?? 'null') as Left | null;
  } catch {
    return null;
  }
}
