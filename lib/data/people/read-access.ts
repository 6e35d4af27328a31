import { database } from '@/lib/data/database';

/** Somebody's way in that is still open, and whose it is. */
type Of = { readonly id: string; readonly person: string; readonly personId: string };

export type HeldSession = Of & {
  readonly from: string | null;
  readonly browser: string | null;
  readonly lastUsedAt: Date;
};
export type HeldToken = Of & {
  readonly label: string;
  readonly scope: string;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
};
export type HeldLink = Of & {
  readonly label: string;
  readonly company: { readonly slug: string; readonly name: string };
  readonly expiresAt: Date;
  readonly opened: number;
};

/** Everything by which people come in, while it is valid. */
export type Access = {
  readonly sessions: readonly HeldSession[];
  readonly tokens: readonly HeldToken[];
  readonly links: readonly HeldLink[];
};

const most = 500;

/** What one person has, or everybody. A link made at the machine itself is nobody's. @param personId null for everybody */
export async function readAccess(personId: string | null, now: Date): Promise<Access> {
  const [of, valid] = [personId === null ? {} : { personId }, { expiresAt: { gt: now } }];
  const person = { select: { id: true, name: true } } as const;
  const [sessions, tokens, links] = await Promise.all([
    database().session.findMany({
      where: { ...of, ...valid },
      orderBy: { lastUsedAt: 'desc' },
      take: most,
      include: { person },
    }),
    database().personalToken.findMany({
      where: { ...of, ...valid, revokedAt: null },
      orderBy: [{ lastUsedAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
      take: most,
      include: { person },
    }),
    database().companyLink.findMany({
      where: { ...(personId !== null && { createdBy: personId }), ...valid, revokedAt: null },
      orderBy: { createdAt: 'desc' },
      take: most,
      include: {
        creator: person,
        company: { select: { slug: true, name: true } },
        _count: { select: { visits: true } },
      },
    }),
  ]);
  return {
    sessions: sessions.map(({ id, ipAddress, userAgent, lastUsedAt, person: { id: personId, name } }) => {
      return { id, personId, person: name, from: ipAddress || null, browser: userAgent || null, lastUsedAt };
    }),
    tokens: tokens.map(({ id, label, scope, lastUsedAt, expiresAt, person: { id: personId, name } }) => {
      return { id, personId, person: name, label, scope, lastUsedAt, expiresAt };
    }),
    links: links.map(({ id, label, company, expiresAt, creator, _count }) => {
      const [of, by] = [creator?.id ?? '', creator?.name ?? 'At this machine'];
      return { id, personId: of, person: by, label, company, expiresAt, opened: _count.visits };
    }),
  };
}
