import type { Viewer } from './viewer';

/** The person and scopes that a personal token stands for, or null. There are no tokens yet. */
export async function tokenViewer(_secret: string, _now: Date): Promise<Viewer | null> {
  return null;
}
