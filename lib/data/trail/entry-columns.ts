import type { TrailEntry } from '@/lib/access/trail/entry';
import { Prisma } from '@/prisma/client/client';

/** A row as `entryOf` reads it. */
export type EntryRow = Omit<TrailEntry, 'seq'> & { readonly seq: bigint };

/**
 * The columns of `trail_entry AS e`, as text where their every sign counts. Each is cut behind the longest that its rule
 * allows: what somebody blew up past the rules takes no more memory than an entry does, and does not fit its hash.
 */
export const entryColumns = Prisma.sql`e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  left(e.act, 101) AS act, left(e.actor_kind, 101) AS "actorKind", left(e.actor_id, 201) AS "actorId",
  left(e.actor_name, 201) AS "actorName", e.company_id::text AS "companyId", left(e.company_slug, 81) AS "companySlug",
  left(e.subject, 501) AS subject, left(e.from_address, 101) AS "fromAddress", left(e.browser, 301) AS browser,
  left(e.request_id, 101) AS "requestId",
  CASE WHEN pg_column_size(e.details) <= 65536 THEN left(e.details::text, 8001) ELSE '{"too":"long"}' END AS details,
  left(e.previous, 65) AS previous, left(e.hash, 65) AS hash`;

export function entryOf(row: EntryRow): TrailEntry {
  return { ...row, seq: Number(row.seq) };
}
