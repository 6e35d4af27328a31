import { randomUUID } from 'node:crypto';
import { hashSecret } from '@/lib/access/sign-in/secrets';
import { inTransaction } from '@/lib/acts/transaction';

/** Notes a name until a time. Of all who note one name before then, the first alone hears `true`. */
export function rememberOnce(name: string, until: Date, now: Date): Promise<boolean> {
  const identifier = hashSecret(name);
  return inTransaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [identifier]);
    await tx.query('DELETE FROM verification WHERE expires_at < $1', [now]);
    const { rowCount } = await tx.query(
      `INSERT INTO verification (id, identifier, value, expires_at)
       SELECT $1, $2, '', $3 WHERE NOT EXISTS (SELECT FROM verification WHERE identifier = $2)`,
      [randomUUID(), identifier, until],
    );
    return rowCount === 1;
  });
}
