import { z } from 'zod';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { passwordProblem } from '@/lib/access/sign-in/password-rule';
import { spendWelcome } from '@/lib/data/sign-in/spend-welcome';
import { readWelcome, type Welcome } from '@/lib/data/sign-in/welcomes';
import { type Step, signInWithPassword } from './sign-in';

export type Given = { readonly name: string; readonly email: string; readonly password: string };

export type Beginning =
  | { readonly outcome: 'begun'; readonly step: Step }
  | { readonly outcome: 'used up' }
  | { readonly outcome: 'problem'; readonly field: keyof Given; readonly sentence: string };

/** Begins with a one-time address: the owner with a name, an e-mail address and a password, others with theirs. */
export async function begin(secret: string, given: Given, headers: Headers, now: Date): Promise<Beginning> {
  const welcome = await readWelcome(secret, now);
  if (!welcome) return { outcome: 'used up' };
  const who = whoBegins(welcome, given);
  const wrong = problemOf(who, given.password);
  if (wrong) return wrong;
  const passwordHash = await hashPassword(given.password);
  const used = await spendWelcome(secret, welcome, { ...who, passwordHash }, now);
  if (used === 'used') return { outcome: 'used up' };
  if (used === 'taken') return problem('email', 'Somebody here has this e-mail address already.');
  return {
    outcome: 'begun',
    step: await signInWithPassword({ email: who.email, password: given.password }, headers, now),
  };
}

/** An invitation is for one address; only the owner chooses it. */
function whoBegins(welcome: Welcome, { name, email }: Given): { name: string; email: string } {
  if (welcome.purpose === 'owner') return { name: name.trim(), email: email.trim().toLowerCase() };
  const { person } = welcome;
  return { name: welcome.purpose === 'invitation' ? name.trim() || person.name : person.name, email: person.email };
}

function problemOf(who: { name: string; email: string }, password: string): Beginning | null {
  if (who.name === '' || who.name.length > 80) return problem('name', 'Give a name of 1 to 80 characters.');
  if (!isEmail(who.email)) return problem('email', 'This is no e-mail address.');
  const weak = passwordProblem(password, who);
  return weak ? problem('password', weak) : null;
}

/** Whether a text is an e-mail address, as far as its form goes. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && z.email().safeParse(text).success;
}

function problem(field: keyof Given, sentence: string): Beginning {
  return { outcome: 'problem', field, sentence };
}
