import type { By } from '@/lib/acts/act';
import { readOrigin } from './origin';
import { readViewer } from './viewer';

/** Who acts in the request under way. @param key of its submit; null: sent again, it is done again */
export async function readBy(key: string | null = null): Promise<By> {
  return { actor: await readViewer(), origin: await readOrigin(), key };
}
