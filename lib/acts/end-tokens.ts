import type { Tx } from './transaction';

/** Revokes all tokens of a person. @returns how many there were */
export async function endTokens(tx: Tx, personId: string): Promise<number> {
  const { rowCount } = await tx.query(
    'UPDATE personal_token SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > now()',
    [personId],
  );
  return rowCount ?? 0;
}
