import { nameCookie } from './remember';
import { authority } from './settings';

/** Ends the session that the request bears. Returns what the browser has to forget. */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  const cookie = headers.get('cookie') ?? '';
  const asked = new Headers({ cookie, host: headers.get('host') ?? '' });
  const answer = await authority(headers).api.signOut({ headers: asked, asResponse: true });
  return [...answer.headers.getSetCookie(), `${nameCookie}=; Path=/; Max-Age=0; SameSite=Lax`];
}
