import type { TrailEntry } from '@/lib/access/trail/entry';
import { Prisma } from '@/prisma/client/client';

/** A row as `entryOf` reads it. */
export type EntryRow = Omit<TrailEntry, 'seq'> & { readonly seq: bigint };

/** The columns of `trail_entry AS e`, as text where their every sign counts. */
export const entryColumns = Prisma.sql`e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  e.act, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.actor_name AS "actorName",
  e.company_id::text AS "companyId", e.company_slug AS "companySlug", e.subject, e.from_address AS "fromAddress",
  e.browser, e.request_id AS "requestId", e.details::text AS details, e.previous, e.hash`;

export function entryOf(row: EntryRow): TrailEntry {
  return { ...row, seq: Number(row.seq) };
}
