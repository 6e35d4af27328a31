import type { z } from 'zod';
import type { Query } from '@/lib/api/query';
import { factParameters } from '@/lib/api/v1/operations/facts';
import { readParameters } from '@/lib/api/v1/parameters';
import type { Fact } from '@/lib/turnaround/case';

export type FactQuery = z.infer<typeof factParameters>;

/** Reads `?metric=&member=&from=&to=&asKnownOn=&limit=&cursor=`. */
export function readFactQuery(search: URLSearchParams): Query<FactQuery> {
  return readParameters(factParameters, search);
}

/** Whether a fact is of the metric and member, and its period touches the days. */
export function selects({ metric, member, from, to }: FactQuery, fact: Fact): boolean {
  return (
    (metric === undefined || fact.metric === metric) &&
    (member === undefined || fact.members.some(({ name }) => name === member)) &&
    (from === undefined || fact.period.end >= from) &&
    (to === undefined || fact.period.start <= to)
  );
}
