import { encode } from 'uqr';
import { hashPassword, verifyPassword } from '@/lib/access/sign-in/password-hash';
import { passwordProblem } from '@/lib/access/sign-in/password-rule';
import { checkedPassword, changePassword as storePassword } from '@/lib/data/sign-in/password';
import { spendBudgets } from '@/lib/data/sign-in/spend-budgets';
import type { SignedIn } from './read-session';
import { authority } from './settings';

export type Changed =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'problem'; readonly field: string; readonly sentence: string };

const wrong = { outcome: 'problem', field: 'current', sentence: 'This is not your password.' } as const;

/** Changes a person's password; every other session ends. */
export async function changePassword(
  who: SignedIn,
  given: { current: string; next: string },
  now: Date,
): Promise<Changed> {
  const { person, session } = who;
  const checked = await checkPassword(person.id, given.current, now);
  if (checked) return checked;
  const weak = passwordProblem(given.next, person);
  if (weak) return { outcome: 'problem', field: 'next', sentence: weak };
  await storePassword(person.id, await hashPassword(given.next), session.id);
  return { outcome: 'done' };
}

/** Null where it is the person's password. Guesses from a stolen session are slowed down as others are. */
async function checkPassword(personId: string, password: string, now: Date): Promise<Changed | null> {
  const held = await spendBudgets([{ kind: 'device', key: `own password ${personId}` }], now);
  if (held) return { ...wrong, sentence: `Too many tries. The next one is possible in ${held.wait} seconds.` };
  const hash = await checkedPassword(personId);
  return hash && (await verifyPassword({ hash, password })) ? null : wrong;
}

/** What a person needs to set an authenticator app up: the address in a picture, and the recovery codes. */
export type SecondFactor = {
  readonly uri: string;
  readonly picture: { size: number; path: string };
  readonly codes: readonly string[];
};

/** Draws a new secret for an authenticator app. It counts once a code of it was shown. */
export async function prepareSecondFactor(
  who: SignedIn,
  password: string,
  headers: Headers,
  now: Date,
): Promise<SecondFactor | Changed> {
  const checked = await checkPassword(who.person.id, password, now);
  if (checked) return checked;
  const made = await authority(headers).api.enableTwoFactor({ body: { password, method: 'totp' }, headers });
  if (made.method !== 'totp') throw new Error('no secret for an authenticator app was made');
  return { uri: made.totpURI, picture: drawn(made.totpURI), codes: made.backupCodes };
}

/** Turns the second step on, once the app shows the right code. Returns what the browser has to keep, or null. */
export async function confirmSecondFactor(code: string, headers: Headers): Promise<readonly string[] | null> {
  const body = { code: code.replaceAll(/\s/g, '') };
  const answer = await authority(headers).api.verifyTOTP({ body, headers, asResponse: true });
  return answer.ok ? answer.headers.getSetCookie() : null;
}

/** Turns the second step off. Returns what the browser has to keep, or what is wrong. */
export async function removeSecondFactor(
  who: SignedIn,
  password: string,
  headers: Headers,
  now: Date,
): Promise<readonly string[] | Changed> {
  const checked = await checkPassword(who.person.id, password, now);
  if (checked) return checked;
  const answer = await authority(headers).api.disableTwoFactor({ body: { password }, headers, asResponse: true });
  if (!answer.ok) throw new Error(`turning the second step off was answered ${answer.status}`);
  return answer.headers.getSetCookie();
}

function drawn(uri: string): { size: number; path: string } {
  const { size, data } = encode(uri, { border: 0 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dots.join('') };
}
