import type { Tx } from '@/lib/acts/transaction';
import { nameCookie } from './remember';
import { authority } from './settings';
import { within } from './within';

/** Ends the session that a browser bears, if it bears one. @returns what the browser has to forget */
export async function forgetSession(tx: Tx, headers: Headers): Promise<readonly string[]> {
  const asked = new Headers({ cookie: headers.get('cookie') ?? '', host: headers.get('host') ?? '' });
  const answer = await within(tx, () => authority(headers).api.signOut({ headers: asked, asResponse: true }));
  return [...answer.headers.getSetCookie(), `${nameCookie}=; Path=/; Max-Age=0; SameSite=Lax`];
}
