import { hashSecret } from '@/lib/access/sign-in/secrets';
import { database } from '@/lib/data/database';

/** What an address that can be used once is good for. */
export type Welcome =
  | { readonly purpose: 'owner' }
  | { readonly purpose: 'invitation' | 'reset'; readonly person: { id: string; name: string; email: string } };

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
