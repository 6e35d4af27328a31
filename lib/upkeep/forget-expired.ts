import { withConnection } from '@/lib/acts/transaction';

/** Forgets the sessions of everybody that have expired: nobody can use them any more. */
export async function forgetExpired(now: Date): Promise<void> {
  await withConnection((tx) => tx.query('DELETE FROM session WHERE expires_at < $1', [now]));
}
