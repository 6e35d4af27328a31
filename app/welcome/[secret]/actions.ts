'use server';

import { redirect } from 'next/navigation';
import type { Answered } from '@/components/ui/action-form';
import { begin } from '@/lib/sign-in/begin';
import { attempt, text } from '../../attempt';
import { forgetPages } from '../../refusal';
import { setCookies } from '../../set-cookies';
import { tellSignedIn, tellStranger } from '../../tell-sign-in';

const usedUp = 'This address was used already, or is too old. Ask for a new one.';
const begun = 'The password is set. Sign in with it.';

/** Begins with a one-time address: name, e-mail address where it is the owner's, and password. */
export async function sendBeginning(_before: Answered, data: FormData): Promise<Answered> {
  const values = { name: text(data, 'name'), email: text(data, 'email') };
  return attempt(async ({ headers, now }) => {
    const given = { ...values, password: text(data, 'password') };
    const beginning = await begin(text(data, 'secret'), given, headers, now);
    if (beginning.outcome === 'used up') return { problem: { sentence: usedUp }, values };
    if (beginning.outcome === 'problem') return { problem: beginning, values };
    forgetPages();
    await tellStranger('person-joined', values.email || values.name);
    if (beginning.step.outcome !== 'signed in') return { done: begun };
    await tellSignedIn(headers, beginning.step.cookies, 'One-time address');
    await setCookies(beginning.step.cookies);
    redirect('/account');
  });
}
