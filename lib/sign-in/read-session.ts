import { z } from 'zod';
import { ownCookie } from '@/lib/access/sign-in/cookies';
import { stillStands } from '@/lib/access/sign-in/standing';
import type { Person } from '@/lib/access/viewer';
import { touchSession } from '@/lib/data/sign-in/sessions';
import { authority } from './settings';

/** A sign-in that a request proves. */
export type SignedIn = {
  readonly person: Person & { readonly secondFactor: boolean };
  readonly session: { readonly id: string; readonly createdAt: Date };
};

const answered = z.object({
  session: z.object({ id: z.string(), createdAt: z.date(), lastUsedAt: z.date(), expiresAt: z.date() }),
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    installation: z.enum(['owner', 'member']),
    twoFactorEnabled: z.boolean().nullish(),
    deactivatedAt: z.date().nullish(),
  }),
});

/** Who is signed in by the request's cookie; null without one, and with one that is forged, revoked or too old. */
export async function readSession(headers: Headers, now: Date): Promise<SignedIn | null> {
  if (!ownCookie(headers, 'session_token')) return null;
  const found = await authority(headers).api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const { session, user } = answered.parse(found);
  if (!stillStands(session, { deactivatedAt: user.deactivatedAt ?? null }, now)) return null;
  await touchSession(session.id, now);
  const { id, name, email, installation } = user;
  return {
    person: { id, name, email, installation, secondFactor: user.twoFactorEnabled === true },
    session: { id: session.id, createdAt: session.createdAt },
  };
}
