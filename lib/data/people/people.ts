import { database } from '@/lib/data/database';

/** One of the installation's people, as its owner sees them. */
export type ListedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly installation: 'owner' | 'member';
  readonly state: 'invited' | 'active' | 'deactivated';
  readonly secondFactor: boolean;
  readonly passkeys: number;
  readonly lastUsedAt: Date | null;
};

/** Everybody who may or might sign in, by name. */
export async function listPeople(): Promise<ListedPerson[]> {
  const rows = await database().person.findMany({
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
    include: {
      _count: { select: { credentials: true, passkeys: true } },
      sessions: { orderBy: { lastUsedAt: 'desc' }, take: 1, select: { lastUsedAt: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    installation: row.installation === 'owner' ? 'owner' : 'member',
    state: row.deactivatedAt ? 'deactivated' : row._count.credentials > 0 ? 'active' : 'invited',
    secondFactor: row.twoFactorEnabled,
    passkeys: row._count.passkeys,
    lastUsedAt: row.sessions[0]?.lastUsedAt ?? null,
  }));
}

/** Somebody by their e-mail address; null for nobody. */
export function findPerson(email: string): Promise<{ id: string; deactivatedAt: Date | null } | null> {
  return database().person.findUnique({ where: { email }, select: { id: true, deactivatedAt: true } });
}
