import { database } from '@/lib/data/database';
import { recordColumn } from '@/lib/data/record-sql';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { Prisma } from '@/prisma/client/client';

/**
 * All that is recorded of a company, public or not: for whoever holds the machine and its database, at the command
 * line. Pages ask `readCompany`.
 */
export async function readAnyCompany(slug: string): Promise<CompanyRecord | null> {
  const rows = await database().$queryRaw<{ record: CompanyRecord }[]>(Prisma.sql`
SELECT ${recordColumn({ onlyFacts: null })} AS record FROM company AS c WHERE c.slug = ${slug}`);
  return rows[0]?.record ?? null;
}
