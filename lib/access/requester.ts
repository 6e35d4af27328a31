/** The header in which the front (server/requester.mjs) tells where a request is from; what a client sends is dropped. */
export const fromHeader = 'x-turnaround-from';

/** The header that stands where a proxy passed the request on, whether or not it is believed. */
export const relayedHeader = 'x-turnaround-relayed';

/** The network address a request is from, as far as the front believes it. */
export function requesterAddress(headers: { get(name: string): string | null }): string | null {
  return headers.get(fromHeader);
}
