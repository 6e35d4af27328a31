/** The header in which the front (server/requester.mjs) tells where a request is from; what a client sends is dropped. */
export const fromHeader = 'x-turnaround-from';

/** The header with which the front says that a request is from this machine itself, through no proxy. */
export const hereHeader = 'x-turnaround-here';

/** The network address a request is from, as far as the front believes it. */
export function requesterAddress(headers: { get(name: string): string | null }): string | null {
  return headers.get(fromHeader);
}
