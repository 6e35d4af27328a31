import type { Visibility } from '@/lib/access/framing';
import { mayDo, type Role } from '@/lib/access/policy';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { isSlug } from '@/lib/data/is-slug';
import { recordColumn } from '@/lib/data/record-sql';
import { may, roleOf } from '@/lib/data/sharing/role-sql';
import { joinTooMany, TooManyFacts } from '@/lib/data/too-many-facts';
import { untilFrozen } from '@/lib/data/until-frozen';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { Prisma } from '@/prisma/client/client';

/** A company as one viewer may see it. */
export type SeenCompany = {
  readonly record: CompanyRecord;
  readonly visibility: Visibility;
  /** What the viewer is to it. */
  readonly role: Role;
};

/**
 * All that is recorded of a company, as far as the viewer may see it, in one query. Null when there is none that they
 * may look at: the two cannot be told apart.
 * @throws TooManyFacts
 */
export async function readCompany(viewer: Viewer, slug: string): Promise<SeenCompany | null> {
  if (!isSlug(slug)) return null;
  type Row = SeenCompany & { readonly record: CompanyRecord | null; readonly name: string };
  const [seen] = await database().$queryRaw<Row[]>(Prisma.sql`
SELECT CASE WHEN NOT many.yes THEN ${recordColumn({ onlyFacts: null })} END AS record, c.visibility, c.name, ${roleOf(viewer)} AS role
FROM company AS c ${joinTooMany} WHERE c.slug = ${slug} AND ${may(viewer, 'look')}`);
  if (!seen || !mayDo(viewer, seen.role, 'look')) return null;
  if (!seen.record) throw new TooManyFacts(seen.name);
  const { record, visibility, role } = seen;
  return { record: untilFrozen(viewer, record), visibility, role };
}

/** The same for what does without a company that has too many figures: null then too. */
export async function readCompanyOrNone(viewer: Viewer, slug: string): Promise<SeenCompany | null> {
  return readCompany(viewer, slug).catch((error) => {
    if (error instanceof TooManyFacts) return null;
    throw error;
  });
}
