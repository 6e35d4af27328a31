import { hashSecret } from '@/lib/access/sign-in/secrets';
import { defineAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { oneself } from '@/lib/acts/own';
import { refuse } from '@/lib/result';
import { isTaken } from '@/lib/sign-in/ask-library';
import { newSession } from '@/lib/sign-in/new-session';
import { sessionToken } from '@/lib/sign-in/read-session';
import { authority } from '@/lib/sign-in/settings';
import { within } from '@/lib/sign-in/within';

type Input = { readonly code: string; readonly headers: Headers };

const wrong = 'This code is not the one that the app should show now.';

/** Turns the second step on, once the app shows the right code. */
export const confirmSecondFactor = defineAct<Input, void>({
  name: 'second-factor-set',
  again: doneBefore,
  run: async (tx, by, { code, headers }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const ask = { body: { code: code.replaceAll(/\s/g, '') }, headers, asResponse: true } as const;
    const answer = await within(tx, () => authority(headers).api.verifyTOTP(ask));
    if (!isTaken(answer)) return refuse(422, wrong, { code: wrong });
    const signedIn = await newSession(tx, headers, answer);
    // The library gives another session. A second press comes with the cookie of the first, which stays good so.
    if (signedIn) {
      const kept = [signedIn.session, who.session, hashSecret(sessionToken(headers) ?? '')];
      await tx.query('UPDATE session SET id = $2, token = $3 WHERE id = $1', kept);
    }
    return { ok: true, value: undefined, audit: {} };
  },
});
