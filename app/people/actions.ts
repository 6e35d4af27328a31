'use server';

import { revalidatePath } from 'next/cache';
import { headers as requestHeaders } from 'next/headers';
import type { Answered } from '@/components/ui/action-form';
import { database } from '@/lib/data/database';
import { addMember, findPerson, setDeactivated } from '@/lib/data/people/people';
import { makeWelcome } from '@/lib/data/sign-in/welcomes';
import { isEmail } from '@/lib/sign-in/begin';
import { siteOf } from '@/lib/sign-in/settings';
import { requireFreshSignIn } from '../account/signed-in';
import { attempt, text } from '../attempt';
import { tell } from '../tell';
import { readViewer } from '../viewer';

const here = '/people';
const ownerOnly: Answered = { problem: { sentence: 'Only an owner of this installation can do this.' } };
const gone: Answered = { problem: { sentence: 'This person cannot be changed so. Open the page anew.' } };

export async function invite(_before: Answered, data: FormData): Promise<Answered> {
  const values = { name: text(data, 'name').trim(), email: text(data, 'email').trim().toLowerCase() };
  return asOwner(async (now) => {
    const { name, email } = values;
    if (name === '' || name.length > 80)
      return { problem: { field: 'name', sentence: 'Give a name of 1 to 80 characters.' }, values };
    if (!isEmail(email)) return { problem: { field: 'email', sentence: 'This is no e-mail address.' }, values };
    const id = await addMember(name, email);
    if (!id) return { problem: { field: 'email', sentence: 'Somebody here has this e-mail address already.' }, values };
    await tell(await readViewer(), { act: 'person-invited', subject: email });
    const address = await addressFor('invitation', id, now);
    return { address, done: `Hand this address to ${name}. It is good once, for a week, and is not shown again.` };
  });
}

export async function makeAddress(_before: Answered, data: FormData): Promise<Answered> {
  return asOwner(async (now) => {
    const person = await findPerson(text(data, 'id'));
    if (!person) return gone;
    await tell(await readViewer(), { act: 'password-reset-asked', subject: person.email });
    const address = await addressFor(person.credentials > 0 ? 'reset' : 'invitation', person.id, now);
    return { address, done: 'Hand this address over. It is good once and is not shown again.' };
  });
}

export async function deactivate(_before: Answered, data: FormData): Promise<Answered> {
  return asOwner((now) => keep(text(data, 'id'), now, 'Signed out and kept out.'));
}

export async function reactivate(_before: Answered, data: FormData): Promise<Answered> {
  return asOwner(() => keep(text(data, 'id'), null, 'May sign in again.'));
}

async function keep(id: string, outSince: Date | null, done: string): Promise<Answered> {
  if (!(await setDeactivated(id, outSince))) return gone;
  const act = outSince ? 'person-removed' : 'person-changed';
  await tell(await readViewer(), { act, subject: id });
  return { done };
}

async function asOwner(work: (now: Date) => Promise<Answered>): Promise<Answered> {
  return attempt(async ({ now }) => {
    const { person } = await requireFreshSignIn(here, now);
    if (person.installation !== 'owner') return ownerOnly;
    const answered = await work(now);
    revalidatePath(here);
    return answered;
  });
}

async function addressFor(purpose: 'invitation' | 'reset', personId: string, now: Date): Promise<string> {
  const secret = await makeWelcome(database(), purpose, personId, now);
  return `${siteOf(await requestHeaders())}/welcome/${secret}`;
}
