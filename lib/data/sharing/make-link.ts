import { v7, validate } from 'uuid';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { hashSecret, makeSecret } from '@/lib/access/sign-in/secrets';
import { personOf, type Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import type { IsoDate } from '@/lib/turnaround/case';
import { Prisma } from '@/prisma/client/client';
import { isAllowed } from './read-standing';

export type NewLink = {
  readonly companyId: string;
  readonly label: string;
  readonly expiresAt: Date;
  readonly password: string | null;
  /** The bearer sees what was known on this day; null for all that is recorded. */
  readonly knownOn: IsoDate | null;
  /** The same for each try of one submit, and for no other. */
  readonly key: string;
};

export type MadeLink =
  | { readonly kind: 'made'; readonly id: string; readonly secret: string }
  | { readonly kind: 'forbidden' | 'key of another' | 'too many' };

/** Of one company at a time that lead somewhere. */
export const mostLinks = 100;

/**
 * Makes a secret link. Its secret is told this once. A try whose answer was lost may be made again with its key: the
 * same link then has another secret, since nobody has seen the first.
 */
export async function makeLink(viewer: Viewer, link: NewLink): Promise<MadeLink> {
  if (!(await isAllowed(viewer, link.companyId, 'share'))) return { kind: 'forbidden' };
  const secret = makeSecret();
  const hash = hashSecret(secret);
  const again = await tellAgain(viewer, link, secret, hash);
  if (again) return again;
  const { companyId, label, expiresAt, password, knownOn, key } = link;
  const leading = { companyId, revokedAt: null, expiresAt: { gt: new Date() } };
  if ((await database().companyLink.count({ where: leading })) >= mostLinks) return { kind: 'too many' };
  const data = {
    id: v7(),
    companyId,
    label,
    secretHash: hash,
    passwordHash: password === null ? null : await hashPassword(password),
    knownOn: knownOn === null ? null : new Date(`${knownOn}T00:00:00Z`),
    expiresAt,
    createdBy: personOf(viewer)?.id ?? null,
    idempotencyKey: key,
  };
  try {
    await database().companyLink.create({ data });
    return { kind: 'made', id: data.id, secret };
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error;
    return (await tellAgain(viewer, link, secret, hash)) ?? { kind: 'key of another' };
  }
}

async function tellAgain(viewer: Viewer, { key, companyId }: NewLink, secret: string, hash: string) {
  const made = await database().companyLink.findUnique({ where: { idempotencyKey: key } });
  if (!made) return null;
  const isMine = made.companyId === companyId && made.createdBy === (personOf(viewer)?.id ?? null) && !made.revokedAt;
  if (!isMine) return { kind: 'key of another' as const };
  await database().companyLink.update({ where: { id: made.id }, data: { secretHash: hash } });
  return { kind: 'made' as const, id: made.id, secret };
}

/** Ends a link, for those too who opened it. False when the company has no such link, or it is not the viewer's to end. */
export async function revokeLink(viewer: Viewer, companyId: string, id: string): Promise<boolean> {
  if (!validate(id) || !(await isAllowed(viewer, companyId, 'share'))) return false;
  const link = await database().companyLink.findUnique({ where: { id } });
  if (link?.companyId !== companyId) return false;
  await database().companyLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
  return true;
}
