'use server';

import { redirect } from 'next/navigation';
import type { Answered } from '@/components/ui/action-form';
import { safeReturn } from '@/lib/access/sign-in/safe-return';
import { passSecondStep, type Step, signInWithPassword } from '@/lib/sign-in/sign-in';
import { signOut } from '@/lib/sign-in/sign-out';
import { attempt, text } from '../attempt';
import { setCookies } from '../set-cookies';
import { tell } from '../tell';
import { tellSignedIn, tellStranger } from '../tell-sign-in';
import { readViewer } from '../viewer';

/** E-mail address and password. */
export async function sendPassword(_before: Answered, data: FormData): Promise<Answered> {
  const email = text(data, 'email');
  const next = safeReturn(text(data, 'next'));
  return attempt(async ({ headers, now }) => {
    const step = await signInWithPassword({ email, password: text(data, 'password') }, headers, now);
    await tellStep(step, headers, 'Password', email);
    const refused = 'This e-mail address and password do not go together. Check both and try again.';
    return goOn(step, next, refused, { email });
  });
}

/** The code of an authenticator app, or a recovery code. */
export async function sendCode(_before: Answered, data: FormData): Promise<Answered> {
  const next = safeReturn(text(data, 'next'));
  return attempt(async ({ headers, now }) => {
    const step = await passSecondStep(text(data, 'code'), headers, now);
    await tellStep(step, headers, 'Password and second step', 'Second step');
    return goOn(step, next, 'This code is not good, or was used already. Wait for the next one and try again.', {});
  });
}

/** Ends the session of this browser. */
export async function endSignIn(): Promise<void> {
  await attempt(async ({ headers }) => {
    const viewer = await readViewer();
    if (viewer.kind === 'person') await tell(viewer, { act: 'signed-out' });
    await setCookies(await signOut(headers));
    redirect('/');
  });
}

/** What the trail keeps of a step: who signed in, or which account was tried in vain. */
async function tellStep(step: Step, headers: Headers, how: string, tried: string): Promise<void> {
  if (step.outcome === 'signed in') await tellSignedIn(headers, step.cookies, how);
  if (step.outcome === 'refused') await tellStranger('sign-in-failed', tried);
  if (step.outcome === 'wait') await tellStranger('locked-out', tried);
}

async function goOn(step: Step, next: string, refused: string, values: Record<string, string>): Promise<Answered> {
  if (step.outcome === 'refused') return { problem: { sentence: refused }, values };
  if (step.outcome === 'wait') return { problem: { sentence: waitSentence(step.seconds) }, values };
  if (step.outcome === 'begin again') redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  await setCookies(step.cookies);
  redirect(step.outcome === 'second step' ? `/sign-in/second-step?next=${encodeURIComponent(next)}` : next);
}

function waitSentence(seconds: number): string {
  const time =
    seconds < 90 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`;
  return `Too many tries. The next one is possible in ${time}.`;
}
