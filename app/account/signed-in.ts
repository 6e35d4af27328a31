import { redirect } from 'next/navigation';
import { isFresh } from '@/lib/access/sign-in/standing';
import type { SignedIn } from '@/lib/sign-in/read-session';
import { readSignIn } from '../viewer';

/** Who is signed in; anybody else goes to sign in first, and comes back. */
export async function requireSignIn(next: string): Promise<SignedIn> {
  return (await readSignIn()) ?? redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** Who signed in a short while ago; others do it once more. For what a session left open must not be able to do. */
export async function requireFreshSignIn(next: string, now: Date): Promise<SignedIn> {
  const who = await requireSignIn(next);
  return isFresh(who.session, now) ? who : redirect(`/sign-in?again&next=${encodeURIComponent(next)}`);
}
