import { companyHolds } from '@/lib/data/company-holds-sql';
import { isCompared } from '@/lib/data/compared-facts-sql';
import { database } from '@/lib/data/database';
import { recordColumn } from '@/lib/data/record-sql';
import type { CompanyRecord, IsoDate } from '@/lib/turnaround/case';
import { Prisma } from '@/prisma/client/client';

export type Summaries = {
  /** Companies that match, on all pages. */
  readonly total: number;
  /** Those of this page, by name, each cut to what the comparison before and after needs. */
  readonly records: readonly CompanyRecord[];
};

type Wanted = {
  readonly search: string;
  readonly page: number;
  readonly size: number;
  /** The reader's day: what became known later has no part in it. Null for all that is recorded. */
  readonly knownBy: IsoDate | null;
};

/** A page of the public companies whose name, sector or slug hold every word. `page` counts from 1. */
export async function readSummaries({ search, page, size, knownBy }: Wanted): Promise<Summaries> {
  const matching = Prisma.sql`FROM company AS c WHERE c.visibility = 'public' AND ${companyHolds(search)}`;
  const [counted, rows] = await Promise.all([
    database().$queryRaw<{ total: bigint }[]>(Prisma.sql`SELECT count(*) AS total ${matching}`),
    database().$queryRaw<{ record: CompanyRecord }[]>(Prisma.sql`
SELECT ${recordColumn({ onlyFacts: isCompared(knownBy) })} AS record
FROM (SELECT c.* ${matching} ORDER BY c.name, c.slug LIMIT ${size} OFFSET ${(page - 1) * size}) AS c
ORDER BY c.name, c.slug`),
  ]);
  return { total: Number(counted[0]?.total ?? 0), records: rows.map(({ record }) => record) };
}
