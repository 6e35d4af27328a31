import { definePreparedAct } from '@/lib/acts/act';
import { done } from '@/lib/result';
import { type Beginning, beginWithPassword, type Chosen, prepareBeginning, spendWelcome } from './steps/begin';

/** A person chooses a new password at an address that an owner made: what they signed in with before is gone. */
export const resetPassword = definePreparedAct<Chosen, { readonly email: string }, Beginning>({
  name: 'password-reset',
  prepare: (by, chosen) => prepareBeginning(by, chosen, 'reset'),
  run: async (tx, _by, beginning) => {
    const { email, personId } = beginning;
    const used = await spendWelcome(tx, beginning);
    if (used) return used;
    const tokens = await beginWithPassword(tx, String(personId), beginning);
    const details = { person: personId, email, tokens_revoked: tokens };
    return { ok: true, value: { email }, audit: { subject: email, details } };
  },
  again: async (_tx, { details }) => done({ email: String(details.email) }),
});
