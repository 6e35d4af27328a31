import { defineAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { unlessOwner } from '@/lib/acts/own';
import { refuse } from '@/lib/result';

type Input = { readonly id: string };

/** Lets somebody who was deactivated sign in again. What ended with it stays ended. */
export const reactivate = defineAct<Input, void>({
  name: 'person-reactivated',
  again: doneBefore,
  run: async (tx, { actor }, { id }) => {
    const denied = await unlessOwner(tx, actor);
    if (denied) return denied;
    const { rows } = await tx.query<{ email: string }>(
      'UPDATE person SET deactivated_at = NULL WHERE id = $1 AND deactivated_at IS NOT NULL RETURNING email',
      [id],
    );
    if (!rows[0]) return refuse(404, 'There is no such person, or they are not deactivated.');
    return { ok: true, value: undefined, audit: { subject: rows[0].email, details: { person: id } } };
  },
});
