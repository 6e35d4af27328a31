import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/client/client';

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

/** Adds somebody who has yet to choose a password; null where the address is taken. */
export async function addMember(name: string, email: string): Promise<string | null> {
  try {
    const { id } = await database().person.create({ data: { id: randomUUID(), name, email } });
    return id;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return null;
    throw error;
  }
}

/** Keeps a member out from now on, within their next request, or lets them in again. Owners are left alone. */
export function setDeactivated(id: string, at: Date | null): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, installation: 'member' },
      data: { deactivatedAt: at },
    });
    if (count > 0 && at) {
      await tx.session.deleteMany({ where: { personId: id } });
      await tx.welcome.deleteMany({ where: { personId: id } });
    }
    return count > 0;
  });
}

/** A member or owner who may sign in, or was invited; null for nobody and for who was deactivated. */
export async function findPerson(
  id: string,
): Promise<{ id: string; email: string; credentials: number; installation: string } | null> {
  const row = await database().person.findUnique({
    where: { id },
    include: { _count: { select: { credentials: true } } },
  });
  if (!row || row.deactivatedAt) return null;
  const { email, installation, _count } = row;
  return { id, email, credentials: _count.credentials, installation };
}
