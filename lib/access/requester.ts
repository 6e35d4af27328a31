/** The header in which the front (server/requester.mjs) tells where a request is from; what a client sends is dropped. */
const fromHeader = 'x-turnaround-from';

/** The network address a request is from, as far as the front believes it. */
export function requesterAddress(headers: { get(name: string): string | null }): string | null {
  return headers.get(fromHeader);
}
