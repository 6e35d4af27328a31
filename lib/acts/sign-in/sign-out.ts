import { defineAct } from '@/lib/acts/act';
import { done } from '@/lib/result';
import { forgetSession } from '@/lib/sign-in/forget-session';

type Input = { readonly headers: Headers };

/** Ends the session that the browser bears, if it bears one. Answers what the browser has to forget. */
export const signOut = defineAct<Input, readonly string[]>({
  name: 'signed-out',
  run: async (tx, { actor }, { headers }) => {
    const value = await forgetSession(tx, headers);
    return { ok: true, value, audit: actor.kind === 'person' ? {} : null };
  },
  again: async (tx, _told, _by, { headers }) => done(await forgetSession(tx, headers)),
});
