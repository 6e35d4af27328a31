import type { TrailEntry } from '@/lib/access/trail/entry';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/client/client';
import { type EntryRow, entryColumns, entryOf } from './entry-columns';

const size = 5_000;

/**
 * The trail by number up to an entry, some thousand at a time.
 * @param where a condition on `trail_entry AS e`
 */
export async function* readEntries(until: bigint, where = Prisma.sql`true`): AsyncGenerator<TrailEntry> {
  let after = Prisma.sql`true`;
  while (true) {
    const rows = await database().$queryRaw<EntryRow[]>(Prisma.sql`
SELECT ${entryColumns} FROM trail_entry AS e WHERE ${after} AND e.seq <= ${until} AND ${where}
ORDER BY e.seq LIMIT ${size}`);
    yield* rows.map(entryOf);
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = Prisma.sql`e.seq > ${last.seq}`;
  }
}
