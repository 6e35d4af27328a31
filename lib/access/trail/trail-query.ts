import type { Parameters } from '@/lib/turnaround/address';
import type { IsoDate } from '@/lib/turnaround/case';
import type { ActName } from './acts';

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

/** The parameters of an address that asks for the same, from the newest on or before an entry. */
export function trailParameters(query: TrailQuery, before: number | null): Parameters {
  return { ...query, before: before === null ? null : String(before) };
}
