import { personOf, type Viewer } from './viewer';

/** Who did something, in words that are stored beside what they did. */
export function nameOf(viewer: Viewer): string {
  return personOf(viewer)?.name ?? 'someone';
}
