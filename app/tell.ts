import type { Visibility } from '@/lib/access/framing';
import type { Act } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { note, noteIfPrivate } from '@/lib/acts/note';
import { readOrigin } from './origin';

type Told = Omit<Act, 'actor' | 'origin'>;

/** Tells the trail what a viewer did, where nothing is written beside it. What cannot be told is not done: it throws. */
export async function tell(viewer: Viewer, act: Told): Promise<void> {
  await note({ ...act, actor: viewer, origin: await readOrigin() });
}

/** Tells it of a reading, if not everybody may read the company. */
export async function tellIfPrivate(viewer: Viewer, act: Told & { company: { id: string } }): Promise<void> {
  await noteIfPrivate({ ...act, actor: viewer, origin: await readOrigin() });
}

/** Tells it of a file that leaves, if not everybody may read the company. */
export async function tellTaken(
  seen: {
    readonly viewer: Viewer;
    readonly visibility: Visibility;
    readonly record: { readonly company: { readonly id: string; readonly slug: string } };
  },
  name: string,
): Promise<void> {
  if (seen.visibility === 'public') return;
  const { id, slug } = seen.record.company;
  await tell(seen.viewer, { act: 'file-taken', company: { id, slug }, subject: name });
}
