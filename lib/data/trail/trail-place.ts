import { mayDo } from '@/lib/access/policy';
import { mayReadTrail } from '@/lib/access/trail/may-read';
import type { Viewer } from '@/lib/access/viewer';
import { readStanding } from '@/lib/data/sharing/read-standing';
import type { TrailPlace } from './trail-where';

/** A company whose trail the viewer may read. */
export type TrailCompany = { readonly id: string; readonly slug: string; readonly name: string };

/** The company at this address, for one who may read its trail; null for all others, and where there is none. */
export async function findTrailCompany(viewer: Viewer, slug: string): Promise<TrailCompany | null> {
  const found = await readStanding(viewer, slug);
  if (!found || !mayDo(viewer, found.role, 'read-trail')) return null;
  return { id: found.id, slug: found.slug, name: found.name };
}

/** Where a viewer may look: at all of the trail, or at one company's; null where they may not. */
export async function trailPlace(viewer: Viewer, slug: string | null): Promise<TrailPlace | null> {
  if (slug === null) return mayReadTrail(viewer) ? 'all' : null;
  const company = await findTrailCompany(viewer, slug);
  return company && { companyId: company.id };
}
