import { verifyPassword } from '@/lib/access/sign-in/password-hash';
import { database } from '@/lib/data/database';

/** A password that was compared with the one stored, and whose it is. */
export type CheckedPassword = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly installation: string;
  };
  readonly hash: string;
  readonly password: string;
};

/** As costly to compare with as anybody's, and the hash of nothing. */
const nobodys = `$scrypt$ln=17,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/**
 * Compares a password with its person's: a third of a second, so never while a transaction is open. Null for a wrong
 * one, and after the same time for somebody who has none, is deactivated or does not exist.
 */
export async function checkPassword(
  who: { readonly email: string } | { readonly id: string },
  password: string,
): Promise<CheckedPassword | null> {
  const person = await database().person.findUnique({
    where: 'id' in who ? { id: who.id } : { email: who.email },
    include: { credentials: { where: { providerId: 'credential' }, select: { password: true }, take: 1 } },
  });
  const hash = person?.credentials[0]?.password ?? null;
  const isRight = await verifyPassword({ hash: hash ?? nobodys, password });
  if (!isRight || hash === null || !person || person.deactivatedAt) return null;
  const { id, name, email, installation } = person;
  return { person: { id, name, email, installation }, hash, password };
}
