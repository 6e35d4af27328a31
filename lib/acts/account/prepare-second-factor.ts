import { definePreparedAct } from '@/lib/acts/act';
import { withPassword } from '@/lib/acts/own';
import { done, refuse } from '@/lib/result';
import type { CheckedPassword } from '@/lib/sign-in/check-password';
import { authority } from '@/lib/sign-in/settings';
import { within } from '@/lib/sign-in/within';

type Input = { readonly current: string; readonly headers: Headers; readonly now: Date };
type Checked = { readonly checked: CheckedPassword; readonly headers: Headers };

/** What a person needs to set an authenticator app up, shown once: the address that it reads, and the recovery codes. */
export type SecondFactor = { readonly uri: string; readonly codes: readonly string[] };

/**
 * Makes a secret for an authenticator app. It counts once a code of it was shown (`confirmSecondFactor`). When its
 * answer was lost, the same submit makes another.
 */
export const prepareSecondFactor = definePreparedAct<Input, SecondFactor, Checked>({
  name: 'second-factor-prepared',
  prepare: async (by, { current, headers, now }) => {
    const who = await withPassword(by, current, now);
    return who.ok ? { ok: true, by, input: { checked: who.checked, headers } } : who;
  },
  run: async (tx, _by, input) => ({ ok: true, value: await within(tx, () => make(input), input.checked), audit: {} }),
  again: async (tx, _told, _by, input) => {
    if (!('checked' in input)) return refuse(409, 'Set the authenticator app up again.');
    return done(await within(tx, () => make(input), input.checked));
  },
});

async function make({ checked: { password }, headers }: Checked): Promise<SecondFactor> {
  const made = await authority(headers).api.enableTwoFactor({ body: { password, method: 'totp' }, headers });
  if (made.method !== 'totp') throw new Error('no secret for an authenticator app was made');
  return { uri: made.totpURI, codes: made.backupCodes };
}
