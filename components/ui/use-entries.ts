import { useEffect, useState } from 'react';
import type { Entry } from '@/lib/find/entry';

const pause = 120;

export type Entries = {
  readonly entries: readonly Entry[];
  readonly state: 'asking' | 'ready' | 'failed';
};

/** What can be found from this page: its places, asked for once, and the companies that hold the search. */
export function useEntries(search: string): Entries {
  const [places, setPlaces] = useState<readonly Entry[] | null>(null);
  const [companies, setCompanies] = useState<{ readonly of: string; readonly found: readonly Entry[] } | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    askPlaces(abort.signal)
      .then(setPlaces)
      .catch(() => abort.signal.aborted || setHasFailed(true));
    return () => abort.abort();
  }, []);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(
      () =>
        ask('/find/companies', { q: search }, abort.signal)
          .then((found) => setCompanies({ of: search, found }))
          .catch(() => abort.signal.aborted || setHasFailed(true)),
      search === '' ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search]);

  const isReady = places !== null && companies?.of === search;
  return {
    entries: [...(places ?? []), ...(companies?.found ?? [])],
    state: hasFailed ? 'failed' : isReady ? 'ready' : 'asking',
  };
}

/** The places of this page's company in this page's view; where the address has no view that can be read, of today. */
async function askPlaces(signal: AbortSignal): Promise<Entry[]> {
  const [, company = ''] = /^\/companies\/([^/]+)/.exec(window.location.pathname) ?? [];
  if (company === '') return ask('/find', {}, signal);
  const here = new URLSearchParams(window.location.search);
  const view = {
    asKnownOn: here.get('asKnownOn') ?? '',
    without: here.get('without') ?? '',
    numbers: here.get('numbers') ?? '',
  };
  return ask('/find', { company, ...view }, signal).catch(() => ask('/find', { company }, signal));
}

async function ask(address: string, query: Record<string, string>, signal: AbortSignal): Promise<Entry[]> {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const answer = await fetch(`${address}?${new URLSearchParams(given)}`, { signal });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return ((await answer.json()) as { entries: Entry[] }).entries;
}
