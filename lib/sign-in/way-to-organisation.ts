import { organisationId } from '@/lib/access/sign-in/organisation';
import { authority, organisation } from './settings';

/** Where the organisation asks its people who they are, and what the browser keeps until it is back; null without one. */
export async function wayToOrganisation(
  next: string,
  headers: Headers,
): Promise<{ address: string; cookies: readonly string[] } | null> {
  if (!organisation()) return null;
  const body = { provider: organisationId, callbackURL: next, errorCallbackURL: '/sign-in', disableRedirect: true };
  const cookie = headers.get('cookie') ?? '';
  const asked = new Headers({ cookie, host: headers.get('host') ?? '' });
  const answer = await authority(headers).api.signInSocial({ body, headers: asked, asResponse: true });
  if (!answer.ok) return null;
  const { url } = (await answer.json()) as { url?: string };
  return url ? { address: url, cookies: answer.headers.getSetCookie() } : null;
}
