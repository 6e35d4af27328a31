import type { Aside } from './open-file';

/** Those of the counts that are not zero, with their words. */
export function counted(counts: readonly (readonly [number, string])[]): Aside[] {
  return counts.filter(([count]) => count > 0).map(([count, words]) => ({ count, words }));
}
