import { defineAct } from '@/lib/acts/act';
import { refuse } from '@/lib/result';
import { isTaken } from '@/lib/sign-in/ask-library';
import { newSession } from '@/lib/sign-in/new-session';
import { authority } from '@/lib/sign-in/settings';
import { within } from '@/lib/sign-in/within';

/** The way back from the organisation, as the browser came by it. */
type Input = { readonly request: Request };

const wrong = {
  ...refuse(401, 'Only who was invited here with the same e-mail address can sign in so.'),
  audit: { act: 'sign-in-failed', subject: 'Organisation' },
} as const;

/** Signs in with an account of the organisation. The way back is good once. */
export const signInWithOrganisation = defineAct<Input, Response>({
  name: 'signed-in',
  run: async (tx, _by, { request }) => {
    const answer = await within(tx, () => authority(request.headers).handler(request));
    const signedIn = isTaken(answer) ? await newSession(tx, request.headers, answer) : null;
    if (!signedIn) return wrong;
    const audit = { actor: signedIn, subject: 'Organisation', details: { session: signedIn.session } };
    return { ok: true, value: answer, audit };
  },
  again: async () => wrong,
});
