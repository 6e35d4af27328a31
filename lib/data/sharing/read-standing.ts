import { type Action, mayDo, type Role } from '@/lib/access/policy';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { isSlug } from '@/lib/data/is-slug';
import { Prisma } from '@/prisma/client/client';
import { roleOf } from './role-sql';

/** A company as far as it takes to decide: for one who may not look, there is none. */
export type Standing = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly visibility: 'public' | 'private';
  readonly role: Role;
};

/** What the viewer is to the company at this address; null when they may not look at it, or there is none. */
export async function readStanding(viewer: Viewer, slug: string): Promise<Standing | null> {
  if (!isSlug(slug)) return null;
  return standing(viewer, Prisma.sql`c.slug = ${slug}`);
}

/** Whether the viewer may do something with the company of this id, as things are now. */
export async function isAllowed(viewer: Viewer, companyId: string, action: Action): Promise<boolean> {
  const found = await standing(viewer, Prisma.sql`c.id = ${companyId}::uuid`);
  return found !== null && mayDo(viewer, found.role, action);
}

async function standing(viewer: Viewer, where: Prisma.Sql): Promise<Standing | null> {
  const [found] = await database().$queryRaw<Standing[]>(Prisma.sql`
SELECT c.id, c.slug, c.name, c.visibility, ${roleOf(viewer)} AS role FROM company AS c WHERE ${where}`);
  return found && mayDo(viewer, found.role, 'look') ? found : null;
}
