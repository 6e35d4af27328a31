import type { TrailHead } from '@/lib/access/trail/entry';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/client/client';

type End = {
  /** The last entry as the database keeps it beside the chain; null when that row is gone, or is not the only one. */
  readonly head: TrailHead | null;
  /** The highest number that an entry has. */
  readonly last: bigint;
  /** How many entries there are: as many as the last one's number, if nobody tampered with them. */
  readonly count: number;
};

/** Where the trail ends, each way of knowing it at one moment. */
export async function readHead(): Promise<End> {
  const rows = await database().$queryRaw<{ seq: bigint | null; hash: string | null; last: bigint; count: bigint }[]>(
    Prisma.sql`
SELECT h.seq, left(h.hash, 65) AS hash, e.last, e.count
FROM (SELECT coalesce(max(seq), 0) AS last, count(*) AS count FROM trail_entry) AS e
LEFT JOIN trail_head AS h ON h.id LIMIT 2`,
  );
  const { seq = null, hash = null, last = 0n, count = 0n } = rows[0] ?? {};
  const head = seq === null || hash === null || rows.length > 1 ? null : { seq: Number(seq), hash };
  return { head, last, count: Number(count) };
}
