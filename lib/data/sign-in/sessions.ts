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

/** Ends one of a person's sign-ins; another person's is not touched. */
export async function endSession(personId: string, id: string): Promise<boolean> {
  const { count } = await database().session.deleteMany({ where: { id, personId } });
  return count > 0;
}

/** Ends all of a person's sign-ins, or all but one. */
export async function endSessions(personId: string, keep: string | null): Promise<number> {
  const where = keep === null ? { personId } : { personId, id: { not: keep } };
  const { count } = await database().session.deleteMany({ where });
  return count;
}

/** Notes that a session is in use, at most once a minute. */
export async function touchSession(id: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  await database().session.updateMany({ where: { id, lastUsedAt: { lt: minuteAgo } }, data: { lastUsedAt: now } });
}

/** Forgets the sign-ins of everybody that have expired. */
export async function forgetExpired(now: Date): Promise<void> {
  await database().session.deleteMany({ where: { expiresAt: { lt: now } } });
}
