/** Where to go after signing in: a page of this site, or home. An address of another site is never followed. */
export function safeReturn(given: string | null | undefined): string {
  if (!given || given.length > 500 || !/^\/(?![/\\])[^\s\\]*$/.test(given)) return '/';
  const url = new URL(given, 'http://here.invalid');
  return url.origin === 'http://here.invalid' ? given : '/';
}
