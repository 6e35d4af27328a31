import type { Viewer } from '@/lib/access/viewer';
import { findTokenViewer } from '@/lib/data/tokens/find-token';

/** The person and scopes that a personal token stands for, or null. */
export async function tokenViewer(secret: string, now: Date): Promise<Viewer | null> {
  return findTokenViewer(secret, now);
}
