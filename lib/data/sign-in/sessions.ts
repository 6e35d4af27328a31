import { database } from '@/lib/data/database';

/** One of a person's sign-ins, as the person sees it. */
export type ListedSession = {
  readonly id: string;
  readonly from: string | null;
  readonly browser: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
};

/** A person's sign-ins that have not expired, the one used last first. */
export async function listSessions(personId: string, now: Date): Promise<ListedSession[]> {
  const rows = await database().session.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: { lastUsedAt: 'desc' },
    take: 100,
  });
  return rows.map(({ id, ipAddress, userAgent, createdAt, lastUsedAt }) => ({
    id,
    from: ipAddress || null,
    browser: userAgent || null,
    createdAt,
    lastUsedAt,
  }));
}

type SessionRow = ListedSession & {
  readonly expiresAt: Date;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly installation: 'owner' | 'member';
  readonly secondFactor: boolean;
};

/** The session of a token's hash and its person, who may still sign in; null for none. */
export async function findSession(tokenHash: string) {
  const [row] = await database().$queryRaw<SessionRow[]>`
    SELECT s.id, s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt", s.expires_at AS "expiresAt",
      p.id AS "personId", p.name, p.email, p.installation, p.two_factor_enabled AS "secondFactor"
    FROM session AS s JOIN person AS p ON p.id = s.person_id AND p.deactivated_at IS NULL
    WHERE s.token = ${tokenHash}`;
  if (!row) return null;
  const { id, createdAt, lastUsedAt, expiresAt, personId, name, email, installation, secondFactor } = row;
  return {
    session: { id, createdAt, lastUsedAt, expiresAt },
    person: { id: personId, name, email, installation, secondFactor },
  };
}
