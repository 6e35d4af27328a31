import type { TrailEntry } from '@/lib/access/trail/entry';
import type { TrailQuery } from '@/lib/access/trail/trail-query';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/client/client';
import { type EntryRow, entryColumns, entryOf } from './entry-columns';
import { type TrailPlace, trailWhere } from './trail-where';

export type TrailPage = {
  /** The newest first. */
  readonly entries: readonly TrailEntry[];
  /** The number to go on before; null at the end. */
  readonly older: number | null;
};

/** A page of what the trail tells; only for one who may look there. */
export async function listEntries(place: TrailPlace, query: TrailQuery, size: number): Promise<TrailPage> {
  const rows = await database().$queryRaw<EntryRow[]>(Prisma.sql`
SELECT ${entryColumns} FROM trail_entry AS e WHERE ${trailWhere(place, query)} ORDER BY e.seq DESC LIMIT ${size + 1}`);
  const entries = rows.slice(0, size).map(entryOf);
  return { entries, older: rows.length > size ? (entries.at(-1)?.seq ?? null) : null };
}
