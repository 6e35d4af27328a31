import { randomUUID } from 'node:crypto';
import { hashSecret, makeSecret } from '@/lib/access/sign-in/secrets';
import { database } from '@/lib/data/database';
import type { PrismaClient } from '@/prisma/client/client';

/** What an address that can be used once is good for. */
export type Welcome =
  | { readonly purpose: 'owner' }
  | { readonly purpose: 'invitation' | 'reset'; readonly person: { id: string; name: string; email: string } };

const day = 86_400_000;

/** Makes the owner's address, and ends the one before: null when there is an owner already. */
export async function makeOwnerWelcome(prisma: PrismaClient, now: Date): Promise<string | null> {
  await prisma.welcome.deleteMany({ where: { purpose: 'owner' } });
  if (await prisma.person.findFirst({ where: { installation: 'owner' }, select: { id: true } })) return null;
  return write(prisma, { purpose: 'owner', personId: null, expiresAt: new Date(now.getTime() + day) });
}

/** Makes an address for a person, and ends those made before: an invitation lasts a week, a new start a day. */
export async function makeWelcome(
  prisma: PrismaClient,
  purpose: 'invitation' | 'reset',
  personId: string,
  now: Date,
): Promise<string> {
  await prisma.welcome.deleteMany({ where: { personId } });
  const expiresAt = new Date(now.getTime() + (purpose === 'invitation' ? 7 : 1) * day);
  return write(prisma, { purpose, personId, expiresAt });
}

async function write(
  prisma: PrismaClient,
  row: { purpose: string; personId: string | null; expiresAt: Date },
): Promise<string> {
  const secret = makeSecret();
  await prisma.welcome.create({ data: { id: randomUUID(), secretHash: hashSecret(secret), ...row } });
  return secret;
}

/** What an address is good for; null when it was never made, is used up or too old. */
export async function readWelcome(secret: string, now: Date): Promise<Welcome | null> {
  const row = await database().welcome.findUnique({
    where: { secretHash: hashSecret(secret) },
    include: { person: { select: { id: true, name: true, email: true, deactivatedAt: true } } },
  });
  if (!row || row.usedAt || row.expiresAt <= now) return null;
  if (row.purpose === 'owner') return { purpose: 'owner' };
  if (!row.person || row.person.deactivatedAt) return null;
  const { id, name, email } = row.person;
  return { purpose: row.purpose === 'reset' ? 'reset' : 'invitation', person: { id, name, email } };
}
