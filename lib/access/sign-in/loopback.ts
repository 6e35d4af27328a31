import { isIPv4 } from 'node:net';

/** Whether a server that listens on `host` can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}

/** Whether a `Host` header names this machine itself: a page of another name that points here does not count. */
export function namesLoopback(host: string | null): boolean {
  const found = /^(\[[0-9a-f:]+\]|[^:]+)(?::\d{1,5})?$/i.exec(host ?? '');
  return found?.[1] !== undefined && isLoopback(found[1]);
}
