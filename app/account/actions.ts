'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { SecondFactorState } from '@/components/sign-in/second-factor';
import type { Answered } from '@/components/ui/action-form';
import { longestSession } from '@/lib/access/sign-in/standing';
import { changePassword } from '@/lib/acts/account/change-password';
import { confirmSecondFactor } from '@/lib/acts/account/confirm-second-factor';
import { endSession } from '@/lib/acts/account/end-session';
import { prepareSecondFactor } from '@/lib/acts/account/prepare-second-factor';
import { removePasskey } from '@/lib/acts/account/remove-passkey';
import { removeSecondFactor } from '@/lib/acts/account/remove-second-factor';
import { rename } from '@/lib/acts/account/rename';
import { signOutEverywhere } from '@/lib/acts/account/sign-out-everywhere';
import { nameCookie } from '@/lib/sign-in/remember';
import { answered, attempt, text } from '../attempt';
import { setCookies } from '../set-cookies';
import { keyPicture } from './key-picture';
import { requireFreshSignIn, requireSignIn } from './signed-in';

const here = '/account';

export async function sendName(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(data, async ({ by }) => {
    await requireSignIn(here);
    const name = text(data, 'name').trim();
    const renamed = await rename(by, { name });
    if (renamed.ok) await setCookies([`${nameCookie}=${encodeURIComponent(name)}; Path=/; Max-Age=${longestSession}`]);
    revalidatePath(here);
    return answered(renamed, 'Your name is changed.', { name });
  });
}

export async function sendNewPassword(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(data, async ({ by, now }) => {
    await requireSignIn(here);
    const keepTokens = data.has('keepTokens');
    const input = { current: text(data, 'current'), next: text(data, 'next'), keepTokens, now };
    const changed = await changePassword(by, input);
    revalidatePath(here);
    const tokens = keepTokens ? 'Your tokens stay valid.' : 'Your tokens are revoked.';
    return answered(changed, `Your password is changed. All other devices are signed out. ${tokens}`);
  });
}

export async function startSecondFactor(_before: SecondFactorState, data: FormData): Promise<SecondFactorState> {
  return attempt<SecondFactorState>(data, async ({ by, headers, now }) => {
    await requireSignIn(here);
    const prepared = await prepareSecondFactor(by, { current: text(data, 'current'), headers, now });
    if (!prepared.ok) return answered(prepared, '');
    return { made: { ...prepared.value, picture: keyPicture(prepared.value.uri) } };
  });
}

export async function sendFirstCode(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(data, async ({ by, headers }) => {
    await requireSignIn(here);
    const confirmed = await confirmSecondFactor(by, { code: text(data, 'code'), headers });
    if (!confirmed.ok) return answered(confirmed, '');
    // A browser may still hold the page on which the step is off.
    revalidatePath(here);
    redirect(`${here}#second-step`);
  });
}

export async function endSecondFactor(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(data, async ({ by, now }) => {
    await requireSignIn(here);
    const removed = await removeSecondFactor(by, { current: text(data, 'current'), now });
    if (!removed.ok) return answered(removed, '');
    revalidatePath(here);
    redirect(`${here}#second-step`);
  });
}

export async function sendPasskeyAway(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(data, async ({ by, now }) => {
    await requireFreshSignIn(here, now);
    const removed = await removePasskey(by, { id: text(data, 'id') });
    revalidatePath(here);
    return answered(removed, 'The passkey is removed.');
  });
}

export async function revokeSession(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(data, async ({ by }) => {
    await requireSignIn(here);
    const ended = await endSession(by, { id: text(data, 'id') });
    revalidatePath(here);
    return answered(ended, 'Signed out there.');
  });
}

export async function endAllSessions(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(data, async ({ by, headers }) => {
    await requireSignIn(here);
    const ended = await signOutEverywhere(by, { headers });
    if (!ended.ok) return answered(ended, '');
    await setCookies(ended.value);
    redirect('/sign-in');
  });
}
