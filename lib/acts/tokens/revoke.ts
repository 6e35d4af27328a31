import { defineAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { oneself, unlessOwner } from '@/lib/acts/own';
import { refuse } from '@/lib/result';

type Input = { readonly id: string };
type Found = {
  readonly personId: string;
  readonly name: string;
  readonly label: string;
  readonly prefix: string;
  readonly isRevoked: boolean;
};

/** Revokes a token: one's own, or as an owner of the installation anybody's. The same again changes nothing. */
export const revokeToken = defineAct<Input, void>({
  name: 'token-revoked',
  again: doneBefore,
  run: async (tx, by, { id }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const { rows } = await tx.query<Found>(
      `SELECT t.person_id AS "personId", p.name, t.label, t.prefix, t.revoked_at IS NOT NULL AS "isRevoked"
       FROM personal_token AS t JOIN person AS p ON p.id = t.person_id WHERE t.id::text = $1 FOR NO KEY UPDATE OF t`,
      [id],
    );
    const [token] = rows;
    const isOwn = token?.personId === who.id;
    if (!token || !(isOwn || (await unlessOwner(tx, by.actor)) === null)) return refuse(404, 'There is no such token.');
    if (token.isRevoked) return { ok: true, value: undefined, audit: null };
    await tx.query('UPDATE personal_token SET revoked_at = now() WHERE id::text = $1', [id]);
    const subject = isOwn ? token.label : `${token.label}, of ${token.name}`;
    return { ok: true, value: undefined, audit: { subject, details: { revoked: id, prefix: token.prefix } } };
  },
});
