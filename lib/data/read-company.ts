import type { Visibility } from '@/lib/access/framing';
import { mayDo, type Role } from '@/lib/access/policy';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { isSlug } from '@/lib/data/is-slug';
import { recordColumn } from '@/lib/data/record-sql';
import { may, roleOf } from '@/lib/data/sharing/role-sql';
import { recordUntil } from '@/lib/turnaround/as-known-on';
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
 */
export async function readCompany(viewer: Viewer, slug: string): Promise<SeenCompany | null> {
  if (!isSlug(slug)) return null;
  const [seen] = await database().$queryRaw<SeenCompany[]>(Prisma.sql`
SELECT ${recordColumn({ onlyFacts: null })} AS record, c.visibility, ${roleOf(viewer)} AS role
FROM company AS c WHERE c.slug = ${slug} AND ${may(viewer, 'look')}`);
  if (!seen || !mayDo(viewer, seen.role, 'look')) return null;
  const until = viewer.kind === 'link' && seen.role === 'link' ? viewer.knownOn : null;
  return until === null ? seen : { ...seen, record: recordUntil(seen.record, until) };
}
