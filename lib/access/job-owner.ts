import { personOf, type Viewer } from './viewer';

/** Whose a file in the making is: the one's who asked for it, for the company that it is of. */
export function jobOwner(viewer: Viewer, company: string): string {
  const who = viewer.kind === 'link' ? viewer.link : (personOf(viewer)?.id ?? null);
  return JSON.stringify([viewer.kind, who, company]);
}
