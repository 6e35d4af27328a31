import type { IsoDate } from '@/lib/turnaround/case';

/** Where and when a page is shown: the site's own address, and the day as its server knows it. */
export type Here = { readonly site: string; readonly today: IsoDate };

export type ShareAddress = {
  /** Shows what is shown now, whenever it is opened. */
  readonly exact: string;
  /** The same page, with whatever is known when it is opened. */
  readonly current: string;
};

/**
 * The addresses under which a page, or one part of it, is handed on.
 * @param href of the page as it is shown, with its filters
 * @param today the day that it is pinned to where the reader asked for none
 * @param part id of the part of the page that is meant
 */
export function shareAddress(href: string, today: IsoDate, part: string | null = null): ShareAddress {
  const current = new URL(href);
  current.hash = part ?? '';
  const exact = new URL(current);
  current.searchParams.delete('asKnownOn');
  if (!exact.searchParams.get('asKnownOn')) exact.searchParams.set('asKnownOn', today);
  return { exact: readable(exact), current: readable(current) };
}

function readable(address: URL): string {
  return address.href.replaceAll('%2C', ',');
}
