import type { Actor } from '@/lib/access/trail/act';
import { noOrigin } from '@/lib/access/trail/act';
import type { By } from '@/lib/acts/act';

/** Somebody acts, as a test has it. */
export function by(actor: Actor, key: string | null = null): By {
  return { actor, origin: noOrigin, key };
}
