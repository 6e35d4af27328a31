import type { TrailEntry, TrailHead } from '@/lib/access/trail/entry';
import type { TrailQuery } from '@/lib/access/trail/trail-query';
import { readEntries } from './read-entries';
import { readHead } from './read-head';
import { type TrailPlace, trailWhere } from './trail-where';

type Taken = { readonly head: TrailHead | null; readonly entries: AsyncGenerator<TrailEntry> };

/** All that a question asks for, the oldest first, up to the end of the trail as it is now. */
export async function takeEntries(place: TrailPlace, query: TrailQuery): Promise<Taken> {
  const { head, last } = await readHead();
  return { head, entries: readEntries(last, trailWhere(place, query)) };
}
