import { requesterAddress } from '@/lib/access/requester';
import { type Budget, budgetsOf } from '@/lib/access/sign-in/budgets';
import { ownCookie } from '@/lib/access/sign-in/cookies';
import { knownDevice } from '@/lib/access/sign-in/device';
import { hashCode } from '@/lib/access/sign-in/hashed-codes';
import { networkOf } from '@/lib/access/sign-in/network';
import { endSession, forgetExpired } from '@/lib/data/sign-in/sessions';
import { refundBudgets, spendBudgets } from '@/lib/data/sign-in/spend-budgets';
import { readSession } from './read-session';
import { authority, signInSecret } from './settings';
import { spendCode } from './spend-code';

/** How a step of a sign-in ended. `cookies` are what the browser has to keep or to forget. */
export type Step =
  | { readonly outcome: 'signed in'; readonly cookies: readonly string[] }
  | { readonly outcome: 'second step'; readonly cookies: readonly string[] }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'begin again' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** An e-mail address and a password. Whether there is such an account makes no difference to who does not know both. */
export async function signInWithPassword(
  given: { email: string; password: string },
  headers: Headers,
  now: Date,
): Promise<Step> {
  const email = given.email.trim().toLowerCase();
  const budgets = budgetsFor(`password ${email}`, email, headers);
  const held = await spendBudgets(budgets, now);
  if (held) return { outcome: 'wait', seconds: held.wait };
  const body = { email, password: given.password };
  const answer = await authority(headers).api.signInEmail({ body, headers: plain(headers), asResponse: true });
  if (!answer.ok) return refusal(answer);
  await refundBudgets(budgets, now);
  await forgetExpired(now);
  const before = await readSession(headers, now);
  if (before) await endSession(before.person.id, before.session.id);
  const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
  return { outcome: twoFactorRedirect ? 'second step' : 'signed in', cookies: answer.headers.getSetCookie() };
}

/** The second step: a code of the authenticator app, or one of the recovery codes. Each is good once. */
export async function passSecondStep(code: string, headers: Headers, now: Date): Promise<Step> {
  const person = await personUnderWay(headers);
  if (!person) return { outcome: 'begin again' };
  const budgets = budgetsFor(`code ${person.id}`, person.email, headers);
  const held = await spendBudgets(budgets, now);
  if (held) return { outcome: 'wait', seconds: held.wait };
  const answer = await verifyCode(code, person.id, headers, now);
  if (!answer?.ok) return answer ? refusal(answer) : { outcome: 'refused' };
  await refundBudgets(budgets, now);
  return { outcome: 'signed in', cookies: answer.headers.getSetCookie() };
}

async function verifyCode(code: string, personId: string, headers: Headers, now: Date): Promise<Response | null> {
  const { api } = authority(headers);
  const digits = code.replaceAll(/\s/g, '');
  const ask = { headers: plain(headers), asResponse: true } as const;
  if (!/^\d{6}$/.test(digits)) return api.verifyBackupCode({ body: { code: hashCode(code, signInSecret()) }, ...ask });
  return (await spendCode(personId, digits, now)) ? api.verifyTOTP({ body: { code: digits }, ...ask }) : null;
}

/** Whom the cookie of a first step names, while it is good. */
async function personUnderWay(headers: Headers): Promise<{ id: string; email: string } | null> {
  const identifier = ownCookie(headers, 'two_factor')?.split('.')[0];
  if (!identifier) return null;
  const { internalAdapter } = await authority(headers).$context;
  const underWay = await internalAdapter.findVerificationValue(identifier);
  if (!underWay || underWay.expiresAt <= new Date()) return null;
  return internalAdapter.findUserById(underWay.value);
}

function budgetsFor(account: string, email: string, headers: Headers): Budget[] {
  const device = knownDevice(ownCookie(headers, 'device'), email, signInSecret());
  return budgetsOf({ account, network: networkOf(requesterAddress(headers)), device });
}

/** Anything but a refusal is an error: the caller says that signing in does not work just now. */
function refusal(answer: Response): Step {
  if (answer.status >= 500) throw new Error(`signing in was answered ${answer.status}`);
  return { outcome: 'refused' };
}

/** What the library may see of the request: it is asked for an answer, not for a page. */
function plain(headers: Headers): Headers {
  const kept = ['cookie', 'host', 'origin', 'user-agent', 'x-turnaround-from'];
  return new Headers(
    kept.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])) as [string, string][],
  );
}
