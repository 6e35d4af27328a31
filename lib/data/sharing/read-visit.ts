import { visitLasts } from '@/lib/access/link-cookie';
import { secretHash } from '@/lib/access/secret';
import { database } from '@/lib/data/database';

export type Visited = { readonly link: string; readonly companyId: string; readonly knownOn: string | null };

/**
 * The link that a browser opened, while it still leads somewhere.
 * @param token from the cookie that opening it left
 */
export async function readVisit(token: string | undefined, now: Date): Promise<Visited | null> {
  const tokenHash = secretHash(token);
  if (!tokenHash) return null;
  const visit = await database().companyLinkVisit.findUnique({ where: { tokenHash }, include: { link: true } });
  if (!visit || visit.openedAt.getTime() + visitLasts < now.getTime()) return null;
  const { id, companyId, knownOn, revokedAt, expiresAt } = visit.link;
  if (revokedAt || expiresAt <= now) return null;
  return { link: id, companyId, knownOn: knownOn?.toISOString().slice(0, 10) ?? null };
}
