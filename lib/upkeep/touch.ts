import { withConnection } from '@/lib/acts/transaction';

/** Once a minute is enough to see that something is in use. */
const betweenUses = 60_000;

/** Notes that a session or a token is in use. @param lastUsedAt as it stands; null for a token never used */
export async function touch(
  table: 'session' | 'personal_token',
  { id, lastUsedAt }: { readonly id: string; readonly lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  const minuteAgo = new Date(now.getTime() - betweenUses);
  if (lastUsedAt && lastUsedAt >= minuteAgo) return;
  await withConnection((tx) =>
    tx.query(
      `UPDATE ${table} SET last_used_at = $2 WHERE id::text = $1 AND (last_used_at IS NULL OR last_used_at < $3)`,
      [id, now, minuteAgo],
    ),
  );
}
