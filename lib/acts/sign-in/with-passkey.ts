import { defineAct } from '@/lib/acts/act';
import { refuse } from '@/lib/result';
import { isTaken } from '@/lib/sign-in/ask-library';
import { newSession } from '@/lib/sign-in/new-session';
import { authority } from '@/lib/sign-in/settings';
import { within } from '@/lib/sign-in/within';

/** What the browser sends to `/api/auth/passkey/verify-authentication`, as it came. */
type Input = { readonly request: Request };

const wrong = {
  ...refuse(401, 'This passkey is not good here. Sign in another way.'),
  audit: { act: 'sign-in-failed', subject: 'Passkey' },
} as const;

/** Signs in with a passkey. Its challenge is good once: the same answer to it a second time is refused. */
export const signInWithPasskey = defineAct<Input, Response>({
  name: 'signed-in',
  run: async (tx, _by, { request }) => {
    const answer = await within(tx, () => authority(request.headers).handler(request));
    if (answer.status === 429) return refuse(429, 'Too many tries. Wait a minute and try again.');
    const signedIn = isTaken(answer) ? await newSession(tx, request.headers, answer) : null;
    if (!signedIn) return wrong;
    const audit = { actor: signedIn, subject: 'Passkey', details: { session: signedIn.session } };
    return { ok: true, value: answer, audit };
  },
  again: async () => wrong,
});
