import { randomUUID } from 'node:crypto';
import { hashSecret } from '@/lib/access/sign-in/secrets';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/client/client';
import type { Welcome } from './welcomes';

export type Begun = { readonly name: string; readonly email: string; readonly passwordHash: string };

/**
 * Uses an address up and lets its person begin with a new password: no session, passkey or second factor from before
 * is left. Of two who use it at the same moment one gets nothing. Returns the person's id.
 */
export function spendWelcome(
  secret: string,
  welcome: Welcome,
  begun: Begun,
  now: Date,
): Promise<{ personId: string } | 'used' | 'taken'> {
  return database()
    .$transaction(async (tx) => {
      const { count } = await tx.welcome.updateMany({
        where: { secretHash: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (count === 0) return 'used' as const;
      const personId = welcome.purpose === 'owner' ? await addOwner(tx, begun) : welcome.person.id;
      if (personId === null) return 'used' as const;
      if (welcome.purpose === 'invitation') {
        await tx.person.update({ where: { id: personId }, data: { name: begun.name } });
      }
      await clear(tx, personId);
      const credential = { providerId: 'credential', accountId: personId, password: begun.passwordHash };
      await tx.credential.create({ data: { id: randomUUID(), personId, ...credential } });
      return { personId };
    })
    .catch((error: unknown) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'taken' as const;
      throw error;
    });
}

/** Null where somebody else became the owner in the meantime: an installation begins with one. */
async function addOwner(tx: Prisma.TransactionClient, { name, email }: Begun): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('installation owner'))`;
  if (await tx.person.findFirst({ where: { installation: 'owner' }, select: { id: true } })) return null;
  const { id } = await tx.person.create({ data: { id: randomUUID(), name, email, installation: 'owner' } });
  return id;
}

async function clear(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  await tx.session.deleteMany({ where: { personId } });
  await tx.passkey.deleteMany({ where: { personId } });
  await tx.twoFactor.deleteMany({ where: { personId } });
  await tx.credential.deleteMany({ where: { personId } });
  await tx.person.update({ where: { id: personId }, data: { twoFactorEnabled: false } });
}
