import { validate } from 'uuid';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import { savedBriefing } from '@/lib/data/briefing-row';
import { database } from '@/lib/data/database';

/**
 * A briefing of a company as it was saved; null when the company has no such briefing or revision.
 * @param revision the latest where null
 */
export async function readBriefing(
  companyId: string,
  id: string,
  revision: number | null = null,
): Promise<SavedBriefing | null> {
  if (!validate(id)) return null;
  const row = await database().briefingRevision.findFirst({
    where: { companyId, briefingId: id, ...(revision !== null && { revision }) },
    orderBy: { revision: 'desc' },
  });
  return row && savedBriefing(row);
}
