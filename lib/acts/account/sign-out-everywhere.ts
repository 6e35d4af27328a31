import { defineAct } from '@/lib/acts/act';
import { oneself } from '@/lib/acts/own';
import { done } from '@/lib/result';
import { forgetSession } from '@/lib/sign-in/forget-session';

type Input = { readonly headers: Headers };

/** Ends all of one's own sessions, this one too. Answers what the browser has to forget. */
export const signOutEverywhere = defineAct<Input, readonly string[]>({
  name: 'signed-out-everywhere',
  run: async (tx, by, { headers }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const { rowCount } = await tx.query('DELETE FROM session WHERE person_id = $1', [who.id]);
    const value = await forgetSession(tx, headers);
    return { ok: true, value, audit: { details: { sessions: rowCount } } };
  },
  again: async (tx, _told, _by, { headers }) => done(await forgetSession(tx, headers)),
});
