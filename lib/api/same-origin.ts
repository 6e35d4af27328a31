/**
 * Whether a request that changes something comes from this site's own pages, or from no browser at all. Another
 * site's page cannot hide where it is from: browsers set these headers themselves.
 */
export function isSameOrigin({ headers }: { readonly headers: Pick<Headers, 'get'> }): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || hostOf(origin) === headers.get('host');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
