/** Where to go after signing in: a page of this site, or home. An address of another site is never followed. */
export function safeReturn(given: string | null | undefined): string {
  if (!given || given.length > 500 || !/^\/(?![/\\])[^\s\\]*$/.test(given)) return '/';
  const url = new URL(given, 'http://here.invalid');
  // A header takes no letter beyond ASCII: the address goes on as browsers send it.
  const sent = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === 'http://here.invalid' && !sent.startsWith('//') ? sent : '/';
}
