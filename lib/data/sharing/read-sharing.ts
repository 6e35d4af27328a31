import type { MemberRole } from '@/lib/access/policy';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import type { IsoDate } from '@/lib/turnaround/case';
import { isAllowed } from './read-standing';

export type SharedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly since: string;
};

export type SharedLink = {
  readonly id: string;
  readonly label: string;
  readonly knownOn: IsoDate | null;
  readonly hasPassword: boolean;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly expiresAt: string;
  readonly state: 'open' | 'over' | 'revoked';
  /** Browsers that opened it in the last thirty days, and when the last one did. */
  readonly opened: number;
  readonly lastOpenedAt: string | null;
};

export type Sharing = { readonly people: readonly SharedPerson[]; readonly links: readonly SharedLink[] };

/** Who may see a company beside its visibility; null for whom that is none of their business. */
export async function readSharing(viewer: Viewer, companyId: string, now: Date): Promise<Sharing | null> {
  if (!(await isAllowed(viewer, companyId, 'share'))) return null;
  const [people, links] = await Promise.all([
    database().companyMembership.findMany({
      where: { companyId },
      include: { person: { select: { name: true, email: true } } },
      orderBy: [{ since: 'asc' }, { personId: 'asc' }],
    }),
    database().companyLink.findMany({
      where: { companyId },
      include: { creator: { select: { name: true } }, visits: { select: { openedAt: true } } },
      orderBy: { createdAt: 'desc' },
      take: 200,
    }),
  ]);
  return {
    people: people.map(({ personId, role, since, person }) => {
      return { id: personId, ...person, role: role as MemberRole, since: since.toISOString() };
    }),
    links: links.map(({ id, label, knownOn, passwordHash, createdAt, creator, expiresAt, revokedAt, visits }) => ({
      id,
      label,
      knownOn: knownOn?.toISOString().slice(0, 10) ?? null,
      hasPassword: passwordHash !== null,
      createdAt: createdAt.toISOString(),
      createdBy: creator?.name ?? null,
      expiresAt: expiresAt.toISOString(),
      state: revokedAt ? 'revoked' : expiresAt <= now ? 'over' : 'open',
      opened: visits.length,
      lastOpenedAt:
        visits
          .map(({ openedAt }) => openedAt.toISOString())
          .sort()
          .at(-1) ?? null,
    })),
  };
}
