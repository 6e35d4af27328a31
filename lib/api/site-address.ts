const host = /^(?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The address of this site as the one who asks sees it: what it was asked under, never a name of its own.
 * The scheme is what server/forwarding.mjs found out: only a proxy that is named in TRUSTED_PROXY is believed.
 */
export function siteAddress(headers: { get(name: string): string | null }): string {
  const given = headers.get('host') ?? '';
  const scheme = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return host.test(given) ? `${scheme}://${given.toLowerCase()}` : `${scheme}://localhost`;
}
