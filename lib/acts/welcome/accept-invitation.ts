import { definePreparedAct } from '@/lib/acts/act';
import { done } from '@/lib/result';
import { type Beginning, beginWithPassword, type Chosen, prepareBeginning, spendWelcome } from './steps/begin';

/** Somebody who was invited chooses a password and may sign in from now on. */
export const acceptInvitation = definePreparedAct<Chosen, { readonly email: string }, Beginning>({
  name: 'person-joined',
  prepare: (by, chosen) => prepareBeginning(by, chosen, 'invitation'),
  run: async (tx, _by, beginning) => {
    const { name, email, personId } = beginning;
    const used = await spendWelcome(tx, beginning);
    if (used) return used;
    await tx.query('UPDATE person SET name = $2 WHERE id = $1', [personId, name]);
    await beginWithPassword(tx, String(personId), beginning);
    return { ok: true, value: { email }, audit: { subject: email, details: { person: personId, email } } };
  },
  again: async (_tx, { details }) => done({ email: String(details.email) }),
});
