import type { Viewer } from './viewer';

/** Whose a file in the making is: the one's who asked for it, for the company that it is of. */
export function jobOwner(viewer: Viewer, company: string): string {
  return JSON.stringify([viewer.kind, whoOf(viewer), company]);
}

function whoOf(viewer: Viewer): string | null {
  if (viewer.kind === 'person' || viewer.kind === 'token') return viewer.person.id;
  return viewer.kind === 'link' ? viewer.link : null;
}
