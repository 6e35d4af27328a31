import { v7 } from 'uuid';
import { makeToken as drawToken, hashToken, tokenPrefix } from '@/lib/access/tokens/secret';
import { mostTokens, type TokenDays } from '@/lib/access/tokens/token';
import type { Scope } from '@/lib/access/viewer';
import { defineAct } from '@/lib/acts/act';
import { oneself } from '@/lib/acts/own';
import { done, refuse } from '@/lib/result';

type Input = { readonly label: string; readonly scope: Scope; readonly days: TokenDays };
type Made = { readonly id: string; readonly label: string /** Shown this once. */; readonly secret: string };

const day = 86_400_000;

/**
 * Makes a token for a person who signed in: a token cannot make others. When its answer was lost, the same submit gives
 * the same token another secret.
 */
export const makeToken = defineAct<Input, Made>({
  name: 'token-made',
  run: async (tx, by, { label, scope, days }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const { rows } = await tx.query<{ holding: number }>(
      `SELECT count(*)::int AS holding FROM personal_token
       WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > now()`,
      [who.id],
    );
    if ((rows[0]?.holding ?? 0) >= mostTokens)
      return refuse(409, `You have ${mostTokens} valid tokens, which is the most. Revoke one first.`);
    const [id, secret, now] = [v7(), drawToken(), new Date()];
    const prefix = tokenPrefix(secret);
    await tx.query(
      `INSERT INTO personal_token (id, person_id, label, scope, prefix, hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, who.id, label, scope, prefix, hashToken(secret), now, new Date(now.getTime() + days * day)],
    );
    const audit = { subject: label, details: { made: id, prefix, scope, days } };
    return { ok: true, value: { id, label, secret }, audit };
  },
  again: async (tx, { details, subject }) => {
    const [id, secret] = [String(details.made), drawToken()];
    const { rowCount } = await tx.query(
      'UPDATE personal_token SET hash = $2, prefix = $3 WHERE id = $1 AND revoked_at IS NULL',
      [id, hashToken(secret), tokenPrefix(secret)],
    );
    if (rowCount === 0) return refuse(409, 'This token was made, and was revoked since.');
    return done({ id, label: subject ?? '', secret });
  },
});
