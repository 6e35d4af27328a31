import type { Actor } from './trail/act';
import { personOf } from './viewer';

/** Who did something, in words that are saved beside what they did. */
export function nameOf(actor: Actor): string {
  if (actor.kind === 'system') return actor.name;
  return personOf(actor)?.name ?? 'someone';
}
