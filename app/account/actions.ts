'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { SecondFactorState } from '@/components/sign-in/second-factor';
import type { Answered } from '@/components/ui/action-form';
import { longestSession } from '@/lib/access/sign-in/standing';
import { rename } from '@/lib/data/people/rename';
import { removePasskey } from '@/lib/data/sign-in/passkeys';
import { endSession, endSessions } from '@/lib/data/sign-in/sessions';
import { changePassword, confirmSecondFactor, prepareSecondFactor, removeSecondFactor } from '@/lib/sign-in/account';
import { nameCookie } from '@/lib/sign-in/remember';
import { signOut } from '@/lib/sign-in/sign-out';
import { attempt, text } from '../attempt';
import { setCookies } from '../set-cookies';
import { tell } from '../tell';
import { readViewer } from '../viewer';
import { requireFreshSignIn, requireSignIn } from './signed-in';

const here = '/account';

export async function sendName(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(async ({ now }) => {
    const { person } = await requireSignIn(here);
    const name = text(data, 'name').trim();
    if (name === '' || name.length > 80)
      return { problem: { field: 'name', sentence: 'Give a name of 1 to 80 characters.' } };
    await rename(person.id, name, now);
    await setCookies([`${nameCookie}=${encodeURIComponent(name)}; Path=/; Max-Age=${longestSession}`]);
    revalidatePath(here);
    return { done: 'Your name is changed.', values: { name } };
  });
}

export async function sendNewPassword(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(async ({ now }) => {
    const who = await requireSignIn(here);
    const changed = await changePassword(who, { current: text(data, 'current'), next: text(data, 'next') }, now);
    if (changed.outcome === 'problem') return { problem: changed };
    await tell(await readViewer(), { act: 'password-changed' });
    revalidatePath(here);
    return { done: 'Your password is changed. All other devices are signed out.' };
  });
}

export async function startSecondFactor(_before: SecondFactorState, data: FormData): Promise<SecondFactorState> {
  return attempt(async ({ headers, now }) => {
    const who = await requireSignIn(here);
    const made = await prepareSecondFactor(who, text(data, 'current'), headers, now);
    if (!('outcome' in made)) return { made };
    return made.outcome === 'problem' ? { problem: made } : {};
  });
}

export async function sendFirstCode(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(async ({ headers }) => {
    await requireSignIn(here);
    const cookies = await confirmSecondFactor(text(data, 'code'), headers);
    if (!cookies)
      return { problem: { field: 'code', sentence: 'This code is not the one that the app should show now.' } };
    await tell(await readViewer(), { act: 'second-factor-set' });
    await setCookies(cookies);
    redirect(`${here}#second-step`);
  });
}

export async function endSecondFactor(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(async ({ headers, now }) => {
    const who = await requireSignIn(here);
    const ended = await removeSecondFactor(who, text(data, 'current'), headers, now);
    if ('outcome' in ended) return ended.outcome === 'problem' ? { problem: ended } : {};
    await tell(await readViewer(), { act: 'second-factor-removed' });
    await setCookies(ended);
    redirect(`${here}#second-step`);
  });
}

export async function sendPasskeyAway(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(async ({ now }) => {
    const { person } = await requireFreshSignIn(here, now);
    await removePasskey(person.id, text(data, 'id'));
    await tell(await readViewer(), { act: 'passkey-removed' });
    revalidatePath(here);
    return { done: 'The passkey is good for nothing any more.' };
  });
}

export async function revokeSession(_before: Answered, data: FormData): Promise<Answered> {
  return attempt(async () => {
    const { person } = await requireSignIn(here);
    await endSession(person.id, text(data, 'id'));
    await tell(await readViewer(), { act: 'sign-in-ended' });
    revalidatePath(here);
    return { done: 'Signed out there.' };
  });
}

export async function signOutEverywhere(_before: Answered, _data: FormData): Promise<Answered> {
  return attempt(async ({ headers }) => {
    const { person } = await requireSignIn(here);
    await tell(await readViewer(), { act: 'signed-out-everywhere' });
    await endSessions(person.id, null);
    await setCookies(await signOut(headers));
    redirect('/sign-in');
  });
}
