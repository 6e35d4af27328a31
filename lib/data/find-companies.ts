import type { Viewer } from '@/lib/access/viewer';
import { companyHolds } from '@/lib/data/company-holds-sql';
import { database } from '@/lib/data/database';
import { may } from '@/lib/data/sharing/role-sql';
import { Prisma } from '@/prisma/client/client';

export type FoundCompany = { readonly slug: string; readonly name: string; readonly sector: string | null };

/** At most `limit` companies that the viewer may see and whose name, slug or sector hold every word, by name. */
export async function findCompanies(viewer: Viewer, search: string, limit: number): Promise<FoundCompany[]> {
  return database().$queryRaw<FoundCompany[]>(Prisma.sql`
SELECT c.slug, c.name, c.sector FROM company AS c WHERE ${may(viewer, 'list')} AND ${companyHolds(search)}
ORDER BY c.name, c.slug LIMIT ${limit}`);
}
