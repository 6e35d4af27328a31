import type { Viewer } from './viewer';

/** Who did something, in words that are stored beside what they did. */
export function nameOf(viewer: Viewer): string {
  if (viewer.kind === 'person' || viewer.kind === 'token') return viewer.person.name;
  return 'someone';
}
