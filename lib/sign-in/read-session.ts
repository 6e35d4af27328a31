import { createHmac } from 'node:crypto';
import { ownCookie } from '@/lib/access/sign-in/cookies';
import { hashSecret, sameText } from '@/lib/access/sign-in/secrets';
import { stillStands } from '@/lib/access/sign-in/standing';
import type { Person } from '@/lib/access/viewer';
import { findSession } from '@/lib/data/sign-in/sessions';
import { touch } from '@/lib/upkeep/touch';
import { signInSecret, siteOf } from './settings';

/** A sign-in that a request proves. */
export type SignedIn = {
  readonly person: Person & { readonly secondFactor: boolean };
  readonly session: { readonly id: string; readonly createdAt: Date };
};

/** Who is signed in by the request's cookie; null without one, and with one that is forged, revoked or too old. */
export async function readSession(headers: Headers, now: Date): Promise<SignedIn | null> {
  const token = sessionToken(headers);
  const found = token === null ? null : await findSession(hashSecret(token));
  if (!found || !stillStands(found.session, now)) return null;
  await touch('session', found.session, now);
  return { person: found.person, session: { id: found.session.id, createdAt: found.session.createdAt } };
}

/** The token in the session's cookie, if this installation signed it as the library does: its HMAC-SHA256 in base64. */
export function sessionToken(headers: Headers): string | null {
  const isSecure = siteOf(headers).startsWith('https:');
  const [token = '', signature = ''] = (ownCookie(headers, 'session_token', isSecure) ?? '').split('.');
  const ours = createHmac('sha256', signInSecret()).update(token).digest('base64');
  return token !== '' && sameText(signature, ours) ? token : null;
}
