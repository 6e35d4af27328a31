import { headers } from 'next/headers';
import { requesterAddress } from '@/lib/access/requester';
import type { Origin } from '@/lib/access/trail/act';

/** Where the request under way is from, for the trail. */
export async function readOrigin(): Promise<Origin> {
  return originOf(await headers());
}

/** The same of a request's headers. */
export function originOf(given: { get(name: string): string | null }): Origin {
  return {
    address: requesterAddress(given),
    browser: given.get('user-agent'),
    requestId: given.get('x-request-id'),
  };
}
