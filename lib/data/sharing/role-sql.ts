import { type Action, decide, isInScope, memberRoles, type Role, roles } from '@/lib/access/policy';
import { personOf, type Viewer } from '@/lib/access/viewer';
import { Prisma } from '@/prisma/client/client';

/** What the viewer is to the company `c` of the outer query, as text: one of the policy's roles. */
export function roleOf(viewer: Viewer): Prisma.Sql {
  const above = roleEverywhere(viewer);
  if (above) return Prisma.sql`${above}::text`;
  return Prisma.sql`coalesce(${ownRole(viewer)}, CASE c.visibility WHEN 'public' THEN 'reader' ELSE 'nobody' END)`;
}

/**
 * Whether the viewer may do something with the company `c` of the outer query. The same as `roleOf` among the roles
 * that may, in a form that finds a person's companies among many at once.
 */
export function may(viewer: Viewer, action: Action): Prisma.Sql {
  if (!isInScope(viewer, action)) return Prisma.sql`false`;
  const able = roles.filter((role) => decide(role, action));
  const above = roleEverywhere(viewer);
  if (above) return able.includes(above) ? Prisma.sql`true` : Prisma.sql`false`;
  const asReader = able.includes('reader') ? Prisma.sql`c.visibility = 'public'` : Prisma.sql`false`;
  return Prisma.sql`(${asReader} OR ${asOneself(viewer, able)})`;
}

/** One who is the same to every company. */
function roleEverywhere(viewer: Viewer): Role | null {
  if (viewer.kind === 'keeper') return 'keeper';
  return personOf(viewer)?.installation === 'owner' ? 'installation' : null;
}

/** What the viewer is to the company whoever else may see it; null for nothing. */
function ownRole(viewer: Viewer): Prisma.Sql {
  const person = personOf(viewer);
  if (person) {
    return Prisma.sql`(SELECT m.role FROM company_membership AS m
      WHERE m.company_id = c.id AND m.person_id = ${person.id})`;
  }
  if (viewer.kind === 'link') return Prisma.sql`CASE WHEN c.id IN (${linked(viewer)}) THEN 'link' END`;
  return Prisma.sql`NULL`;
}

function asOneself(viewer: Viewer, able: readonly Role[]): Prisma.Sql {
  const person = personOf(viewer);
  if (person) {
    const wanted = memberRoles.filter((role) => able.includes(role));
    return Prisma.sql`c.id IN (SELECT m.company_id FROM company_membership AS m
      WHERE m.person_id = ${person.id} AND m.role = ANY(${wanted}))`;
  }
  if (viewer.kind === 'link' && able.includes('link')) return Prisma.sql`c.id IN (${linked(viewer)})`;
  return Prisma.sql`false`;
}

/** Asked again each time: a link that was revoked or is over leads nowhere, whoever still holds on to its viewer. */
function linked({ link, companyId }: Extract<Viewer, { kind: 'link' }>): Prisma.Sql {
  return Prisma.sql`SELECT k.company_id FROM company_link AS k
    WHERE k.id = ${link}::uuid AND k.company_id = ${companyId}::uuid AND k.revoked_at IS NULL AND k.expires_at > now()`;
}
