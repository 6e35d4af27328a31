'use server';

import { redirect } from 'next/navigation';
import type { Answered } from '@/components/ui/action-form';
import { signInWithPassword } from '@/lib/acts/sign-in/with-password';
import { acceptInvitation } from '@/lib/acts/welcome/accept-invitation';
import { claimOwner } from '@/lib/acts/welcome/claim-owner';
import { resetPassword } from '@/lib/acts/welcome/reset-password';
import { answered, attempt, text } from '../../attempt';
import { forgetPages } from '../../refusal';
import { setCookies } from '../../set-cookies';

const acts = { owner: claimOwner, invitation: acceptInvitation, reset: resetPassword };

/** Begins with a one-time address, and signs in with the password that was just chosen. */
export async function sendBeginning(_before: Answered, data: FormData): Promise<Answered> {
  const values = { name: text(data, 'name'), email: text(data, 'email') };
  const password = text(data, 'password');
  return attempt(data, async ({ headers, now, by }) => {
    const act = acts[text(data, 'purpose') as keyof typeof acts] ?? acts.invitation;
    const chosen = { ...values, secret: text(data, 'secret'), password, keepTokens: data.has('keepTokens'), now };
    const begun = await act(by, chosen);
    if (!begun.ok) return answered(begun, '', values);
    forgetPages();
    const { email } = begun.value;
    const step = await signInWithPassword(by, { email, password, headers, now, how: 'One-time address' });
    if (!step.ok || step.value.next !== 'signed in') return { done: 'The password is set. Sign in with it.' };
    await setCookies(step.value.cookies);
    redirect('/account');
  });
}
