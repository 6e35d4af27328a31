'use server';

import { redirect } from 'next/navigation';
import type { Answered } from '@/components/ui/action-form';
import { safeReturn } from '@/lib/access/sign-in/safe-return';
import { passSecondStep } from '@/lib/acts/sign-in/pass-second-step';
import { signOut } from '@/lib/acts/sign-in/sign-out';
import { signInWithPassword } from '@/lib/acts/sign-in/with-password';
import { answered, attempt, text } from '../attempt';
import { setCookies } from '../set-cookies';

/** E-mail address and password. */
export async function sendPassword(_before: Answered, data: FormData): Promise<Answered> {
  const email = text(data, 'email');
  const next = safeReturn(text(data, 'next'));
  return attempt(data, async ({ headers, now, by }) => {
    const result = await signInWithPassword(by, { email, password: text(data, 'password'), headers, now });
    if (!result.ok) return answered(result, '', { email });
    await setCookies(result.value.cookies);
    redirect(result.value.next === 'second step' ? `/sign-in/second-step?next=${encodeURIComponent(next)}` : next);
  });
}

/** The code of an authenticator app, or a recovery code. */
export async function sendCode(_before: Answered, data: FormData): Promise<Answered> {
  const next = safeReturn(text(data, 'next'));
  return attempt(data, async ({ headers, now, by }) => {
    const result = await passSecondStep(by, { code: text(data, 'code'), headers, now });
    if (!result.ok && result.status === 409) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
    if (!result.ok) return answered(result, '');
    await setCookies(result.value);
    redirect(next);
  });
}

/** Ends the session of this browser. */
export async function endSignIn(data: FormData): Promise<void> {
  await attempt(data, async ({ headers, by }) => {
    const result = await signOut(by, { headers });
    if (!result.ok) return answered(result, '');
    await setCookies(result.value);
    redirect('/');
  });
}
