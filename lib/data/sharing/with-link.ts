import { secretHash } from '@/lib/access/secret';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { isAllowed } from './read-standing';

/**
 * Who asks, when their browser also holds a link's cookie. A link adds a company to what one may see and takes nothing
 * away: who may look at its company without it stays who they are.
 * @param token from the cookie that opening the link left
 */
export async function withLink(own: Viewer, token: string | undefined): Promise<Viewer> {
  const tokenHash = secretHash(token);
  if (!tokenHash) return own;
  const visit = await database().companyLinkVisit.findUnique({
    where: { tokenHash },
    select: { link: { select: { id: true, companyId: true, knownOn: true, expiresAt: true, revokedAt: true } } },
  });
  if (!visit || visit.link.revokedAt || visit.link.expiresAt <= new Date()) return own;
  const { id, companyId, knownOn } = visit.link;
  if (await isAllowed(own, companyId, 'look')) return own;
  return { kind: 'link', link: id, companyId, knownOn: knownOn && knownOn.toISOString().slice(0, 10) };
}
