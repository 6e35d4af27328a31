import type { Act } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { recordAct } from '@/lib/data/trail/record-act';
import { readOrigin } from './origin';

/** Tells the trail what a viewer did, where nothing is written beside it. What cannot be told is not done: it throws. */
export async function tell(viewer: Viewer, act: Omit<Act, 'actor' | 'origin'>): Promise<void> {
  await recordAct(database(), { ...act, actor: viewer, origin: await readOrigin() });
}
