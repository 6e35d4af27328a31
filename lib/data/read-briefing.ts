import { validate } from 'uuid';
import type { Viewer } from '@/lib/access/viewer';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import { savedBriefing } from '@/lib/data/briefing-row';
import { database } from '@/lib/data/database';
import { isAllowed } from '@/lib/data/sharing/read-standing';

/**
 * A briefing of a company as it was saved; null when the company has no such briefing or revision, or the viewer may
 * not read it.
 * @param revision the latest where null
 */
export async function readBriefing(
  viewer: Viewer,
  companyId: string,
  id: string,
  revision: number | null = null,
): Promise<SavedBriefing | null> {
  if (!validate(id) || !(await isAllowed(viewer, companyId, 'read-briefings'))) return null;
  const row = await database().briefingRevision.findFirst({
    where: { companyId, briefingId: id, ...(revision !== null && { revision }) },
    orderBy: { revision: 'desc' },
  });
  return row && savedBriefing(row);
}
