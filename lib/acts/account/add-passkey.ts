import { defineAct } from '@/lib/acts/act';
import { oneself } from '@/lib/acts/own';
import { refuse } from '@/lib/result';
import { isTaken } from '@/lib/sign-in/ask-library';
import { authority } from '@/lib/sign-in/settings';
import { within } from '@/lib/sign-in/within';

/** What the browser sends to `/api/auth/passkey/verify-registration`, as it came. */
type Input = { readonly request: Request };

const wrong = refuse(422, 'The passkey could not be saved. Try again.');

/** Adds a passkey to whoever signed in a short while ago. Its challenge is good once. */
export const addPasskey = defineAct<Input, Response>({
  name: 'passkey-added',
  run: async (tx, by, { request }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const answer = await within(tx, () => authority(request.headers).handler(request));
    if (answer.status === 403) return refuse(403, 'Sign in once more, then add the passkey.');
    return isTaken(answer) ? { ok: true, value: answer, audit: {} } : wrong;
  },
  again: async () => wrong,
});
