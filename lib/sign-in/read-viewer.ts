import { bearerOf } from '@/lib/access/bearer';
import { decideViewer, isOpen } from '@/lib/access/decide-viewer';
import { hereHeader } from '@/lib/access/requester';
import { isLoopback, namesLoopback } from '@/lib/access/sign-in/loopback';
import type { Viewer } from '@/lib/access/viewer';
import { hasOwner } from '@/lib/data/people/has-owner';
import { linkViewer } from './link-viewer';
import { readSession } from './read-session';
import { tokenViewer } from './token-viewer';

/** Who asks, by all that the request brings: a token, a session, a secret link, or being at the machine itself. */
export async function viewerOf(headers: Headers, now: Date): Promise<Viewer> {
  const secret = bearerOf(headers);
  if (secret !== null) {
    const token = await tokenViewer(secret, now);
    return decideViewer({ showsToken: true, token, session: null, link: null, open: false });
  }
  const signedIn = await readSession(headers, now);
  const session: Viewer | null = signedIn && {
    kind: 'person',
    person: plain(signedIn.person),
    session: signedIn.session.id,
  };
  const open = !session && (await openHere(headers));
  return linkViewer(headers, now, decideViewer({ showsToken: false, token: null, session, link: null, open }));
}

async function openHere(headers: Headers): Promise<boolean> {
  const listensOnLoopback = isLoopback(process.env.HOST ?? '127.0.0.1');
  // Through a proxy on this machine anybody may ask.
  const askedOnLoopback = namesLoopback(headers.get('host')) && headers.has(hereHeader) && !process.env.SITE_ADDRESS;
  if (!listensOnLoopback || !askedOnLoopback) return false;
  return isOpen({ hasOwner: await hasOwner(), listensOnLoopback, askedOnLoopback });
}

function plain({ id, name, email, installation }: Extract<Viewer, { kind: 'person' }>['person']) {
  return { id, name, email, installation };
}
