import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { may } from '@/lib/data/sharing/role-sql';
import type { EditedCompany } from '@/lib/edits/context';
import { Prisma } from '@/prisma/client/client';

/** What reading a change of a company needs to know of it; null for one who may not change it. */
export async function readEditContext(viewer: Viewer, slug: string): Promise<EditedCompany | null> {
  const [row] = await database().$queryRaw<EditedCompany[]>(Prisma.sql`
SELECT json_build_object('currency', c.currency, 'fiscalYearEnd', c.fiscal_year_end) AS company,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'publishedOn', s.published_on)), '[]'::json)
    FROM source AS s WHERE s.company_id = c.id) AS sources
FROM company AS c WHERE c.slug = ${slug} AND ${may(viewer, 'edit')}`);
  return row ?? null;
}
