import { useEffect, useState } from 'react';
import type { Entry } from '@/lib/find/entry';

const pause = 120;

export type Entries = {
  readonly entries: readonly Entry[];
  readonly state: 'asking' | 'ready' | 'failed';
};

/**
 * What can be found from this page: its places, asked for once, and what holds the search: companies and, on a company's
 * page, its events, figures and sources.
 */
export function useEntries(search: string): Entries {
  const [places, setPlaces] = useState<readonly Entry[] | null>(null);
  const [records, setRecords] = useState<{ readonly of: string; readonly found: readonly Entry[] } | null>(null);
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
        askRecords(search, abort.signal)
          .then((found) => setRecords({ of: search, found }))
          .catch(() => abort.signal.aborted || setHasFailed(true)),
      search === '' ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search]);

  const isReady = places !== null && records?.of === search;
  return {
    entries: [...(places ?? []), ...(records?.found ?? [])],
    state: hasFailed ? 'failed' : isReady ? 'ready' : 'asking',
  };
}

/** The places of this page's company in this page's view. */
async function askPlaces(signal: AbortSignal): Promise<Entry[]> {
  return askInView('/find', {}, signal);
}

async function askRecords(search: string, signal: AbortSignal): Promise<Entry[]> {
  const [companies, ofCompany] = await Promise.all([
    ask('/find/companies', { q: search }, signal),
    companyHere() && search !== '' ? askInView('/find/records', { q: search }, signal) : [],
  ]);
  return [...companies, ...ofCompany];
}

function companyHere(): string {
  return /^\/companies\/([^/]+)/.exec(window.location.pathname)?.[1] ?? '';
}

/** Asks in the view of this page; where its address has no view that can be read, as of today. */
async function askInView(address: string, query: Record<string, string>, signal: AbortSignal): Promise<Entry[]> {
  const company = companyHere();
  if (company === '') return ask(address, query, signal);
  const here = new URLSearchParams(window.location.search);
  const view = {
    asKnownOn: here.get('asKnownOn') ?? '',
    without: here.get('without') ?? '',
    numbers: here.get('numbers') ?? '',
    basis: here.get('basis') ?? '',
  };
  return ask(address, { ...query, company, ...view }, signal).catch(() => ask(address, { ...query, company }, signal));
}

async function ask(address: string, query: Record<string, string>, signal: AbortSignal): Promise<Entry[]> {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const answer = await fetch(`${address}?${new URLSearchParams(given)}`, { signal });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return ((await answer.json()) as { entries: Entry[] }).entries;
}
