import { personOf, type Viewer } from './viewer';

/** Whose a file in the making is: the one's who asked for it, for the company that it is of. */
export function jobOwner(viewer: Viewer, company: string): string {
  const who = viewer.kind === 'link' ? viewer.link : (personOf(viewer)?.id ?? null);
  return JSON.stringify([viewer.kind, who, company]);
}

/** Whether it is a person's, signed in or with a token. */
export function isJobOf(owner: string, personId: string): boolean {
  const [, who] = JSON.parse(owner) as unknown[];
  return who === personId;
}
