import { defineAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { oneself, unlessOwner } from '@/lib/acts/own';
import { refuse } from '@/lib/result';

type Input = { readonly id: string };

/** Ends a session: one's own, or as an owner of the installation anybody's. */
export const endSession = defineAct<Input, void>({
  name: 'sign-in-ended',
  again: doneBefore,
  run: async (tx, by, { id }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const { rows } = await tx.query<{ personId: string; name: string }>(
      `SELECT s.person_id AS "personId", p.name FROM session AS s JOIN person AS p ON p.id = s.person_id
       WHERE s.id = $1`,
      [id],
    );
    const [session] = rows;
    const isOwn = session?.personId === who.id;
    if (!session || !(isOwn || (await unlessOwner(tx, by.actor)) === null))
      return refuse(404, 'There is no such session.');
    await tx.query('DELETE FROM session WHERE id = $1', [id]);
    return { ok: true, value: undefined, audit: { subject: isOwn ? null : session.name, details: { ended: id } } };
  },
});
