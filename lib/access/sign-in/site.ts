const host = /^(?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The address that people sign in at: the one that SITE_ADDRESS names, else the one that was asked. Only the first can
 * be https: TLS ends before this server, and nobody is believed who merely says so.
 */
export function signInSite(asked: string | null, publicUrl: string | undefined): string {
  if (publicUrl) return new URL(publicUrl).origin;
  return asked && host.test(asked) ? `http://${asked.toLowerCase()}` : 'http://localhost';
}
