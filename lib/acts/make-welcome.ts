import { randomUUID } from 'node:crypto';
import { hashSecret, makeSecret } from '@/lib/access/sign-in/secrets';
import type { Tx } from './transaction';

const day = 86_400_000;

/**
 * Makes a one-time address for a person, and ends those made before: an invitation lasts a week, a password reset a day.
 * @returns its secret, shown once
 */
export async function makeWelcome(tx: Tx, purpose: 'invitation' | 'reset', personId: string): Promise<string> {
  await tx.query('DELETE FROM welcome WHERE person_id = $1', [personId]);
  const secret = makeSecret();
  const expiresAt = new Date(Date.now() + (purpose === 'invitation' ? 7 : 1) * day);
  await tx.query('INSERT INTO welcome (id, secret_hash, purpose, person_id, expires_at) VALUES ($1, $2, $3, $4, $5)', [
    randomUUID(),
    hashSecret(secret),
    purpose,
    personId,
    expiresAt,
  ]);
  return secret;
}
