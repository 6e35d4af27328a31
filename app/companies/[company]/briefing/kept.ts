import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CompanyRecord } from '@/lib/turnaround/case';

// Kept on the process: each of Next's bundles has a copy of this module.
const shared = globalThis as { turnaroundBriefings?: LRUCache<string, object> };

const hashes = new WeakMap<CompanyRecord, string>();

/**
 * What was made before from an equal record in an equal way, or what is made now: a page asks for a list and then for
 * each of its pictures, and all of them need the whole deck.
 * @param what names the making and all that it depends on beside the record
 */
export function kept<Made extends object>(record: CompanyRecord, what: readonly unknown[], make: () => Made): Made {
  shared.turnaroundBriefings ??= new LRUCache({ max: 24 });
  const recorded = hashes.get(record) ?? hash(JSON.stringify(record));
  hashes.set(record, recorded);
  const key = hash(JSON.stringify([recorded, what]));
  const made = (shared.turnaroundBriefings.get(key) as Made | undefined) ?? make();
  shared.turnaroundBriefings.set(key, made);
  return made;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
