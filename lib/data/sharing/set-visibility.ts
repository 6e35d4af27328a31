import type { Visibility } from '@/lib/access/framing';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { isAllowed } from './read-standing';

/** Says whether everybody may see a company, or only its people and who has a link. False when it is not theirs to say. */
export async function setVisibility(viewer: Viewer, companyId: string, visibility: Visibility): Promise<boolean> {
  if (!(await isAllowed(viewer, companyId, 'share'))) return false;
  await database().company.update({ where: { id: companyId }, data: { visibility }, select: { id: true } });
  return true;
}
