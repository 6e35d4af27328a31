import type { Viewer } from '@/lib/access/viewer';
import type { ListedBriefing } from '@/lib/briefings/saved-briefing';
import { database } from '@/lib/data/database';
import { isAllowed } from '@/lib/data/sharing/read-standing';

/** A company's briefings as they were last saved, by name; those that were deleted are left out. None for who may not read them. */
export async function listBriefings(viewer: Viewer, companyId: string): Promise<ListedBriefing[]> {
  if (!(await isAllowed(viewer, companyId, 'read-briefings'))) return [];
  const latest = await database().briefingRevision.findMany({
    where: { companyId },
    orderBy: [{ briefingId: 'asc' }, { revision: 'desc' }],
    distinct: ['briefingId'],
    select: { briefingId: true, revision: true, name: true, savedAt: true, savedBy: true, deleted: true },
  });
  return latest
    .filter(({ deleted }) => !deleted)
    .map(({ briefingId, savedAt, ...rest }) => ({ id: briefingId, savedAt: savedAt.toISOString(), ...rest }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.savedAt < other.savedAt ? -1 : 1));
}
