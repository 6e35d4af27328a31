import { mayReadTrail } from '@/lib/access/trail/may-read';
import type { Viewer } from '@/lib/access/viewer';
import type { TrailPlace } from './trail-where';

/** Where one looks who asks for the whole trail; null where they may not. A company's own is asked by its standing. */
export function wholeTrail(viewer: Viewer): TrailPlace | null {
  return mayReadTrail(viewer) ? 'all' : null;
}
