import { defineAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { oneself } from '@/lib/acts/own';
import { refuse } from '@/lib/result';

type Input = { readonly id: string };

/** Removes one of one's own passkeys. */
export const removePasskey = defineAct<Input, void>({
  name: 'passkey-removed',
  again: doneBefore,
  run: async (tx, by, { id }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const { rows } = await tx.query<{ name: string | null }>(
      'DELETE FROM passkey WHERE id = $1 AND person_id = $2 RETURNING name',
      [id, who.id],
    );
    if (!rows[0]) return refuse(404, 'You have no such passkey.');
    return { ok: true, value: undefined, audit: { subject: rows[0].name } };
  },
});
