import { readLinkCookie } from '@/lib/access/link-cookie';
import type { Viewer } from '@/lib/access/viewer';
import { isAllowed } from '@/lib/data/sharing/read-standing';
import { readVisit } from '@/lib/data/sharing/read-visit';

/**
 * Who asks, when their browser may also hold a link's cookie. A link adds a company to what one may see and takes
 * nothing away: who may look at its company without it stays who they are.
 * @param own who they are without the link
 */
export async function linkViewer(headers: Headers, now: Date, own: Viewer): Promise<Viewer> {
  const visited = await readVisit(readLinkCookie(headers.get('cookie')), now);
  if (!visited || (await isAllowed(own, visited.companyId, 'look'))) return own;
  return { kind: 'link', ...visited };
}
