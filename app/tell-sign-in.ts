import type { ActName } from '@/lib/access/trail/acts';
import { anyone } from '@/lib/access/viewer';
import { readSession } from '@/lib/sign-in/read-session';
import { tell } from './tell';

/** Tells the trail who signed in, by the cookies that the browser is about to get. */
export async function tellSignedIn(given: Headers, cookies: readonly string[], how: string): Promise<void> {
  const headers = new Headers(given);
  headers.set('cookie', cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; '));
  const signedIn = await readSession(headers, new Date());
  if (!signedIn) return;
  const { person, session } = signedIn;
  await tell({ kind: 'person', person, session: session.id }, { act: 'signed-in', subject: how });
}

/** Tells it of somebody who does not prove who they are. */
export async function tellStranger(act: ActName, subject: string): Promise<void> {
  await tell(anyone, { act, subject });
}
