import { randomUUID } from 'node:crypto';
import { fromHeader } from '@/lib/access/requester';
import { anyone } from '@/lib/access/viewer';
import type { By } from '@/lib/acts/act';
import { makeAddress } from '@/lib/acts/people/make-address';
import { passSecondStep } from '@/lib/acts/sign-in/pass-second-step';
import { signInWithPassword as signIn } from '@/lib/acts/sign-in/with-password';
import { acceptInvitation } from '@/lib/acts/welcome/accept-invitation';
import { claimOwner } from '@/lib/acts/welcome/claim-owner';
import { resetPassword } from '@/lib/acts/welcome/reset-password';
import { readWelcome } from '@/lib/data/sign-in/welcomes';
import type { Refusal } from '@/lib/result';
import { viewerOf } from '@/lib/sign-in/read-viewer';
import { execute } from './cluster';

/** How a step of a sign-in ended for a browser. */
export type Step =
  | { readonly outcome: 'signed in' | 'second step'; readonly cookies: readonly string[] }
  | { readonly outcome: 'refused' | 'begin again' | 'wait' };

type Given = { readonly name: string; readonly email: string; readonly password: string };

/** Who asks with these headers, before anything is known of them. */
export function strangerBy(headers: Headers, key: string | null = null): By {
  const origin = { address: headers.get(fromHeader), browser: headers.get('user-agent'), requestId: null };
  return { actor: anyone, origin, key };
}

/** Who asks with these headers, by what they prove. */
export async function byOf(headers: Headers, key: string | null = null): Promise<By> {
  return { ...strangerBy(headers, key), actor: await viewerOf(headers, new Date()) };
}

export async function signInWithPassword(
  { email, password }: { readonly email: string; readonly password: string },
  headers: Headers,
  now: Date,
): Promise<Step> {
  const step = await signIn(strangerBy(headers), { email, password, headers, now });
  return step.ok ? { outcome: step.value.next, cookies: step.value.cookies } : ended(step);
}

export async function secondStep(code: string, headers: Headers, now: Date): Promise<Step> {
  const step = await passSecondStep(strangerBy(headers), { code, headers, now });
  return step.ok ? { outcome: 'signed in', cookies: step.value } : ended(step);
}

function ended({ status }: Refusal): Step {
  return { outcome: status === 429 ? 'wait' : status === 409 ? 'begin again' : 'refused' };
}

export type Beginning =
  | { readonly outcome: 'begun'; readonly step: Step }
  | { readonly outcome: 'used up' }
  | { readonly outcome: 'problem'; readonly field: string };

/** Begins with a one-time address, as its page's form does. */
export async function begin(secret: string, given: Given, headers: Headers, now: Date): Promise<Beginning> {
  const purpose = (await readWelcome(secret, now))?.purpose ?? 'owner';
  const act = { owner: claimOwner, invitation: acceptInvitation, reset: resetPassword }[purpose];
  const begun = await act(strangerBy(headers), { ...given, secret, keepTokens: false, now });
  if (begun.ok) {
    const { email } = begun.value;
    return { outcome: 'begun', step: await signInWithPassword({ email, password: given.password }, headers, now) };
  }
  const [field] = Object.keys(begun.fields ?? {});
  return field === undefined ? { outcome: 'used up' } : { outcome: 'problem', field };
}

/** Somebody who was invited and has chosen no password yet. @returns their id */
export async function addInvited(ownerUrl: string, name: string, email: string): Promise<string> {
  const id = randomUUID();
  await execute(ownerUrl, `INSERT INTO person (id, name, email) VALUES ('${id}', '${name}', '${email}')`);
  return id;
}

/** A one-time address for somebody, as made at the machine itself. @returns its secret */
export async function welcomeOf(personId: string): Promise<string> {
  const actor = { kind: 'system', name: 'a test' } as const;
  const made = await makeAddress({ ...strangerBy(new Headers()), actor }, { id: personId });
  if (!made.ok) throw new Error(made.sentence);
  return made.value.secret;
}
