import { defineAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { endTokens } from '@/lib/acts/end-tokens';
import { unlessOwner } from '@/lib/acts/own';
import type { Tx } from '@/lib/acts/transaction';
import { refuse } from '@/lib/result';

type Input = {
  readonly id: string;
  /** Links they made that stay open, by choice; all others of theirs are revoked. */
  readonly keepLinks: readonly string[];
};

/**
 * Keeps a member out: their sessions, tokens, one-time addresses and the links they made end with it. What they did
 * stays theirs, and an owner of the installation cannot be deactivated.
 */
export const deactivate = defineAct<Input, void>({
  name: 'person-removed',
  again: doneBefore,
  run: async (tx, { actor }, { id, keepLinks }) => {
    const denied = await unlessOwner(tx, actor);
    if (denied) return denied;
    const { rows } = await tx.query<{ email: string }>(
      `UPDATE person SET deactivated_at = now() WHERE id = $1 AND installation = 'member' AND deactivated_at IS NULL
       RETURNING email`,
      [id],
    );
    if (!rows[0]) return refuse(404, 'There is no such member, or they are deactivated already.');
    const sessions = await tx.query('DELETE FROM session WHERE person_id = $1', [id]);
    await tx.query('DELETE FROM welcome WHERE person_id = $1', [id]);
    const tokens = await endTokens(tx, id);
    const links = await endLinks(tx, id, keepLinks);
    const details = { person: id, sessions: sessions.rowCount, tokens, links };
    return { ok: true, value: undefined, audit: { subject: rows[0].email, details } };
  },
});

async function endLinks(tx: Tx, personId: string, keep: readonly string[]): Promise<number> {
  const { rowCount } = await tx.query(
    `UPDATE company_link SET revoked_at = now()
     WHERE created_by = $1 AND revoked_at IS NULL AND expires_at > now() AND NOT id::text = ANY($2)`,
    [personId, keep],
  );
  return rowCount ?? 0;
}
