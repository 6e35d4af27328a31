'use server';

import { revalidatePath } from 'next/cache';
import { headers as requestHeaders } from 'next/headers';
import type { Answered } from '@/components/ui/action-form';
import { isJobOf } from '@/lib/access/job-owner';
import { endSession } from '@/lib/acts/account/end-session';
import { deactivate } from '@/lib/acts/people/deactivate';
import { invite } from '@/lib/acts/people/invite';
import { makeAddress } from '@/lib/acts/people/make-address';
import { reactivate } from '@/lib/acts/people/reactivate';
import { revokeLink } from '@/lib/acts/sharing/revoke-link';
import { revokeToken } from '@/lib/acts/tokens/revoke';
import { jobs } from '@/lib/exports/jobs';
import type { Result } from '@/lib/result';
import { siteOf } from '@/lib/sign-in/settings';
import { requireFreshSignIn } from '../account/signed-in';
import { type Asked, answered, attempt, text } from '../attempt';

const here = '/people';

export async function sendInvitation(_before: Answered, data: FormData): Promise<Answered> {
  const values = { name: text(data, 'name').trim(), email: text(data, 'email').trim().toLowerCase() };
  return asOwner(data, async ({ by }) => {
    const invited = await invite(by, values);
    if (!invited.ok) return answered(invited, '', values);
    const done = `Hand this address to ${values.name}. It can be used once, within a week, and is not shown again.`;
    return { address: await welcomeAddress(invited.value.secret), done };
  });
}

export async function sendAddress(_before: Answered, data: FormData): Promise<Answered> {
  return asOwner(data, async ({ by }) => {
    const made = await makeAddress(by, { id: text(data, 'id') });
    if (!made.ok) return answered(made, '');
    const done = 'Hand this address over. It can be used once and is not shown again.';
    return { address: await welcomeAddress(made.value.secret), done };
  });
}

/** Of the links that they made, those that are ticked stay; all else of theirs ends, also the files in the making. */
export async function sendDeactivation(_before: Answered, data: FormData): Promise<Answered> {
  return asOwner(data, async ({ by }) => {
    const id = text(data, 'id');
    const keepLinks = data.getAll('keepLink').filter((each) => typeof each === 'string');
    const result = await deactivate(by, { id, keepLinks });
    if (result.ok) jobs().endOf((owner) => isJobOf(owner, id));
    return answered(result, 'Deactivated: signed out, and out of everything.');
  });
}

export async function sendReactivation(_before: Answered, data: FormData): Promise<Answered> {
  return asOwner(data, async ({ by }) =>
    answered(await reactivate(by, { id: text(data, 'id') }), 'This person may sign in again.'),
  );
}

export async function endSomeSession(_before: Answered, data: FormData): Promise<Answered> {
  return ending(data, ({ by }) => endSession(by, { id: text(data, 'id') }), 'Signed out there.');
}

export async function revokeSomeToken(_before: Answered, data: FormData): Promise<Answered> {
  return ending(data, ({ by }) => revokeToken(by, { id: text(data, 'id') }), 'Revoked.');
}

export async function revokeSomeLink(_before: Answered, data: FormData): Promise<Answered> {
  const [company, linkId] = [{ slug: text(data, 'company') }, text(data, 'id')];
  return ending(data, ({ by }) => revokeLink(by, { company, linkId }), 'Revoked.');
}

async function ending(data: FormData, end: (asked: Asked) => Promise<Result<void>>, done: string): Promise<Answered> {
  return asOwner(data, async (asked) => answered(await end(asked), done));
}

/** The acts ask the same again; who signed in long ago does so once more first. */
async function asOwner(data: FormData, work: (asked: Asked) => Promise<Answered>): Promise<Answered> {
  return attempt(data, async (asked) => {
    const { person } = await requireFreshSignIn(here, asked.now);
    if (person.installation !== 'owner')
      return { problem: { sentence: 'Only an owner of this installation can do this.' } };
    const answer = await work(asked);
    revalidatePath(here, 'layout');
    return answer;
  });
}

async function welcomeAddress(secret: string): Promise<string> {
  return `${siteOf(await requestHeaders())}/welcome/${secret}`;
}
