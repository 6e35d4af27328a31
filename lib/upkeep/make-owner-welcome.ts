import { randomUUID } from 'node:crypto';
import { hashSecret, makeSecret } from '@/lib/access/sign-in/secrets';
import { inTransaction } from '@/lib/acts/transaction';

const day = 86_400_000;

/** Makes the address where one becomes the owner, and ends the one before: null when there is an owner already. */
export function makeOwnerWelcome(now: Date): Promise<string | null> {
  return inTransaction(async (tx) => {
    await tx.query(`DELETE FROM welcome WHERE purpose = 'owner'`);
    const { rowCount } = await tx.query(`SELECT FROM person WHERE installation = 'owner' LIMIT 1`);
    if (rowCount !== 0) return null;
    const secret = makeSecret();
    const expiresAt = new Date(now.getTime() + day);
    await tx.query(`INSERT INTO welcome (id, secret_hash, purpose, expires_at) VALUES ($1, $2, 'owner', $3)`, [
      randomUUID(),
      hashSecret(secret),
      expiresAt,
    ]);
    return secret;
  });
}
