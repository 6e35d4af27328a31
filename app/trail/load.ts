import { type TrailQuery, trailNames } from '@/lib/access/trail/trail-query';
import type { Query } from '@/lib/api/query';
import { readTrailQuery } from '@/lib/api/read-trail-query';

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** How many entries a page of the trail has. */
export const pageSize = 50;

/** What a page's address asks of the trail; parameters of other names are left alone. */
export async function askedOfTrail(search: Search): Promise<Query<TrailQuery>> {
  const given = Object.entries(await search).filter(([name]) => trailNames.some((each) => each === name));
  const pairs = given.flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
  return readTrailQuery(new URLSearchParams(pairs));
}
