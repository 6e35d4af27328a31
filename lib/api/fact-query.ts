import { readDay } from '@/lib/api/date';
import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';
import type { Fact, IsoDate } from '@/lib/turnaround/case';
import { isMetricKey, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';

export type FactQuery = {
  readonly metric: MetricKey | null;
  /** A member's name: "AWS". */
  readonly member: string | null;
  /** Periods that end on this day or later … */
  readonly from: IsoDate | null;
  /** … and start on this day or earlier. */
  readonly to: IsoDate | null;
  readonly asKnownOn: IsoDate | null;
};

/** Reads `?metric=&member=&from=&to=&asKnownOn=`. */
export function readFactQuery(search: URLSearchParams): Query<FactQuery> {
  const query = readQuery(search, ['metric', 'member', 'from', 'to', 'asKnownOn']);
  if (!query.ok) return query;
  const { metric = null, member = null } = query.value;
  if (metric !== null && !isMetricKey(metric)) {
    return refuse(`There is no metric "${shorten(metric)}". Known are: ${metricKeys.join(', ')}.`);
  }
  const days: Record<string, IsoDate | null> = {};
  for (const name of ['from', 'to', 'asKnownOn'] as const) {
    const given = query.value[name];
    const day = given === undefined ? null : readDay(name, given);
    if (day && !day.ok) return day;
    days[name] = day?.value ?? null;
  }
  const { from = null, to = null, asKnownOn = null } = days;
  if (from !== null && to !== null && from > to) return refuse(`"from" (${from}) is after "to" (${to}).`);
  return { ok: true, value: { metric, member, from, to, asKnownOn } };
}

export function selects({ metric, member, from, to }: FactQuery, fact: Fact): boolean {
  return (
    (metric === null || fact.metric === metric) &&
    (member === null || fact.members.some(({ name }) => name === member)) &&
    (from === null || fact.period.end >= from) &&
    (to === null || fact.period.start <= to)
  );
}
