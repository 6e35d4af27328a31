import type { Budget } from '@/lib/access/sign-in/budgets';
import type { Person } from '@/lib/access/viewer';
import { type Denied, definePreparedAct } from '@/lib/acts/act';
import { audit } from '@/lib/acts/audit';
import type { Tx } from '@/lib/acts/transaction';
import { done, refuse } from '@/lib/result';
import { isTaken, plainHeaders } from '@/lib/sign-in/ask-library';
import { type CheckedPassword, checkPassword } from '@/lib/sign-in/check-password';
import { endOwnSession, newSession } from '@/lib/sign-in/new-session';
import { authority } from '@/lib/sign-in/settings';
import { budgetsFor, countTry } from '@/lib/sign-in/tries';
import { within } from '@/lib/sign-in/within';
import { forgetExpired } from '@/lib/upkeep/forget-expired';
import { refundBudgets } from '@/lib/upkeep/spend-budgets';

type Input = {
  readonly email: string;
  readonly password: string;
  readonly headers: Headers;
  readonly now: Date;
  /** What the trail says of how: a password, or the one-time address that it was just chosen at. */
  readonly how?: string;
};
type Checked = Pick<Input, 'headers' | 'now' | 'how'> & {
  readonly checked: CheckedPassword;
  readonly budgets: readonly Budget[];
};

/** What the browser has to keep, and whether a second step follows. */
export type Step = { readonly next: 'signed in' | 'second step'; readonly cookies: readonly string[] };

const wrong = refuse(401, 'This e-mail address and password do not go together. Check both and try again.');

/** Signs in with an e-mail address and a password. Whether there is such an account shows nowhere. */
export const signInWithPassword = definePreparedAct<Input, Step, Checked>({
  name: 'signed-in',
  prepare: async (by, { email: given, password, headers, now, how }) => {
    const email = given.trim().toLowerCase();
    const budgets = budgetsFor(`password ${email}`, email, headers, by.origin.address);
    const held = await countTry(budgets, email, now);
    if (held) return held;
    const checked = await checkPassword({ email }, password);
    if (!checked) return { ...wrong, audit: { act: 'sign-in-failed', subject: email } };
    await forgetExpired(now);
    const person = checked.person as Person;
    const actor = { kind: 'person', person, session: 'not yet' } as const;
    return { ok: true, by: { ...by, actor }, input: { headers, now, how, checked, budgets } };
  },
  run: async (tx, _by, input) => {
    const step = await signIn(tx, input);
    if (!step.ok) return step;
    await refundBudgets(tx, input.budgets, input.now);
    const { session, ...value } = step.value;
    const audit = session === null ? null : { subject: input.how ?? 'Password', details: { session } };
    return { ok: true, value, audit };
  },
  // A second press replaces the session that no browser has. Sent once more after that one ended, it is a sign-in of its own.
  again: async (tx, { details }, by, input) => {
    if (!('checked' in input)) return wrong;
    const { rowCount } = await tx.query('DELETE FROM session WHERE id = $1', [details.session]);
    const step = await signIn(tx, input);
    if (!step.ok) return step;
    const { session, ...value } = step.value;
    if (rowCount === 0 && session !== null) {
      const entry = { act: 'signed-in', actor: by.actor, origin: by.origin } as const;
      await audit(tx, { ...entry, subject: input.how ?? 'Password', details: { session } });
    }
    return done(value);
  },
});

type Made = Step & { /** Null while a second step follows. */ readonly session: string | null };

async function signIn(tx: Tx, { headers, checked }: Checked): Promise<Denied | { ok: true; value: Made }> {
  const { password, person } = checked;
  const body = { email: person.email, password };
  const ask = { body, headers: plainHeaders(headers), asResponse: true } as const;
  const answer = await within(tx, () => authority(headers).api.signInEmail(ask), checked);
  if (!isTaken(answer)) return wrong;
  await endOwnSession(tx, headers);
  const cookies = answer.headers.getSetCookie();
  const signedIn = await newSession(tx, headers, answer);
  const next = signedIn ? ('signed in' as const) : ('second step' as const);
  return { ok: true, value: { next, cookies, session: signedIn?.session ?? null } };
}
