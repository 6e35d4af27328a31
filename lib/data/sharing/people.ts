import type { MemberRole } from '@/lib/access/policy';
import { personOf, type Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { isAllowed } from './read-standing';

export type Given = { readonly kind: 'done' | 'forbidden' | 'no such person' | 'last owner' };

/** Gives somebody who can sign in here a role in a company, or another one than they had. */
export async function giveRole(viewer: Viewer, companyId: string, email: string, role: MemberRole): Promise<Given> {
  if (!(await isAllowed(viewer, companyId, 'share'))) return { kind: 'forbidden' };
  const person = await database().person.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  if (!person) return { kind: 'no such person' };
  const key = { companyId, personId: person.id };
  const invitedBy = personOf(viewer)?.id ?? null;
  return keepingAnOwner(() =>
    database().companyMembership.upsert({
      where: { companyId_personId: key },
      create: { ...key, role, invitedBy },
      update: { role },
    }),
  );
}

/** Takes somebody out of a company: from their next request on they are nobody to it. */
export async function removePerson(viewer: Viewer, companyId: string, personId: string): Promise<Given> {
  if (!(await isAllowed(viewer, companyId, 'share'))) return { kind: 'forbidden' };
  return keepingAnOwner(() => database().companyMembership.deleteMany({ where: { companyId, personId } }));
}

async function keepingAnOwner(write: () => PromiseLike<{ count: number } | { personId: string }>): Promise<Given> {
  try {
    const done = await write();
    return { kind: 'count' in done && done.count === 0 ? 'no such person' : 'done' };
  } catch (error) {
    if (String(error).includes('company_membership_has_owner')) return { kind: 'last owner' };
    throw error;
  }
}
