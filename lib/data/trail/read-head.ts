import type { TrailHead } from '@/lib/access/trail/entry';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/client/client';

type End = {
  /** The last entry as the database keeps it beside the chain; null when that row is gone. */
  readonly head: TrailHead | null;
  /** The highest number that an entry has. */
  readonly last: number;
};

/** Where the trail ends, both ways of knowing it at one moment. */
export async function readHead(): Promise<End> {
  const [row] = await database().$queryRaw<{ seq: bigint | null; hash: string | null; last: bigint }[]>(Prisma.sql`
SELECT h.seq, h.hash, coalesce((SELECT max(seq) FROM trail_entry), 0) AS last
FROM (SELECT true AS id) AS one LEFT JOIN trail_head AS h ON h.id = one.id`);
  const { seq = null, hash = null, last = 0n } = row ?? {};
  return { head: seq === null || hash === null ? null : { seq: Number(seq), hash }, last: Number(last) };
}
