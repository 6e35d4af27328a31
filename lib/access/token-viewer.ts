import { findTokenViewer } from '@/lib/data/tokens/find-token';
import type { Viewer } from './viewer';

/** The person and scopes that a personal token stands for, or null. */
export async function tokenViewer(secret: string, now: Date): Promise<Viewer | null> {
  return findTokenViewer(secret, now);
}
