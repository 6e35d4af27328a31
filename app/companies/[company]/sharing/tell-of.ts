import type { ActName } from '@/lib/access/trail/acts';
import type { Viewer } from '@/lib/access/viewer';
import { tell } from '../../../tell';

/** Tells the trail of a change of who may see a company. */
export async function tellOf(
  { viewer, id, slug }: { readonly viewer: Viewer; readonly id: string; readonly slug: string },
  act: ActName,
  subject: string,
): Promise<void> {
  await tell(viewer, { act, company: { id, slug }, subject });
}
