import { readDay } from '@/lib/api/date';
import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';
import type { Parameters } from '@/lib/turnaround/address';
import type { IsoDate } from '@/lib/turnaround/case';
import { type ActName, isActName } from './acts';

/** Which entries of the trail are asked for. */
export type TrailQuery = {
  /** A part of a name, or an id. */
  readonly who: string | null;
  readonly act: ActName | null;
  /** Its slug. */
  readonly company: string | null;
  readonly from: IsoDate | null;
  /** That day included. */
  readonly to: IsoDate | null;
  /** Words that all stand somewhere in an entry. */
  readonly text: string | null;
  /** Entries older than this one. */
  readonly before: number | null;
};

export const trailNames = ['who', 'act', 'company', 'from', 'to', 'text', 'before'] as const;

/** Reads `?who=ada&act=file-taken&company=acme&from=2026-11-01&to=2026-11-30&text=board&before=1234`. */
export function readTrailQuery(search: URLSearchParams): Query<TrailQuery> {
  const query = readQuery(search, trailNames);
  if (!query.ok) return query;
  const { who, act, company, from, to, text, before } = query.value;
  if (act && !isActName(act)) return refuse(`The trail knows no act "${shorten(act)}".`);
  const [first, last] = [from ? readDay('from', from) : null, to ? readDay('to', to) : null];
  if (first && !first.ok) return first;
  if (last && !last.ok) return last;
  if (first && last && first.value > last.value) return refuse(`"from" (${from}) is after "to" (${to}).`);
  if (before && !/^[1-9]\d{0,14}$/.test(before)) return refuse('"before" is the number of an entry.');
  return {
    ok: true,
    value: {
      ...{ who: who?.trim() || null, company: company?.trim() || null, text: text?.trim() || null },
      act: act && isActName(act) ? act : null,
      ...{ from: first?.value ?? null, to: last?.value ?? null, before: before ? Number(before) : null },
    },
  };
}

/** The parameters of an address that asks for the same, from the newest on or before an entry. */
export function trailParameters(query: TrailQuery, before: number | null): Parameters {
  return { ...query, before: before === null ? null : String(before) };
}
