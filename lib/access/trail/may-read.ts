import type { Viewer } from '@/lib/access/viewer';

/** Whether one may read all that the trail tells: who owns the installation, or keeps it while nobody does. */
export function mayReadTrail(viewer: Viewer): boolean {
  return viewer.kind === 'keeper' || (viewer.kind === 'person' && viewer.person.installation === 'owner');
}
