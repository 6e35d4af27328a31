import { database } from '@/lib/data/database';
import { recordColumn } from '@/lib/data/record-sql';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { Prisma } from '@/prisma/client/client';

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** All that is recorded of a public company, in one query. Null when there is no such public company. */
export async function readCompany(slug: string): Promise<CompanyRecord | null> {
  if (slug.length > 80 || !slugForm.test(slug)) return null;
  const rows = await database().$queryRaw<{ record: CompanyRecord }[]>(Prisma.sql`
SELECT ${recordColumn({ onlyFacts: null })} AS record
FROM company AS c WHERE c.slug = ${slug} AND c.visibility = 'public'`);
  return rows[0]?.record ?? null;
}
