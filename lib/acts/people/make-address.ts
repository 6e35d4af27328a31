import { defineAct } from '@/lib/acts/act';
import { makeWelcome } from '@/lib/acts/make-welcome';
import { unlessOwner } from '@/lib/acts/own';
import { done, refuse } from '@/lib/result';

type Input = { readonly id: string };
type Row = { readonly email: string; readonly purpose: 'invitation' | 'reset' };

/**
 * Makes an address where a person chooses a new password, or accepts the invitation that they did not accept yet; those
 * made before end. When its answer was lost, the same submit makes another. At the machine itself anybody may.
 */
export const makeAddress = defineAct<Input, { /** Shown once. */ readonly secret: string }>({
  name: 'password-reset-asked',
  run: async (tx, { actor }, { id }) => {
    const denied = actor.kind === 'system' ? null : await unlessOwner(tx, actor);
    if (denied) return denied;
    const { rows } = await tx.query<Row>(
      `SELECT email, CASE WHEN EXISTS (SELECT FROM credential WHERE person_id = p.id) THEN 'reset' ELSE 'invitation' END
         AS purpose
       FROM person AS p WHERE id = $1 AND deactivated_at IS NULL FOR NO KEY UPDATE`,
      [id],
    );
    const [person] = rows;
    if (!person) return refuse(404, 'There is no such person, or they were deactivated.');
    const { email, purpose } = person;
    const secret = await makeWelcome(tx, purpose, id);
    return { ok: true, value: { secret }, audit: { subject: email, details: { person: id, purpose } } };
  },
  again: async (tx, { details: { person, purpose } }) => {
    const secret = await makeWelcome(tx, purpose === 'reset' ? 'reset' : 'invitation', String(person));
    return done({ secret });
  },
});
