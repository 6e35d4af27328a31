import { secretHash } from '@/lib/access/secret';
import { database } from '@/lib/data/database';

/** What stands at a secret address; the same nothing for one that was revoked, is over or never was. */
export type LinkState = 'open' | 'asks a password' | 'leads nowhere';

export async function readLinkState(secret: string, now: Date): Promise<LinkState> {
  const link = await findLink(secret);
  if (!link?.isOpen(now)) return 'leads nowhere';
  return link.passwordHash === null ? 'open' : 'asks a password';
}

export type FoundLink = {
  readonly id: string;
  readonly label: string;
  readonly passwordHash: string | null;
  readonly expiresAt: Date;
  readonly company: { readonly id: string; readonly slug: string };
  isOpen(now: Date): boolean;
};

/** The link of an address, also one that was revoked or is over; null where there never was one. */
export async function findLink(secret: string): Promise<FoundLink | null> {
  const hash = secretHash(secret);
  if (!hash) return null;
  const link = await database().companyLink.findUnique({
    where: { secretHash: hash },
    include: { company: { select: { id: true, slug: true } } },
  });
  if (!link) return null;
  const { id, label, passwordHash, expiresAt, revokedAt, company } = link;
  return { id, label, passwordHash, expiresAt, company, isOpen: (now) => !revokedAt && expiresAt > now };
}
