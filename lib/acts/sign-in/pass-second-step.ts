import type { Budget } from '@/lib/access/sign-in/budgets';
import { ownCookie } from '@/lib/access/sign-in/cookies';
import { hashCode } from '@/lib/access/sign-in/hashed-codes';
import { definePreparedAct } from '@/lib/acts/act';
import { refuse } from '@/lib/result';
import { isTaken, plainHeaders } from '@/lib/sign-in/ask-library';
import { newSession } from '@/lib/sign-in/new-session';
import { authority, signInSecret } from '@/lib/sign-in/settings';
import { budgetsFor, countTry } from '@/lib/sign-in/tries';
import { within } from '@/lib/sign-in/within';
import { rememberOnce } from '@/lib/upkeep/remember-once';
import { refundBudgets } from '@/lib/upkeep/spend-budgets';

type Input = { readonly code: string; readonly headers: Headers; readonly now: Date };
type Counted = Input & { readonly budgets: readonly Budget[] };

/** How long a code of an authenticator app may be good, with a step of half a minute to either side. */
const goodFor = 120_000;

const wrong = {
  ...refuse(401, 'This code is not good, or was used already. Wait for the next one and try again.'),
  audit: { act: 'sign-in-failed', subject: 'Second step' },
} as const;

/**
 * Signs in with the second step: a code of the authenticator app, or one of the recovery codes. Each is good once, so a
 * second try with the same one is refused. With status 409 the first step is over, and is to be taken again.
 */
export const passSecondStep = definePreparedAct<Input, readonly string[], Counted>({
  name: 'signed-in',
  prepare: async (by, { code: given, headers, now }) => {
    const person = await personUnderWay(headers, now);
    if (!person) return refuse(409, 'This took too long. Sign in again.');
    const budgets = budgetsFor(`code ${person.id}`, person.email, headers, by.origin.address);
    const held = await countTry(budgets, 'Second step', now);
    if (held) return held;
    const code = given.replaceAll(/\s/g, '');
    if (isDigits(code) && !(await spend(person.id, code, now))) return wrong;
    return { ok: true, by, input: { code, headers, now, budgets } };
  },
  run: async (tx, _by, { code, headers, now, budgets }) => {
    const answer = await within(tx, () => verify(code, headers));
    const signedIn = isTaken(answer) ? await newSession(tx, headers, answer) : null;
    if (!signedIn) return wrong;
    await refundBudgets(tx, budgets, now);
    const audit = { actor: signedIn, subject: 'Password and second step', details: { session: signedIn.session } };
    return { ok: true, value: answer.headers.getSetCookie(), audit };
  },
  again: async () => wrong,
});

/** Whether a code is used for the first time: one that was read over a shoulder opens nothing. */
function spend(personId: string, code: string, now: Date): Promise<boolean> {
  return rememberOnce(`spent code ${personId} ${code}`, new Date(now.getTime() + goodFor), now);
}

function isDigits(code: string): boolean {
  return /^\d{6}$/.test(code);
}

function verify(code: string, headers: Headers): Promise<Response> {
  const { api } = authority(headers);
  const ask = { headers: plainHeaders(headers), asResponse: true } as const;
  if (isDigits(code)) return api.verifyTOTP({ body: { code }, ...ask });
  return api.verifyBackupCode({ body: { code: hashCode(code, signInSecret()) }, ...ask });
}

/** Whom the cookie of a first step names, while it is good. */
async function personUnderWay(headers: Headers, now: Date): Promise<{ id: string; email: string } | null> {
  const identifier = ownCookie(headers, 'two_factor')?.split('.')[0];
  if (!identifier) return null;
  const { internalAdapter } = await authority(headers).$context;
  const underWay = await internalAdapter.findVerificationValue(identifier);
  if (!underWay || underWay.expiresAt <= now) return null;
  return internalAdapter.findUserById(underWay.value);
}
