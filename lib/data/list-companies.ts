import type { Visibility } from '@/lib/access/framing';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { may } from '@/lib/data/sharing/role-sql';
import { Prisma } from '@/prisma/client/client';

export type ListedCompany = {
  readonly slug: string;
  readonly name: string;
  readonly sector: string | null;
  readonly currency: string;
  readonly visibility: Visibility;
};

/** The companies that the viewer may see, by name. */
export async function listCompanies(viewer: Viewer): Promise<ListedCompany[]> {
  return database().$queryRaw<ListedCompany[]>(Prisma.sql`
SELECT c.slug, c.name, c.sector, c.currency, c.visibility FROM company AS c WHERE ${may(viewer, 'list')}
ORDER BY c.name, c.slug`);
}
