import { readDay } from '@/lib/api/date';
import { type Query, refuse, shorten } from '@/lib/api/query';
import type { Event, IsoDate } from '@/lib/turnaround/case';

export type TimelineQuery = {
  /** Kinds to show; all when empty. */
  readonly kinds: readonly string[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
};

type Given = { readonly kind?: string; readonly from?: string; readonly to?: string };

/** Reads `?kind=financing,legal&from=&to=`; `known` are the kinds that the company has. */
export function readTimeline(given: Given, known: readonly string[]): Query<TimelineQuery> {
  const kinds = given.kind ? given.kind.split(',') : [];
  const strange = kinds.find((kind) => !known.includes(kind));
  if (strange !== undefined) {
    return refuse(`"${shorten(strange)}" is no kind of event here. Known are: ${known.join(', ') || 'none'}.`);
  }
  const from = given.from ? readDay('from', given.from) : null;
  if (from && !from.ok) return from;
  const to = given.to ? readDay('to', given.to) : null;
  if (to && !to.ok) return to;
  if (from && to && from.value > to.value) return refuse(`"from" (${from.value}) is after "to" (${to.value}).`);
  return { ok: true, value: { kinds, from: from?.value ?? null, to: to?.value ?? null } };
}

export function selectEvents(events: readonly Event[], { kinds, from, to }: TimelineQuery): Event[] {
  return events.filter(
    ({ kind, on }) =>
      (kinds.length === 0 || kinds.includes(kind)) &&
      (from === null || on.end >= from) &&
      (to === null || on.start <= to),
  );
}
